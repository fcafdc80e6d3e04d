import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { expect, onTestFinished, test } from 'vitest';
import { SMALL, spaces } from '../differences/differences-fixture.ts';
import { checkedEdition } from '../model/checks/checked-edition.ts';
import { lastState } from './last-state.ts';
import { fakeSite, handOver, settingsIn } from './handover-fixture.ts';

const PUBLISH = {
  folder: { path: '../web' },
  zip: { path: '../zips' },
  cms: { path: '../cms' },
  git: { branch: 'site', path: '../repository' },
};

type Files = Readonly<Record<string, string>>;

function disk(more: Files = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'handover-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const site = { ...(JSON.parse(SMALL['data/site.json'] ?? '') as object), publish: PUBLISH };
  write(join(root, 'edition'), { ...SMALL, 'data/site.json': JSON.stringify(site), ...more });
  return root;
}

function write(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const SITE = { 'index.html': '一', 'published.json': '{}' };
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

test('a site that is not built today from this edition, or was touched, is not handed over', async () => {
  const root = disk();
  const settings = settingsIn(root);
  await expect(handOver(settings, 'folder')).rejects.toThrow(
    '里还没有建好的网站：先运行npm run build',
  );
  fakeSite(settings, SITE);
  await expect(handOver(settingsIn(root, '2026-11-29'), 'folder')).rejects.toThrow(
    '网站是2026-11-28建的，今天是2026-11-29：先运行npm run build；没有交出',
  );
  write(settings.siteRoot, { 'data/spaces/2026-09-30.csv': spaces('s1 甲 1') });
  await expect(handOver(settings, 'folder')).rejects.toThrow(
    '网站建好以后，数据、文章、设置或程序又改过',
  );
  fakeSite(settings, SITE);
  write(settings.outDir, { 'index.html': '二' });
  await expect(handOver(settings, 'folder')).rejects.toThrow('里的网站建好以后被改过');
  expect(existsSync(join(root, 'web'))).toBe(false);
});

test('the web folder is replaced whole, twice the same changes nothing, foreign files stop it', async () => {
  const root = disk();
  const settings = settingsIn(root);
  fakeSite(settings, SITE);
  expect(await handOver(settings, 'folder', true)).toMatchObject({ lines: [/^会把网站整个换到/] });
  expect(existsSync(join(root, 'web'))).toBe(false);
  write(root, { web: '' });
  const named = /^site\.json的publish\.folder\.path「.*web」是一个文件/;
  await expect(handOver(settings, 'folder')).rejects.toThrow(named);
  rmSync(join(root, 'web'));
  await handOver(settings, 'folder');
  expect(read(root, 'web/index.html')).toBe('一');
  expect((await handOver(settings, 'folder')).isChanged).toBeUndefined();
  write(join(root, 'web'), { '别人的.txt': '' });
  fakeSite(settings, { 'index.html': '三三' });
  await expect(handOver(settings, 'folder')).rejects.toThrow('里的「别人的.txt」不是构建写的');
  expect(read(root, 'web/index.html')).toBe('一');
});

test('each archive lists what changed since the one before, and none is overwritten', async () => {
  const root = disk();
  const settings = settingsIn(root);
  fakeSite(settings, SITE);
  await handOver(settings, 'zip');
  const first = readFileSync(join(root, 'zips/2026-11-28.zip'));
  await handOver(settings, 'zip');
  expect(readdirSync(join(root, 'zips'))).toEqual(['2026-11-28.zip']);
  write(settings.siteRoot, { 'data/spaces/2026-09-30.csv': spaces('s1 甲 200', 's2 乙 60') });
  fakeSite(settings, { 'index.html': '二', 'new.html': '新' });
  await handOver(settings, 'zip');
  expect(readdirSync(join(root, 'zips')).sort()).toEqual(['2026-11-28-2.zip', '2026-11-28.zip']);
  expect(readFileSync(join(root, 'zips/2026-11-28.zip')).equals(first)).toBe(true);
  const zip = await JSZip.loadAsync(readFileSync(join(root, 'zips/2026-11-28-2.zip')));
  expect(await zip.file('site/index.html')?.async('text')).toBe('二');
  const changes = (await zip.file('变动.md')?.async('text')) ?? '';
  expect(changes).toContain('# 从2026-11-28.zip以来的变动');
  expect(changes).toContain('“工位数(个)”由「120」改成「200」');
  expect(changes).toContain('## 要加的文件（1个）\n\n- `new.html`');
  expect(JSON.parse((await zip.file('变动.json')?.async('text')) ?? '')).toMatchObject({
    since: '2026-11-28.zip',
    siteFiles: { added: ['new.html'] },
    datasets: [{ name: 'spaces' }],
  });
});

test('equal sites give archives of equal bytes', async () => {
  const bytes = await Promise.all(
    [disk(), disk()].map(async (root) => {
      fakeSite(settingsIn(root), SITE);
      await handOver(settingsIn(root), 'zip');
      return readFileSync(join(root, 'zips/2026-11-28.zip'));
    }),
  );
  expect(bytes[0]?.equals(bytes[1] ?? new Uint8Array())).toBe(true);
});

function repository(root: string): (...args: string[]) => string {
  const folder = join(root, 'repository');
  mkdirSync(folder);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: folder })
      .toString()
      .trim();
  git('init', '-q', '-b', 'main');
  write(folder, { 'a.txt': 'a', '.gitignore': '*.html' });
  git('add', '.');
  git('commit', '-qm', 'one');
  return git;
}

