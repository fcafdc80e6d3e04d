import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withWrittenEdition } from '../testing/broken/written-edition.ts';
import { readEdition } from './edition.ts';
import { openEdition } from './files.ts';

const SPACES = {
  'data/spaces/dataset.json': '{}',
  'data/spaces/2025-01-31.csv': '编号\n',
};
const ROUND = { 'data/evaluations/r1/method.json': '{}' };

/** The problems of the places themselves: not of what the files say. */
function placesOf(
  files: Readonly<Record<string, string>>,
  change: (root: string) => void = () => undefined,
) {
  return withWrittenEdition(files, (root) => {
    change(root);
    const places = new Set([...Object.keys(SPACES), ...Object.keys(ROUND), 'data/site.json']);
    return readEdition(root, '2025-12-31').problems.flatMap(({ file, level, message, hint }) =>
      places.has(file) || file.endsWith('/method.json') ? [] : [{ file, level, message, hint }],
    );
  });
}

describe('a file that nothing reads is named with the right name', () => {
  it.each([
    ['data/evaluations/r1/Bonus.csv', '改名为bonus.csv'],
    ['data/evaluations/r1/.bonus.csv', '改名为bonus.csv'],
    ['data/evaluations/r1/bonus．csv', '改名为bonus.csv'],
    ['data/evaluations/r1/bouns.csv', '改名为bonus.csv'],
    ['data/evaluations/r1/bonus.xlsx', '另存为「CSV UTF-8」，文件名bonus.csv'],
    ['data/evaluations/r1/bonus - 副本.csv', '改名为bonus.csv'],
    ['data/evaluations/r1/round.json', '由本站计算的评价用method.json'],
    ['data/evaluations/r1/grades.csv', '照公布件登的用round.json'],
    ['data/evaluations/bonus.csv', '移到data/evaluations/编号/bonus.csv'],
    ['data/evaluations/x.csv', '不用的删去'],
    ['data/rules/x.JSON', '改名为x.json'],
    ['data/rules/x.json.txt', '改名为x.json'],
    ['data/notices/list.csv', '移到data/notices/编号/list.csv'],
    ['data/spaces/errata.csv.txt', '改名为errata.csv'],
    ['data/spaces/Errata.csv', '改名为errata.csv'],
    ['data/spaces/2025-02-28.csv.txt', '改名为2025-02-28.csv'],
    ['data/spaces/2025-03-31.ods', '另存为「CSV UTF-8」，文件名2025-03-31.csv'],
    ['data/spaces/decisions.csv', 'data/support/decisions.csv'],
    ['data/spaces/~$2025-03-31.csv', '改名为2025-03-31.csv'],
    ['data/spaces.csv', '移到data/spaces/YYYY-MM-DD.csv'],
    ['data/2025-01-31.csv', '移到data/数据集/YYYY-MM-DD.csv'],
    ['data/Site.json', '改名为site.json'],
    ['data/ledger-salts.json', '这里可以放site.json'],
    ['data/terms/source.csv', '改名为sources.csv'],
    ['data/checkpoints/three.txt', '这里可以放数字.txt'],
    ['content/notes.mdx', '移到content里相应的文件夹'],
    ['content/pages/~$more.mdx', '改名为more.mdx'],
    ['content/pages/photo.jpg', '给读者下载的放进public'],
  ])('%s', (file, words) => {
    const found = placesOf({ ...SPACES, ...ROUND, [file]: '{}' });
    expect(found).toEqual([
      {
        file,
        level: 'error',
        message: expect.stringContaining('没有读这个文件') as string,
        hint: expect.stringContaining(words) as string,
      },
    ]);
  });

  it('and so is one beside the right one', () => {
    const found = placesOf({
      ...ROUND,
      'data/evaluations/r1/bonus.csv': '空间编号,事项,理由,认定\n',
      'data/evaluations/r1/BONUS.CSV': '',
    });
    expect(found).toMatchObject([
      { file: 'data/evaluations/r1/BONUS.CSV', hint: expect.stringContaining('这里已有bonus.csv') },
    ]);
  });

  it('a version whose day is written in another way has its right name', () => {
    const found = placesOf({ ...SPACES, 'data/spaces/2025-2-8.csv': '' });
    expect(found.map(({ hint }) => hint).join()).toContain('改名为2025-02-08.csv');
  });
});

describe('a folder that is not known is named as a whole', () => {
  it.each([
    ['content/Issues', '是不是content/issues？'],
    ['content/notes', 'content里只有policies、reports、stories、pages、issues'],
    ['content/pages/more', '把要用的文件直接放在content/pages里'],
    ['data/spaces/old', '把要用的文件直接放在data/spaces里'],
    ['data/rules/2016', '把要用的文件直接放在data/rules里'],
    ['data/.git', '不用的删去'],
  ])('%s', (folder, words) => {
    const found = placesOf({ ...SPACES, [`${folder}/2025-01.mdx`]: '' });
    expect(found).toMatchObject([{ file: folder, level: 'error' }]);
    expect(found[0]?.hint).toContain(words);
  });

  it('when it is empty too', () => {
    const found = placesOf(SPACES, (root) =>
      mkdirSync(join(root, 'content/x'), { recursive: true }),
    );
    expect(found).toMatchObject([{ file: 'content/x', message: 'content里不认得文件夹「x」' }]);
  });

  it('a dataset in other letters is asked after', () => {
    const hints = placesOf({ 'data/Spaces/2025-01-31.csv': '编号\n' }).map(({ hint }) => hint);
    expect(hints.join()).toContain('是不是data/spaces？');
  });

  it('a folder of the edition in other letters', () => {
    expect(placesOf({ 'Content/pages/a.mdx': '' })).toMatchObject([
      { file: 'Content', hint: '改名为content' },
    ]);
  });
});

