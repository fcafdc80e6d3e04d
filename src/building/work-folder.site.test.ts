import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { OWNER, ownFolder } from './build-owner.ts';
import { fakeBuild } from './fake-build-fixture.ts';
import { finishReplacing, HalfReplacedError, replaceSite } from './replace-site.ts';
import { writeMark } from './site-mark.ts';
import { openWorkFolder, type WorkFolder } from './work-folder.ts';

const SCRIPT = join(import.meta.dirname, 'fake-build-fixture.ts');

let disk: string;
const made: string[] = [];
const temporary = process.env['TMPDIR'];
afterAll(() => {
  if (temporary === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = temporary;
  made.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});
beforeEach(() => {
  disk = realpathSync(mkdtempSync(join(temporary ?? '/tmp', 'work-folder-')));
  made.push(disk);
  // Scratch folders of killed builds are looked for here, and nowhere else.
  mkdirSync(join(disk, 'tmp'));
  process.env['TMPDIR'] = join(disk, 'tmp');
});

/** The word of every file of a site: one word when it is whole. */
function wordsOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html'));
  if (pages.length !== 21) return [`${pages.length}个文件`];
  return [...new Set(pages.map((file) => readFileSync(join(folder, file), 'utf8')))];
}

const out = () => join(disk, 'out');
const beside = () => readdirSync(disk).sort();

test('a site takes the place of the one before, and nothing is left beside it', async () => {
  for (const word of ['old', 'new', 'newer']) {
    await fakeBuild(disk, word);
    expect(wordsOf(out())).toEqual([word]);
    expect([beside(), readdirSync(join(disk, 'tmp'))]).toEqual([['out', 'tmp'], []]);
  }
});

test('a build that fails leaves the site, the empty folder or nothing, as it was', async () => {
  const fails = () =>
    fakeBuild(disk, 'new', {
      hold: () => {
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      },
    });
  await expect(fails()).rejects.toThrow('ENOSPC');
  expect(beside()).toEqual(['tmp']);
  mkdirSync(out());
  await expect(fails()).rejects.toThrow('ENOSPC');
  expect([beside(), readdirSync(out())]).toEqual([['out', 'tmp'], []]);
  await fakeBuild(disk, 'old');
  await expect(fails()).rejects.toThrow('ENOSPC');
  expect([beside(), wordsOf(out())]).toEqual([['out', 'tmp'], ['old']]);
});

test('the target of a link is replaced, and the link stays', async () => {
  symlinkSync('volumes/site', out());
  await fakeBuild(disk, 'old');
  await fakeBuild(disk, 'new');
  expect(readlinkSync(out())).toBe('volumes/site');
  expect(wordsOf(join(disk, 'volumes/site'))).toEqual(['new']);
  expect(readdirSync(join(disk, 'volumes'))).toEqual(['site']);
});

test('a file that somebody puts into OUT_DIR during a build is not lost', async () => {
  await fakeBuild(disk, 'old');
  const hold = () => writeFileSync(join(out(), 'notes.txt'), '别人的');
  await expect(fakeBuild(disk, 'new', { hold })).rejects.toThrow('「notes.txt」不是构建写的');
  expect(readFileSync(join(out(), 'notes.txt'), 'utf8')).toBe('别人的');
  expect([beside(), wordsOf(out())]).toEqual([['out', 'tmp'], ['old']]);
});

test('two builds to one OUT_DIR follow each other, and the second says that it waits', async () => {
  const lines: string[] = [];
  // Promised before either begins: on a busy machine the second may wait before the first is done.
  let end = (): void => undefined;
  const isTold = new Promise<void>((done) => (end = done));
  const first = fakeBuild(disk, 'first', { hold: () => isTold });
  const say = (line: string) => {
    lines.push(line);
    end();
  };
  await new Promise((resolve) => setTimeout(resolve, 50));
  await Promise.all([first, fakeBuild(disk, 'second', { say })]);
  expect(lines).toEqual([`另一次构建（进程${process.pid}）正在写「${out()}」，等它完成……\n`]);
  expect([beside(), wordsOf(out())]).toEqual([['out', 'tmp'], ['second']]);
});

test('a build that has closed does not take the folder of the next one away', async () => {
  const afterwards = async (work: WorkFolder) => {
    work.close();
    await fakeBuild(disk, 'next', { hold: () => work.close() });
  };
  await fakeBuild(disk, 'first', { afterwards });
  expect([beside(), wordsOf(out())]).toEqual([['out', 'tmp'], ['next']]);
});

