import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeMark } from '../building/site-mark.ts';
import { filesOf } from './site-files.ts';
import { undatedWords } from './site-words.ts';
import {
  buildSite,
  copyEdition,
  EDITIONS,
  FIXTURE_DAY,
  REPOSITORY,
  removeTemporaryFolders,
  runBuild,
  temporaryFolder,
  tryBuild,
} from './whole-site/build-edition.ts';
import { fixtureSites } from './whole-site/fixture-sites.ts';

afterAll(removeTemporaryFolders);

/** Every file below a folder with the hash of its bytes. */
function treeOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(folder).map((file) => {
      const bytes = readFileSync(join(folder, file));
      return [file, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}

/** A folder that holds the last good site, as far as a failing build is concerned. */
function lastGoodSite(): string {
  const folder = join(temporaryFolder(), 'site');
  mkdirSync(join(folder, 'spaces'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '上一次的首页');
  writeFileSync(join(folder, 'spaces/index.html'), '上一次的名录');
  writeMark(folder);
  return folder;
}

const order = { today: FIXTURE_DAY, basePath: '/zwgk/zckj/' };

test('an edition that may only be read, in folders of other names and depths, gives the same bytes', async () => {
  const [first] = await fixtureSites('rich');
  const root = copyEdition(EDITIONS.rich, {}, 'far/below/另一个 文件夹');
  const outDir = join(temporaryFolder(), 'a/deep er/public_html');
  const before = treeOf(root);
  const setModes = (folder: number, file: number) => {
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
    for (const path of [root, ...paths.map((path) => join(root, path))]) {
      chmodSync(path, statSync(path).isDirectory() ? folder : file);
    }
  };
  setModes(0o555, 0o444);
  try {
    const second = await buildSite({ ...order, root, outDir });
    expect(treeOf(second.folder)).toEqual(treeOf(first.folder));
  } finally {
    setModes(0o755, 0o644);
  }
  expect(treeOf(root)).toEqual(before);
  const leaks = filesOf(first.folder).filter((file) => {
    const text = readFileSync(join(first.folder, file), 'utf8');
    return [REPOSITORY, dirname(first.folder)].some((path) => text.includes(path));
  });
  expect(leaks).toEqual([]);
  expect(undatedWords(first.folder)).toEqual([]);
});

describe('a small edition with marks and line ends of Windows and files in public/, where a site was', () => {
  const outDir = lastGoodSite();
  let stdout = '';
  beforeAll(async () => {
    const root = copyEdition(EDITIONS.tiny);
    for (const file of filesOf(root, ['.csv', '.json', '.mdx'])) {
      const text = readFileSync(join(root, file), 'utf8');
      writeFileSync(join(root, file), `\ufeff${text.replaceAll(/\r?\n/g, '\r\n')}`);
    }
    mkdirSync(join(root, 'public/files'), { recursive: true });
    writeFileSync(join(root, 'public/files/说明 书.txt'), '说明');
    writeFileSync(join(root, 'public/favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    ({ stdout } = await buildSite({ root, today: FIXTURE_DAY, outDir }));
  });

  test('replaces the site, whole, and a web server may read it', () => {
    expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toContain('示例县众创公开');
    expect(readdirSync(dirname(outDir))).toEqual(['site']);
    const mask = process.umask();
    expect(statSync(outDir).mode & 0o777).toBe(0o777 & ~mask);
    expect(stdout).toMatch(/spaces 空间名录 +1行 +截至2025-01-31 +1版/);
    expect(stdout).toMatch(/1个数据集，9个页面，\d+个文件，[\d.]+ kB，[\d.]+秒\n$/);
  });

  test('publishes the same but for the files themselves', async () => {
    const [tiny] = await fixtureSites('tiny');
    for (const file of [
      'spaces/only/index.html',
      'data/spaces/latest.csv',
      'data/spaces/latest.json',
    ]) {
      const [windows, plain] = [outDir, tiny.folder].map((folder) =>
        readFileSync(join(folder, file), 'utf8'),
      );
      expect(windows, file).toBe(plain);
    }
  });

  test('has the files of public/, the favicon instead of the own one', () => {
    expect(readFileSync(join(outDir, 'files/说明 书.txt'), 'utf8')).toBe('说明');
    expect(readFileSync(join(outDir, 'favicon.svg'), 'utf8')).toContain('2000/svg"/>');
  });
});

describe('a failing build leaves the last good site as it was', () => {
  const brokenCells = () =>
    copyEdition(EDITIONS.rich, {
      'data/spaces/2025-03-31.csv': (text) => text.replace('3500.50', '三千五百'),
      'data/events/2025-04-20.csv': (text) => text.replace('2025-04-03', '2025年4月3日'),
      'content/issues/2025-08.mdx': (text) => `${text}\n{23}\n`,
    });

  test('when cells are wrong: every problem is printed with its place', async () => {
    const outDir = lastGoodSite();
    const before = treeOf(outDir);
    const { status, stdout, stderr } = await tryBuild({ ...order, root: brokenCells(), outDir });
    expect(status).toBe(1);
    expect(treeOf(outDir)).toEqual(before);
    expect(readdirSync(dirname(outDir))).toEqual(['site']);
    for (const words of ['三千五百', '2025年4月3日', '不能写程序', '3处错误']) {
      expect(stdout).toContain(words);
    }
    expect(stdout).toContain('没有构建，已发布的站点没有改动');
    expect(stderr).toBe('');
  });

  test('when the program crashes half-way', async () => {
    const outDir = lastGoodSite();
    const before = treeOf(outDir);
    // The issue has passed the check, and there is no browser to print it.
    const { status, stderr } = await tryBuild({
      root: EDITIONS.rich,
      today: FIXTURE_DAY,
      outDir,
      environment: { CHROME_PATH: join(outDir, 'no-browser') },
    });
    expect(status).toBe(1);
    expect(stderr).toContain('构建失败，已发布的站点没有改动');
    expect(treeOf(outDir)).toEqual(before);
    expect(readdirSync(dirname(outDir))).toEqual(['site']);
  });

  test('when a file of the edition would replace a page', async () => {
    const outDir = lastGoodSite();
    const before = treeOf(outDir);
    const root = copyEdition(EDITIONS.tiny);
    mkdirSync(join(root, 'public/search'), { recursive: true });
    writeFileSync(join(root, 'public/search/list.pdf'), '另一页');
    const { status, stdout } = await tryBuild({ root, today: FIXTURE_DAY, outDir });
    expect(status).toBe(1);
    expect(stdout).toContain('public里的「search/list.pdf」占用了地址/search/');
    expect(treeOf(outDir)).toEqual(before);
  });

  test('when it is stopped from outside', async () => {
    const outDir = lastGoodSite();
    const before = treeOf(outDir);
    const env = {
      ...process.env,
      SITE_ROOT: EDITIONS.rich,
      OUT_DIR: outDir,
      BUILD_DATE: FIXTURE_DAY,
      TMPDIR: temporaryFolder(),
    };
    const build = spawn(process.execPath, ['scripts/build.ts'], { cwd: REPOSITORY, env });
    const end = new Promise((resolve) => build.once('close', (code) => resolve(code)));
    let told = '';
    build.stderr.setEncoding('utf8').on('data', (more: string) => (told += more));
    // By then the pages are being bundled, by another process.
    while (!told.includes('旬报的各种版本')) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    build.kill('SIGTERM');
    expect(await end).toBe(143);
    expect(told).toMatch(/^(?:[^\n]{2,20}……\n)*构建被中断了，已发布的站点没有改动\n$/);
    expect(treeOf(outDir)).toEqual(before);
    expect(readdirSync(dirname(outDir))).toEqual(['site']);
    expect(readdirSync(env.TMPDIR).filter((name) => name.startsWith('zhongchuang'))).toEqual([]);
  });

  test('when there is no edition or OUT_DIR would take it away: exit 2, nothing done', () => {
    const outDir = lastGoodSite();
    const before = treeOf(outDir);
    const gone = runBuild({ root: join(outDir, 'nowhere'), today: FIXTURE_DAY, outDir });
    expect([gone.status, gone.stderr]).toEqual([
      2,
      `没有SITE_ROOT指的文件夹：${join(outDir, 'nowhere')}\n`,
    ]);
    const root = copyEdition(EDITIONS.tiny);
    const over = runBuild({ root, today: FIXTURE_DAY, outDir: root });
    expect(over.status).toBe(2);
    expect(over.stderr).toContain('构建会把整个文件夹换掉，请另指一个文件夹');
    expect(treeOf(outDir)).toEqual(before);
  });
});