test('the branch holds the site and nothing else, and the work tree stays as it is', async () => {
  const root = disk();
  const git = repository(root);
  const settings = settingsIn(root);
  fakeSite(settings, { ...SITE, 'crlf.csv': 'a\r\n' });
  await handOver(settings, 'git');
  expect(git('ls-tree', '--name-only', 'site').split('\n')).toEqual([
    '.built-by-zhongchuang-gazette',
    'crlf.csv',
    'index.html',
    'published.json',
  ]);
  expect(git('cat-file', '-s', 'site:crlf.csv')).toBe('3');
  expect(git('status', '--porcelain')).toBe('');
  expect((await handOver(settings, 'git')).isChanged).toBeUndefined();
  fakeSite(settings, { 'index.html': '二' });
  await handOver(settings, 'git');
  expect(git('log', '--format=%s', 'site').split('\n')).toEqual([
    '2026-11-28的网站',
    '2026-11-28的网站',
  ]);
});

test('a branch with a commit of somebody else, or one in use, is left alone', async () => {
  const root = disk();
  const git = repository(root);
  git('branch', 'site');
  fakeSite(settingsIn(root), SITE);
  await expect(handOver(settingsIn(root), 'git')).rejects.toThrow(
    '分支site最后一次提交「one」不是本程序做的，没有动它',
  );
  git('checkout', '-q', 'site');
  await expect(handOver(settingsIn(root), 'git')).rejects.toThrow('分支site正打开着');
});

test('a remote is only ever pushed forward', async () => {
  const root = disk();
  const git = repository(root);
  execFileSync('git', ['init', '-q', '--bare', join(root, 'far')]);
  git('remote', 'add', 'far', join(root, 'far'));
  const file = join(root, 'edition/data/site.json');
  const site = JSON.parse(readFileSync(file, 'utf8')) as object;
  const settings = { publish: { git: { ...PUBLISH.git, remote: 'far' } } };
  writeFileSync(file, JSON.stringify({ ...site, ...settings }));
  fakeSite(settingsIn(root), SITE);
  await handOver(settingsIn(root), 'git');
  const shown = git('rev-parse', 'site');
  expect(git('ls-remote', 'far', 'refs/heads/site')).toContain(shown);
  const hook = join(root, 'far/hooks/pre-receive');
  writeFileSync(hook, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  fakeSite(settingsIn(root), { 'index.html': '一一' });
  await expect(handOver(settingsIn(root), 'git')).rejects.toThrow('或它的规则不收');
  expect(git('ls-remote', 'far', 'refs/heads/site')).toContain(shown);
  rmSync(hook);
  expect((await handOver(settingsIn(root), 'git')).lines).toContain('推到了far的site');
  git('push', '-q', '-f', 'far', 'main:site');
  fakeSite(settingsIn(root), { 'index.html': '二' });
  await expect(handOver(settingsIn(root), 'git')).rejects.toThrow('远端的分支site与这里的各走各的');
  expect(git('ls-remote', 'far', 'refs/heads/site')).toContain(git('rev-parse', 'main'));
});

test('a remote is the name of one, never an address that git would run', () => {
  const root = disk();
  const file = join(root, 'edition/data/site.json');
  const site = JSON.parse(readFileSync(file, 'utf8')) as object;
  const git = { branch: '-x', remote: 'ext::sh -c evil' };
  writeFileSync(file, JSON.stringify({ ...site, publish: { to: ['cms'], git } }));
  const { problems } = checkedEdition(join(root, 'edition'), '2026-11-28');
  const ofPublish = problems.filter(({ field = '' }) => field.startsWith('publish.'));
  expect(ofPublish.map(({ message }) => message)).toEqual([
    expect.stringContaining('写了「cms」，却没有cms的设置'),
    expect.stringContaining('「-x」不能用作git的名称'),
    expect.stringContaining('「ext::sh -c evil」不能用作git的名称'),
  ]);
});

test('nothing is handed over among the inputs, nor through a repository that came with them', async () => {
  const root = disk();
  const settings = settingsIn(root);
  const withPublish = (publish: object) => {
    const site = JSON.parse(read(settings.siteRoot, 'data/site.json')) as object;
    write(settings.siteRoot, { 'data/site.json': JSON.stringify({ ...site, publish }) });
    fakeSite(settings, SITE);
  };
  symlinkSync(join(settings.siteRoot, 'data'), join(root, 'linked'));
  withPublish({ zip: { path: '../linked' }, git: { branch: 'site', path: '网站库' } });
  await expect(handOver(settings, 'zip')).rejects.toThrow('在程序或本版的「data」里');
  await expect(handOver(settings, 'git')).rejects.toThrow('在本版的文件夹里');
});

test('what was handed over last is looked for in real folders of its own', () => {
  const root = disk();
  const place = join(root, 'edition/已交/zip');
  write(join(root, 'edition'), {
    '已交/zip/上次.json': '{"name":"x","folder":"../../../secret","hashes":{}}',
  });
  expect(lastState(join(root, 'edition'), 'zip')).toBeUndefined();
  rmSync(place, { recursive: true });
  symlinkSync(root, place);
  expect(() => lastState(join(root, 'edition'), 'zip')).toThrow('是链接（快捷方式）');
});
