import { expect, test } from 'vitest';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { contentFixture, everyBlock } from '../content-fixture.ts';
import { emailHtml } from '../email/email-html.ts';
import type { MailImage } from '../pictures/mail-images.ts';
import type { Picture } from '../pictures/picture.ts';
import { issueText } from '../text/issue-text.ts';
import { issueEml } from './issue-eml.ts';
import type { IssueMail } from './issue-mail.ts';
import { sendIssue } from './send-issue.ts';

const PNG = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 1, 2, 3]);
const PDF = new TextEncoder().encode('%PDF-1.7 示例');

function imageOf(address: string): MailImage {
  const name = address.split('/').at(-1) ?? '';
  return { address, mailAddress: address, name, bytes: PNG, isMade: false };
}

function mailOf(parts: Parameters<typeof contentFixture>[1] = {}): IssueMail {
  const content = contentFixture(everyBlock(), parts);
  const pictures = new Map<number, Picture>(
    [1, 2].map((number) => [
      number,
      { number, png: PNG, width: 728, height: 300, alt: '图', numbersText: '' },
    ]),
  );
  return {
    content,
    html: emailHtml(content, pictures).html,
    text: issueText(content),
    pictures,
    images: [
      imageOf('https://rich.example/images/route.png'),
      imageOf('https://rich.example/images/unused.png'),
    ],
    pdf: PDF,
  };
}

test('another mail library finds subject, texts, pictures and PDF', async () => {
  const mail = mailOf();
  const parsed = await PostalMime.parse(await issueEml(mail));
  expect(parsed.subject).toBe('示例市众创空间工作旬报 2025年第7期（总第43期）');
  expect(parsed.from).toMatchObject({
    name: '示例市科技创新局',
    address: 'office@rich.example',
  });
  expect(parsed.date).toBe('2025-03-20T01:00:00.000Z');
  expect(parsed.text?.replaceAll('\r\n', '\n').trim()).toBe(mail.text.trim());
  expect(parsed.html).toContain('src="cid:figure-1.2025-07@rich.example"');
  expect(parsed.html).toContain('src="cid:image-1.2025-07@rich.example"');
  expect(parsed.html).not.toMatch(/src="https?:/);
  const attached = parsed.attachments.map(({ filename, mimeType, disposition }) => [
    filename,
    mimeType,
    disposition,
  ]);
  expect(attached).toEqual([
    ['figure-1.png', 'image/png', 'inline'],
    ['figure-2.png', 'image/png', 'inline'],
    ['route.png', 'image/png', 'inline'],
    ['示例市众创空间工作旬报 2025年第7期（总第43期）.pdf', 'application/pdf', 'attachment'],
  ]);
  const pdf = parsed.attachments.at(-1)?.content as ArrayBuffer;
  expect(Buffer.from(pdf).equals(Buffer.from(PDF))).toBe(true);
});

test('it is a draft with one way to unsubscribe, in base64 and ASCII', async () => {
  const raw = Buffer.from(await issueEml(mailOf())).toString('latin1');
  const headers = raw.slice(0, raw.indexOf('\r\n\r\n'));
  expect(headers).toContain('\r\nX-Unsent: 1');
  expect(raw.match(/^List-Unsubscribe: .*$/gm)).toEqual([
    'List-Unsubscribe: <mailto:office@rich.example?subject=%E9%80%80%E8%AE%A2>',
  ]);
  expect(raw).not.toMatch(/[^\x00-\x7f]/);
  expect(raw).not.toContain('quoted-printable');
  expect(raw.match(/Content-Type: text\/(plain|html); charset=utf-8/g)).toHaveLength(2);
  expect(raw.split('\r\n').every((line) => line.length <= 998)).toBe(true);
  expect(raw.replaceAll('\r\n', '')).not.toContain('\n');
});

test('the same issue gives the same bytes, another text another Message-ID', async () => {
  const [first, second] = [await issueEml(mailOf()), await issueEml(mailOf())];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  const idOf = (bytes: Uint8Array) =>
    /^Message-ID: (.*)$/im.exec(Buffer.from(bytes).toString())?.[1];
  const changed = await issueEml(mailOf({ digest: '改了' }));
  expect(idOf(first)).toMatch(/^<issue-2025-07-[0-9a-f]{16}@rich\.example>/);
  expect(idOf(changed)).not.toBe(idOf(first));
});

test('without mail address, pictures and PDF it is still a message', async () => {
  const mail = mailOf({ contactEmail: '', blocks: [] });
  const bytes = await issueEml({ ...mail, pdf: undefined, images: undefined, pictures: new Map() });
  const parsed = await PostalMime.parse(bytes);
  expect(parsed.attachments).toEqual([]);
  expect(parsed.from).toBeUndefined();
  expect(Buffer.from(bytes).toString()).not.toMatch(/List-Unsubscribe/i);
});

test('an issue is sent to a server and arrives there, marked as a trial', async () => {
  const received: { to: string[]; raw: Buffer }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, raw: Buffer.concat(chunks) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  try {
    const smtpUrl = `smtp://127.0.0.1:${port}`;
    expect(await sendIssue({ mail: mailOf(), smtpUrl, to: 'editor@rich.example' })).toMatch(/^250/);
    const parsed = await PostalMime.parse(received[0]?.raw ?? '');
    expect(received[0]?.to).toEqual(['editor@rich.example']);
    expect(parsed.subject).toBe('【试发】示例市众创空间工作旬报 2025年第7期（总第43期）');
    expect(parsed.headers.some(({ key }) => key === 'x-unsent')).toBe(false);
    expect(parsed.attachments).toHaveLength(4);
    const noSender = { mail: mailOf({ contactEmail: '' }), smtpUrl, to: 'editor@rich.example' };
    await expect(sendIssue(noSender)).rejects.toThrow('没有发件地址：请填写data/site.json');
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});