test('a build that is stopped when its site stands in its place says so', async () => {
  await fakeBuild(disk, 'old');
  const build = spawn(process.execPath, [SCRIPT, disk, 'new', 'lingers']);
  let told = '';
  build.stdout.setEncoding('utf8').on('data', (more: string) => (told += more));
  const end = new Promise((resolve) => build.once('exit', resolve));
  while (wordsOf(out()).join() !== 'new') await new Promise((resolve) => setTimeout(resolve, 20));
  build.kill('SIGTERM');
  expect(await end).toBe(143);
  expect(told).toBe('构建被中断了，新网站已经换上\n');
  expect([beside(), wordsOf(out())]).toEqual([['out', 'tmp'], ['new']]);
});

test('a build killed at any moment leaves a whole site, and nothing after the next', async () => {
  await fakeBuild(disk, 'old');
  const started = performance.now();
  spawnSync(process.execPath, [SCRIPT, disk, 'old']);
  const whole = performance.now() - started;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const build = spawn(process.execPath, [SCRIPT, disk, 'new'], { stdio: 'ignore' });
    const end = new Promise((resolve) => build.once('exit', resolve));
    await new Promise((resolve) => setTimeout(resolve, whole * (0.5 + Math.random() / 2)));
    build.kill('SIGKILL');
    await end;
    if (existsSync(out())) expect(['old', 'new']).toContain(wordsOf(out()).join());
    await fakeBuild(disk, 'old');
    expect([beside(), wordsOf(out())]).toEqual([['out', 'tmp'], ['old']]);
    expect(readdirSync(join(disk, 'tmp'))).toEqual([]);
  }
});

/** The folder of drafts of a build that is dead, with a complete draft. */
function deadDrafts(folder: string, word: string): string {
  mkdirSync(folder, { recursive: true });
  ownFolder(folder);
  signAsDead(folder);
  writeSite(join(folder, 'site'), word);
  return folder;
}

function signAsDead(folder: string): void {
  const owner = JSON.parse(readFileSync(join(folder, OWNER), 'utf8')) as object;
  writeFileSync(join(folder, OWNER), JSON.stringify({ ...owner, started: 'before' }));
}

function writeSite(folder: string, word: string): void {
  for (let part = 0; part < 20; part += 1) {
    mkdirSync(join(folder, String(part)), { recursive: true });
    writeFileSync(join(folder, String(part), 'index.html'), word);
  }
  writeFileSync(join(folder, `${word}.html`), word);
  writeMark(folder);
}

test('a build killed while it signed its folder stands in nobody’s way', async () => {
  await fakeBuild(disk, 'old');
  const drafts = join(disk, '.out-building');
  mkdirSync(drafts);
  writeFileSync(join(drafts, OWNER), '');
  const before = new Date(Date.now() - 60_000);
  utimesSync(drafts, before, before);
  await fakeBuild(disk, 'new');
  expect([beside(), wordsOf(out())]).toEqual([['out', 'tmp'], ['new']]);
});

test('a site that had made way when the build was killed returns, also when the next one fails', async () => {
  await fakeBuild(disk, 'old');
  const drafts = deadDrafts(join(disk, '.out-building'), 'new');
  renameSync(out(), join(drafts, 'last'));
  const hold = () => {
    throw new Error('a wrong cell');
  };
  await expect(fakeBuild(disk, 'newer', { hold })).rejects.toThrow('a wrong cell');
  expect([beside(), wordsOf(out())]).toEqual([['out', 'tmp'], ['old']]);
});

test('a site that has made way and cannot return is kept for the next build', async () => {
  await fakeBuild(disk, 'old');
  const hold = () => {
    renameSync(out(), join(disk, '.out-building/last'));
    throw new Error('EPERM');
  };
  await expect(fakeBuild(disk, 'new', { hold })).rejects.toThrow('EPERM');
  signAsDead(join(disk, '.out-building'));
  await expect(
    fakeBuild(disk, 'newer', { hold: () => Promise.reject(new Error('a wrong cell')) }),
  ).rejects.toThrow('a wrong cell');
  expect([beside(), wordsOf(out())]).toEqual([['out', 'tmp'], ['old']]);
});

test('a folder by the name of the drafts that no build has signed is not touched', async () => {
  mkdirSync(join(disk, '.out-building'));
  writeFileSync(join(disk, '.out-building/notes.txt'), '别人的');
  await expect(fakeBuild(disk, 'new')).rejects.toThrow('不是构建留下的，而构建要用这个名字');
  expect(readFileSync(join(disk, '.out-building/notes.txt'), 'utf8')).toBe('别人的');
  expect(beside()).toEqual(['.out-building', 'tmp']);
});

