import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, onTestFinished, test } from 'vitest';
import { contentFixture, everyBlock } from './content-fixture.ts';
import { RICH_ROOT, richSite } from './edition-contents-fixture.ts';
import {
  buildIssueFiles,
  emailChannel,
  emlChannel,
  type IssueChannel,
  type IssueFilesEnvironment,
  issueFiles,
  pictureChannel,
  textChannel,
} from './files.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'issue-files-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const BASIC_CHANNELS = [pictureChannel, textChannel, emailChannel, emlChannel];

const environment = (parts: Partial<IssueFilesEnvironment> = {}): IssueFilesEnvironment => ({
  siteRoot: RICH_ROOT,
  channels: BASIC_CHANNELS,
  program: 'p1',
  ...parts,
});

function issueOf(site: ReturnType<typeof richSite>, id: string) {
  const issue = site.issues.find((each) => each.id === id);
  if (issue === undefined) throw new Error(`no issue ${id}`);
  return issue;
}

const plain = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files].map(([name, bytes]) => `${name} ${Buffer.from(bytes).toString('base64')}`);

test('an issue has a file in every channel, and a picture a figure', async () => {
  const files = await issueFiles(contentFixture(everyBlock()), BASIC_CHANNELS);
  expect(files.map(({ name }) => name)).toEqual([
    'figure-1.png',
    'figure-2.png',
    'issue.txt',
    'email.html',
    'issue.eml',
  ]);
});

test('a channel that is put before the mail hands it the PDF', async () => {
  const pdf: IssueChannel = {
    name: 'pdf',
    files: () => [{ name: 'issue.pdf', body: new TextEncoder().encode('%PDF-1.7') }],
  };
  const files = await issueFiles(contentFixture([]), [pdf, emlChannel]);
  const eml = files.find(({ name }) => name === 'issue.eml')?.body ?? '';
  const { attachments } = await PostalMime.parse(eml);
  expect(attachments.map(({ mimeType }) => mimeType)).toEqual(['application/pdf']);
});

test('the pictures of the edition itself travel inside the mail', async () => {
  const site = richSite();
  const files = await buildIssueFiles(site, issueOf(site, '2025-08'), environment());
  const { attachments, html } = await PostalMime.parse(files.get('issue.eml') ?? '');
  expect(attachments.map(({ filename }) => filename)).toEqual(['route.png']);
  expect(html).toContain('src="cid:image-1.2025-08@rich.example"');
});

test('a kept result is the same byte for byte, and costs no channel', async () => {
  const [site, cacheFolder] = [richSite(), folder()];
  const issue = issueOf(site, '2025-07');
  let made = 0;
  const counting: IssueChannel = {
    name: 'counting',
    files: () => {
      made += 1;
      return [];
    },
  };
  const channels = [...BASIC_CHANNELS, counting];
  const fresh = await buildIssueFiles(site, issue, environment({ channels }));
  const first = await buildIssueFiles(site, issue, environment({ channels, cacheFolder }));
  const second = await buildIssueFiles(site, issue, environment({ channels, cacheFolder }));
  expect(made).toBe(2);
  expect(plain(first)).toEqual(plain(fresh));
  expect(plain(second)).toEqual(plain(fresh));
  await buildIssueFiles(site, issue, environment({ channels, cacheFolder, program: 'p2' }));
  expect(made).toBe(3);
});

test('builds at the same time share a cache without harm', async () => {
  const [site, cacheFolder] = [richSite(), folder()];
  const issue = issueOf(site, '2025-s01');
  const all = await Promise.all(
    [1, 2, 3, 4].map(() => buildIssueFiles(site, issue, environment({ cacheFolder }))),
  );
  expect(new Set(all.map((files) => plain(files).join('\n'))).size).toBe(1);
  expect(readdirSync(cacheFolder).filter((name) => !name.endsWith('.issue'))).toEqual([]);
});

test('a damaged or half written result is made anew', async () => {
  const [site, cacheFolder] = [richSite(), folder()];
  const issue = issueOf(site, '2025-s01');
  const fresh = plain(await buildIssueFiles(site, issue, environment({ cacheFolder })));
  const [name = ''] = readdirSync(cacheFolder);
  const bytes = readFileSync(join(cacheFolder, name));
  for (const damaged of [bytes.subarray(0, bytes.length - 9), Buffer.from('{'), Buffer.alloc(0)]) {
    writeFileSync(join(cacheFolder, name), damaged);
    const again = await buildIssueFiles(site, issue, environment({ cacheFolder }));
    expect(plain(again)).toEqual(fresh);
  }
});

test('a result of another issue, of another machine or made up is not taken', async () => {
  const [site, cacheFolder] = [richSite(), folder()];
  const origins: string[] = [];
  const build = (id: string) =>
    buildIssueFiles(site, issueOf(site, id), {
      ...environment({ cacheFolder }),
      note: (origin) => origins.push(origin),
    });
  const [fresh] = [plain(await build('2025-07')), await build('2025-s01')];
  const [first = '', second = ''] = readdirSync(cacheFolder).map((name) => join(cacheFolder, name));
  const [one, other] = [readFileSync(first), readFileSync(second)];
  writeFileSync(first, other);
  writeFileSync(second, one);
  expect(plain(await build('2025-07'))).toEqual(fresh);
  await build('2025-s01');
  await build('2025-07');
  expect(origins).toEqual(['first', 'first', 'foreign', 'foreign', 'kept']);
});

test('a cache that cannot be written makes the files all the same', async () => {
  const site = richSite();
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  const issue = issueOf(site, '2025-s01');
  const files = await buildIssueFiles(site, issue, environment({ cacheFolder: file }));
  expect([...files.keys()]).toContain('issue.txt');
});

describe('the weight of a mail with its PDF', () => {
  const content = contentFixture([], { sources: [] });
  const made = (bytes: number) =>
    emlChannel.files({
      content,
      pictures: new Map(),
      images: [],
      made: new Map([['issue.pdf', new Uint8Array(bytes)]]),
    });

  test('is told from 10 MB on', async () => {
    const files = await made(8_000_000);
    const found = files.find(({ name }) => name === 'findings.json')?.body ?? '';
    expect(found).toMatch(/邮件有1\d\.\dMB，其中PDF8\.0MB，有的邮箱最多收10\.0MB/);
    expect((await made(1_000_000)).map(({ name }) => name)).toEqual(['issue.eml']);
  });

  test('is refused from 20 MB on', async () => {
    await expect(made(15_000_000)).rejects.toThrow('多数邮箱最多收20.0MB：减少或缩小图片');
  });
});
