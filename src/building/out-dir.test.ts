import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { realOutDir } from './out-dir.ts';
import { MARK, writeMark } from './site-mark.ts';

/** A machine with a program, an edition elsewhere, and room for sites. */
let disk: string;
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));
beforeEach(() => {
  disk = realpathSync(mkdtempSync(join(tmpdir(), 'out-dir-')));
  made.push(disk);
  write('program/src/site.ts', 'program/package.json', 'program/.git/HEAD');
  write('edition/data/site.json', 'edition/content/pages/about.mdx', 'edition/.git/HEAD');
});

function write(...files: string[]): void {
  for (const file of files) {
    mkdirSync(join(disk, file, '..'), { recursive: true });
    writeFileSync(join(disk, file), file);
  }
}

function link(name: string, target: string): void {
  symlinkSync(join(disk, target), join(disk, name));
}

/** A site that a build has written. */
function site(folder: string, ...files: string[]): void {
  write(...['index.html', 'spaces/index.html', ...files].map((file) => `${folder}/${file}`));
  writeMark(join(disk, folder));
}

const real = (outDir: string) =>
  realOutDir(
    { outDir: join(disk, outDir), siteRoot: join(disk, 'edition') },
    join(disk, 'program'),
  );
/** The sentence without the place of the disk. */
const fault = (outDir: string) => {
  try {
    real(outDir);
  } catch (error) {
    return (error as Error).message.replaceAll(`${disk}/`, '');
  }
  return undefined;
};

test.each(['.', 'edition', 'program', 'edition/.', 'edition/data/..'])(
  '%s holds the program or the edition',
  (outDir) => {
    expect(fault(outDir)).toContain(
      '里有程序或本版的数据：构建会把整个文件夹换掉，请另指一个文件夹',
    );
  },
);

test.each(['data', 'content', 'public', 'docs', 'node_modules', '.git', 'data/site', '.git/x/y'])(
  'a site is not written into the %s of an edition or program, there or not',
  (folder) => {
    for (const root of ['edition', 'program']) {
      expect(fault(`${root}/${folder}`)).toMatch(
        /里：请另指一个文件夹，例如dist$|里有程序或本版的数据/,
      );
    }
  },
);

test('links are followed, in either of the two folders and at any level', () => {
  link('www', 'edition');
  expect(fault('www')).toBe(
    'OUT_DIR「www」（即「edition」）里有程序或本版的数据：构建会把整个文件夹换掉，请另指一个文件夹',
  );
  expect(fault('www/data/site')).toContain('在程序或本版的「data」里');
  link('edition/dist', 'edition/data');
  expect(fault('edition/dist')).toContain('里有程序或本版的数据');
  write('facts/2026/spaces.csv');
  link('edition/public', 'facts/2026');
  expect(fault('facts')).toContain('里有程序或本版的数据');
  expect(fault('facts/2026/site')).toContain('在程序或本版的「public」里');
  link('later', 'not/yet');
  expect(real('later')).toBe(join(disk, 'not/yet'));
  link('later-data', 'edition/data/not-yet');
  expect(fault('later-data')).toContain('在程序或本版的「data」里');
  link('round', 'round');
  expect(fault('round/site')).toBe('OUT_DIR「round/site」是一串绕回自己的链接');
});

test('the home folder, the current folder, the root and the temporary files are not replaced', () => {
  const faultOf = (outDir: string) => () =>
    realOutDir({ outDir, siteRoot: join(disk, 'edition') }, join(disk, 'program'));
  expect(faultOf(homedir())).toThrow('里有用户的主目录');
  expect(faultOf(process.cwd())).toThrow('里有当前的文件夹');
  expect(faultOf(tmpdir())).toThrow('里有');
  expect(faultOf('/')).toThrow('里有程序或本版的数据');
});

test.each(['out', 'edition/dist', 'program/dist', 'edition/..dist', 'a/b/c'])(
  '%s, not there yet or empty, is taken',
  (outDir) => {
    expect(real(outDir)).toBe(join(disk, outDir));
    mkdirSync(join(disk, outDir), { recursive: true });
    expect(real(outDir)).toBe(join(disk, outDir));
  },
);