test.each(['EBUSY', 'EXDEV', 'EPERM'])(
  'an OUT_DIR that cannot be renamed (%s) is filled anew, part by part',
  async (code) => {
    await fakeBuild(disk, 'old');
    const drafts = deadDrafts(join(disk, '.out-building'), 'new');
    const refuse: typeof renameSync = (from, to) => {
      if (from === out()) throw Object.assign(new Error(code), { code });
      renameSync(from, to);
    };
    replaceSite(drafts, out(), refuse);
    expect(wordsOf(out())).toEqual(['new']);
    expect(readdirSync(out()).filter((name) => name.startsWith('.'))).toHaveLength(1);
  },
);

test('a part in use leaves parts of both sites, says so, and the next build completes the new one', async () => {
  await fakeBuild(disk, 'old');
  const drafts = deadDrafts(join(disk, '.out-building'), 'new');
  const refuse: typeof renameSync = (from, to) => {
    // OUT_DIR itself and, a while later, a folder of it are open in another program.
    if ([out(), join(out(), '7')].includes(String(from))) {
      throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    }
    renameSync(from, to);
  };
  expect(() => {
    replaceSite(drafts, out(), refuse);
  }).toThrow(HalfReplacedError);
  expect(wordsOf(out())).not.toEqual(['old']);
  const hold = () => {
    throw new Error('a wrong cell');
  };
  await expect(fakeBuild(disk, 'newer', { hold })).rejects.toThrow('a wrong cell');
  expect([beside(), wordsOf(out())]).toEqual([['out', 'tmp'], ['new']]);
});

test('parts that were taking their places when the build was killed are put there by the next', async () => {
  for (let moved = 0; moved <= 22; moved += 3) {
    rmSync(out(), { recursive: true, force: true });
    await fakeBuild(disk, 'old');
    const inside = join(out(), '.zhongchuang-gazette-building');
    writeSite(join(inside, 'next'), 'new');
    mkdirSync(join(inside, 'last'));
    // As far as the killed build came; the mark is the last of all.
    const names = readdirSync(join(inside, 'next')).sort().reverse();
    for (const name of names.slice(0, moved)) {
      if (existsSync(join(out(), name))) renameSync(join(out(), name), join(inside, 'last', name));
      renameSync(join(inside, 'next', name), join(out(), name));
    }
    finishReplacing(join(disk, '.out-building'), out());
    expect(wordsOf(out()), `${moved}`).toEqual(['new']);
    expect(readdirSync(out()).filter((name) => name.startsWith('.'))).toHaveLength(1);
  }
});

const mayMount =
  process.platform === 'linux' && spawnSync('unshare', ['-Urm', 'true']).status === 0;

if (mayMount) {
  // Where a user may mount; the refused renames above stand for it elsewhere.
  test('a mounted volume is filled, with lost+found left alone', () => {
    mkdirSync(out());
    const run = `"${process.execPath}" "${SCRIPT}" "${disk}"`;
    const script = [
      `mount -t tmpfs volume "${out()}"`,
      `mkdir "${out()}/lost+found"`,
      `${run} old && ${run} new`,
      `ls -A "${out()}" | tr '\\n' ' '`,
      `cat "${out()}/7/index.html"`,
    ].join(' && ');
    const { stdout, stderr } = spawnSync('unshare', ['-Urm', 'sh', '-c', script], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\.built-by-zhongchuang-gazette 0 .* lost\+found new\.html new$/);
    expect(beside()).toEqual(['out', 'tmp']);
  });
}

test.each(['#', '?', '%41'])('no page is bundled below a path with %s in it', async (sign) => {
  const odd = join(disk, `a${sign}b`);
  mkdirSync(odd);
  process.env['TMPDIR'] = odd;
  const work = await openWorkFolder({ outDir: out(), siteRoot: disk }, disk, () => undefined);
  expect(work.scratch).toBe(join(disk, '.out-building', 'scratch'));
  work.close();
  expect(beside()).toEqual([`a${sign}b`, 'tmp']);
  const both = openWorkFolder({ outDir: join(odd, 'out'), siteRoot: disk }, disk, () => undefined);
  await expect(both).rejects.toThrow(`路径里有「${sign[0]}」，整理页面的程序读不了：用TMPDIR指定`);
  expect(readdirSync(odd)).toEqual([]);
});

test('an edition that the bundler cannot read by its path is refused before anything is made', async () => {
  const edition = { outDir: out(), siteRoot: join(disk, '100%') };
  await expect(openWorkFolder(edition, disk, () => undefined)).rejects.toThrow(
    '100%」的路径里有「%」，整理页面的程序读不了：把本版放到',
  );
  expect(beside()).toEqual(['tmp']);
});

test('a program that the bundler cannot read by its path is refused first', async () => {
  const odd = join(disk, 'a#b');
  const both = openWorkFolder({ outDir: out(), siteRoot: odd }, odd, () => undefined);
  await expect(both).rejects.toThrow('整理页面的程序读不了：把程序放到');
  expect(beside()).toEqual(['tmp']);
});