describe('what is known is left alone', () => {
  it.each([
    'README.md',
    'readme.md',
    '.gitkeep',
    '.gitignore',
    '.DS_Store',
    'Thumbs.db',
    'desktop.ini',
    '.~lock.2025-01-31.csv#',
    '~$2025-01-31.xlsx',
  ])('%s', (name) => {
    const files = {
      [`data/${name}`]: '',
      [`data/spaces/${name}`]: '',
      [`content/pages/${name}`]: '',
    };
    expect(placesOf({ ...SPACES, ...files })).toEqual([]);
  });

  it('files that other commands keep, and empty folders that may be filled', () => {
    const files = { 'data/import.json': '{}', 'data/checkpoints/12.txt': '' };
    const empty = ['content/stories', 'data/rules', 'data/notices', 'public'];
    expect(
      placesOf({ ...SPACES, ...files }, (root) => {
        for (const folder of empty) mkdirSync(join(root, folder), { recursive: true });
      }),
    ).toEqual([]);
  });

  it('tables of a folder whose own document is missing are not named one by one', () => {
    expect(placesOf({ 'data/fees/2025-01-31.csv': '', 'data/fees/errata.csv': '' })).toMatchObject([
      { file: 'data/fees/dataset.json' },
    ]);
    expect(placesOf({ 'data/evaluations/r2/values.csv': '' })).toMatchObject([
      { file: 'data/evaluations/r2/round.json' },
    ]);
  });
});

describe('what is no plain file is never followed or opened', () => {
  it.each([
    'data/spaces/2025-05-31.csv',
    'data/evaluations/r1/bonus.csv',
    'data/README.md',
    'content/pages/about.mdx',
    'content/reports',
    'public/a.png',
    'data/terms',
  ])('a link: %s', (file) => {
    const found = placesOf({ ...SPACES, ...ROUND }, (root) => {
      mkdirSync(join(root, file, '..'), { recursive: true });
      symlinkSync('/etc/hostname', join(root, file));
    });
    expect(found).toMatchObject([{ file, level: 'error' }]);
    expect(found[0]?.message).toContain('是链接（快捷方式）');
  });

  it.each(['收件箱', '已收', '退回', '已交'])('a folder of the loop that is a link: %s', (name) => {
    const found = placesOf(SPACES, (root) => symlinkSync('/tmp', join(root, name)));
    expect(found).toMatchObject([{ file: name, level: 'error' }]);
    expect(found[0]?.hint).toContain(`会建一个真的「${name}」`);
    expect(placesOf(SPACES, (root) => mkdirSync(join(root, name)))).toEqual([]);
  });

  it('a git repository without work tree beside the data', () => {
    const lay =
      (...names: string[]) =>
      (root: string) => {
        writeFileSync(join(root, 'HEAD'), '');
        for (const one of names) mkdirSync(join(root, one));
      };
    expect(placesOf(SPACES, lay('objects', 'refs'))).toMatchObject([{ file: 'HEAD' }]);
    expect(placesOf(SPACES, lay('objects'))).toEqual([]);
  });

  it('a folder of the edition that is a link', () => {
    const found = placesOf({ 'elsewhere/site.json': '{}' }, (root) =>
      symlinkSync('elsewhere', join(root, 'data')),
    );
    expect(found).toMatchObject([{ file: 'data' }]);
  });

  it.runIf(process.platform !== 'win32').each(['data/rules/a.json', 'public/a.txt'])(
    'a pipe, which would never end: %s',
    (file) => {
      const found = placesOf(SPACES, (root) => {
        mkdirSync(join(root, file, '..'), { recursive: true });
        execFileSync('mkfifo', [join(root, file)]);
      });
      expect(found).toMatchObject([{ file, hint: '删去它；这里只放普通的文件和文件夹' }]);
    },
  );

  it('a file where a folder should be', () => {
    expect(placesOf({ content: '' })).toMatchObject([
      { file: 'content', message: '「content」是一个文件，应为文件夹' },
    ]);
  });
});

it('two names that are one on other systems are an error at the one in capitals', () => {
  const found = placesOf({ ...SPACES, 'public/Map.png': '', 'public/map.png': '' });
  expect(found).toMatchObject([{ file: 'public/Map.png' }]);
  expect(found[0]?.message).toContain('在Windows和macOS上是同一个文件');
});

it('a file that disappears after it was listed is a problem, not a crash', () => {
  withWrittenEdition({ 'data/site.json': '{}' }, (root) => {
    const files = openEdition(root);
    renameSync(join(root, 'data/site.json'), join(root, 'data/other.json'));
    expect(files.read('data/site.json').problem).toMatchObject({
      rule: 'config',
      message: '检查开始时还在，读的时候已经不在了',
    });
    expect(files.bytes('data/site.json')).toBeUndefined();
    // What it says is not known: neither is what hangs on it, and nothing is withdrawn.
    const { edition, problems } = readEdition(root, '2025-12-31', files);
    expect(edition).toBeUndefined();
    expect(problems.map(({ file }) => file)).toEqual(['data/site.json']);
  });
});
