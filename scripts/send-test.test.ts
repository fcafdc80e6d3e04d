import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { runScript } from './run-script-fixture.ts';

const RICH = fileURLToPath(new URL('../src/testing/editions/rich', import.meta.url));

async function run(
  options: readonly string[],
  smtpUrl = '',
): Promise<{ code: number; output: string }> {
  const { status, stdout, stderr } = await runScript('send-test', options, {
    SITE_ROOT: RICH,
    BUILD_DATE: '2025-06-30',
    SMTP_URL: smtpUrl,
  });
  return { code: status, output: stdout + stderr };
}

async function startServer(received: Buffer[]): Promise<string> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

test('an issue goes to one address over SMTP', async () => {
  const received: Buffer[] = [];
  const smtpUrl = await startServer(received);
  const options = ['--to', 'editor@rich.example', '--issue', '2025-07'];
  const { code, output } = await run(options, smtpUrl);
  expect(output).toMatch(/^已发到editor@rich\.example：\d+kB；服务器答250/);
  expect(code).toBe(0);
  const mail = await PostalMime.parse(received[0] ?? '');
  expect(mail.subject).toBe('【试发】示例市众创空间工作旬报 2025年第7期（总第43期）');
  expect(mail.text).toContain('约120人');
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(['figure-1.png']);
});

test('what is missing is named in Chinese, and nothing is sent', async () => {
  const smtpUrl = 'smtp://127.0.0.1:1';
  const cases = [
    [[], undefined, 2, '--to应为一个邮箱地址，现为「」'],
    [['--to', 'a@b.example'], undefined, 2, '环境变量SMTP_URL应为smtp://或smtps://开头的地址'],
    [
      ['--to', 'a@b.example', '--issue', '1999-01'],
      smtpUrl,
      2,
      '没有期号「1999-01」；--issue应为：',
    ],
    [['--cc', 'a@b.example'], smtpUrl, 2, '参数「--cc」不认得'],
    [['--to', 'a@b.example', '--issue', '2025-07'], smtpUrl, 1, '没有发出：'],
  ] as const;
  for (const [options, url, expected, words] of cases) {
    const { code, output } = await run(options, url);
    expect([code, output]).toEqual([expected, expect.stringContaining(words)]);
  }
});