test('a built site is taken, with what systems put into any folder', () => {
  site('out', '公示/名单.csv');
  write('out/.DS_Store', 'out/spaces/Thumbs.db');
  expect(real('out')).toBe(join(disk, 'out'));
});

test('a folder without the mark of a build is refused, and a site of an earlier version told apart', () => {
  write('out/index.html');
  expect(fault('out')).toBe(
    'OUT_DIR「out」里有「index.html」等，没有构建留下的记号：构建只换掉空文件夹和自己建的网站；' +
      '请另指一个文件夹，如果这是旧版程序建的网站，先把它改名或删掉，再构建',
  );
});

test.each([
  ['a further file', () => write('out/CNAME'), 'CNAME'],
  ['a further file below', () => write('out/spaces/notes.txt'), 'spaces/notes.txt'],
  ['a further folder', () => mkdirSync(join(disk, 'out/uploads')), 'uploads'],
  ['an altered file', () => writeFileSync(join(disk, 'out/index.html'), '手工改过'), 'index.html'],
  ['a link', () => link('out/photos', 'edition/data'), 'photos'],
  ['a work tree of git', () => write('out/.git/HEAD'), '.git'],
  ['the file of a linked work tree', () => write('out/.git'), '.git'],
])('a built site with %s is refused', (_, change, name) => {
  site('out');
  change();
  expect(fault('out')).toContain(`「${name}」`);
});

test.each(['.git/HEAD', 'data/site.json', 'package.json', 'node_modules/x.js'])(
  'a forged mark that lists %s does not give a folder away',
  (file) => {
    site('out', file);
    expect(fault('out')).toContain(file.startsWith('.git') ? '是一个git工作区' : '不是构建写的');
  },
);

test.each([
  '12 ../edition',
  '5 /etc/passwd',
  '5 ',
  '3 a/../../edition',
  '4 ..',
  'index.html',
  '1 a//b',
])('a mark with the line 「%s」 is none', (line) => {
  site('out');
  appendFileSync(join(disk, 'out', MARK), `${line}\n`);
  expect(fault('out')).toContain('没有构建留下的记号');
});

test('parts that wait in a folder do not give away what others have put there', () => {
  const next = 'out/.zhongchuang-gazette-building/next';
  site(next, 'thesis.docx');
  expect(real('out')).toBe(join(disk, 'out'));
  write('out/thesis.docx');
  expect(fault('out')).toContain('里的「thesis.docx」不是构建写的');
});

test.each(['.DS_Store/thesis.txt', 'assets/Thumbs.db/thesis.txt'])(
  'a folder under the name of a file of the system is somebody\u2019s: %s',
  (path) => {
    site('out', 'assets/a.css');
    write(`out/${path}`);
    expect(fault('out')).toContain('不是构建写的');
  },
);

test.each(['mine.txt', 'next/mine.txt', 'last/mine.txt', 'site/mine.txt'])(
  'what others put into a folder of drafts is left alone: %s',
  (path) => {
    if (path.startsWith('last')) site('out/.zhongchuang-gazette-building/next');
    write(`out/.zhongchuang-gazette-building/${path}`);
    expect(fault('out')).toMatch(/不是构建(?:留下|写)的/);
  },
);

test('a mark that was copied into another folder marks nothing there', () => {
  site('out');
  write('blog/index.html', 'blog/spaces/index.html');
  writeFileSync(join(disk, 'blog/index.html'), '别人的网站');
  writeFileSync(join(disk, 'blog', MARK), `${MARK}\n10 index.html\n`);
  expect(fault('blog')).toContain('没有构建留下的记号');
  symlinkSync(join(disk, 'out', MARK), join(disk, 'edition', MARK));
  expect(fault('edition')).toContain('里有程序或本版的数据');
});

test('a file in the way is named', () => {
  write('out');
  expect(fault('out')).toBe('OUT_DIR「out」是一个文件：应为文件夹；构建会把它整个换掉');
  expect(fault('out/site')).toBe('OUT_DIR「out/site」的上级「out」是一个文件：应为文件夹');
  expect(existsSync(join(disk, 'out'))).toBe(true);
});
