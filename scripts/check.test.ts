import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BASE_TODAY, type EditionText, baseEdition } from '../src/testing/broken/base-edition.ts';
import { both, cell, drop, put, swap } from '../src/testing/broken/broken-input.ts';
import { withWrittenEdition } from '../src/testing/broken/written-edition.ts';
import { FORMAT } from '../src/schemas/format.ts';
import { runScript } from './run-script-fixture.ts';

const SCRIPT = fileURLToPath(new URL('run.mjs', import.meta.url));
const SPACES = 'data/spaces/2016-03-25.csv';

const broken = both(
  cell(SPACES, 2, '建筑面积(平方米)', '五百'),
  swap('data/site.json', '"kind": "demonstration"', '"kind": "demo"'),
);
const stale = both(
  swap('data/site.json', '"demonstration"', '"government"'),
  swap('data/events/dataset.json', '"不定期"', '"P10D"'),
);

const settings = (root: string) => ({ SITE_ROOT: root, BUILD_DATE: BASE_TODAY });

/** The command as a process of its own. */
function started(files: EditionText, args: readonly string[] = []) {
  return withWrittenEdition(files, (root) => {
    const env = { ...process.env, ...settings(root) };
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, 'check', ...args], {
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  });
}

function check(files: EditionText, args: readonly string[] = [], variables = {}) {
  return withWrittenEdition(files, (root) =>
    runScript('check', args, { ...settings(root), ...variables }),
  );
}

describe('npm run check', () => {
  it('ends with 0 when nothing is wrong, and says so', () => {
    expect(started(baseEdition())).toMatchObject({ status: 0, stdout: '没有问题\n' });
  });

  it('names the format that an edition was written for, and where an older one reads on', async () => {
    const older = await check(baseEdition());
    expect(older.stderr).toMatch(
      /^本版的格式是第1版，程序的格式是第\d+版，要改什么见docs\/zh\/upgrade.md\n/,
    );
  });

  it('is silent about a format that is that of the program, unless all is asked for', async () => {
    const format = swap('data/site.json', '{', `{ "format": ${FORMAT},`);
    expect((await check(format(baseEdition()))).stderr).toBe('');
    expect((await check(format(baseEdition()), ['--all'])).stderr).toBe(
      `本版的格式是第${FORMAT}版，与程序相同，不用改\n`,
    );
    const { stdout } = await check(format(baseEdition()), ['--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ format: { edition: FORMAT, program: FORMAT } });
  });

  it('names no format for a folder without site.json', async () => {
    const { status, stdout, stderr } = await check(drop('data/site.json')(baseEdition()));
    expect(status).toBe(1);
    expect(stdout).toContain('没有data/site.json，不知道这是谁的站');
    expect(stderr).toBe('');
  });

  it('ends with 0 when there are warnings only', async () => {
    const { status, stdout } = await check(stale(baseEdition()), ['--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ errors: 0, warnings: 1, notices: 0 });
  });

  it('ends with 1 on errors, and prints the shape of the contract', () => {
    const { status, stdout } = started(broken(baseEdition()), ['--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 2,
      problems: [
        { rule: 'config', file: 'data/site.json', line: 6, field: 'kind' },
        {
          rule: 'value-type',
          level: 'error',
          file: SPACES,
          line: 2,
          column: 'I',
          field: '建筑面积(平方米)',
          value: '五百',
        },
      ],
    });
  });

  it('prints text by default, grouped by file', async () => {
    const { stdout } = await check(broken(baseEdition()));
    expect(stdout).toContain(`\n\n${SPACES}\n  I2     建筑面积(平方米)：「五百」不是数`);
    expect(stdout).toContain('2个文件，2处错误\n');
  });

  it('prints the bad rows as CSV, also when a file is missing', async () => {
    const change = both(broken, drop('data/notices/n2016-01/list.csv'));
    const { status, stdout } = await check(change(baseEdition()), ['--format', 'csv']);
    expect(status).toBe(1);
    expect(stdout).toContain('文件,行,问题,编号,名称');
    expect(stdout).toMatch(/^data\/spaces\/2016-03-25\.csv,2,.*,s01,星火空间,/m);
    expect(stdout).toContain('data/notices/n2016-01/list.csv,1,');
  });

  it('prints annotations for GitHub', async () => {
    const { stdout } = await check(broken(baseEdition()), ['--format=github']);
    expect(stdout).toMatch(/^::error file=data\/site\.json,line=6,title=config kind::/m);
    expect(stdout).toContain(`::error file=${SPACES},line=2,title=value-type`);
  });

  it('checks an edition without site.json', async () => {
    const { status, stdout } = await check({ 'data/README.md': '' });
    expect(status).toBe(1);
    expect(stdout).toContain('没有data/site.json');
  });
});

describe('npm run check that cannot run ends with 2 and says why', () => {
  it.each([
    [
      'a format that is none',
      ['--format', 'xml'],
      {},
      '没有「xml」这种格式，可用的：text、json、csv、github',
    ],
    ['an argument that is none', ['--fromat', 'json'], {}, '参数「--fromat」不认得'],
    [
      'a SITE_ROOT that is no folder',
      [],
      { SITE_ROOT: '/nowhere/at/all' },
      '没有SITE_ROOT指的文件夹',
    ],
    ['a SITE_ROOT that is a file', [], { SITE_ROOT: SCRIPT }, '没有SITE_ROOT指的文件夹'],
    [
      'a BUILD_DATE that is no day',
      [],
      { BUILD_DATE: '2016-02-30' },
      'BUILD_DATE「2016-02-30」不是日期',
    ],
    ['a BUILD_DATE in another dress', [], { BUILD_DATE: '2016/3/1' }, 'BUILD_DATE'],
  ])('%s', async (_, args, variables, says) => {
    const { status, stdout, stderr } = await check(baseEdition(), args, variables);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  it('whatever the bytes of the edition are, it runs', async () => {
    const files = put(
      SPACES,
      Uint8Array.from({ length: 300 }, (_, index) => (index * 37) % 256),
    );
    expect((await check(files(baseEdition()))).status).toBe(1);
  });
});
