import { describe, expect, it } from 'vitest';
import { site as siteSchema } from '../schemas/documents/site.ts';
import { spaces } from '../schemas/space.ts';
import { parseCsv } from './csv.ts';
import { readJsonDocument } from './documents/read-json.ts';
import { mostProblems } from './most-problems.ts';
import type { Problem } from './problem.ts';
import { readProseFile } from './prose/read-file.ts';
import { readTable } from './table.ts';
import { jsonTexts } from './texts/json-text.ts';

// A reader that compares everything with everything does not come to an end here.
const FEW_SECONDS = 20_000;

const FRONTMATTER = '---\ntitle: 甲\nsummary: 乙\n---\n\n';
const prose = (body: string) => readProseFile('a.mdx', FRONTMATTER + body, 'reports');
const table = (text: string) => readTable('a.csv', text, spaces);
const json = (text: string) => readJsonDocument('a.json', text, siteSchema);

describe('a table that nobody wrote', () => {
  it.each([
    ['a quote in each line', 'a"b,c\n'],
    ['a quote that opens in each line', '"a\n'],
    ['a closed quote and more', '"a"b\n'],
  ])(
    'lists 200 of 60,000 faults and counts the others: %s',
    (_, line) => {
      const { problems } = parseCsv('a.csv', line.repeat(60_000));
      expect(problems).toHaveLength(201);
      expect(problems.at(-1)).toMatchObject({
        message: '另有59800处问题没有列出：一个文件最多列200处',
        omitted: 59_800,
      });
    },
    FEW_SECONDS,
  );

  it('has no million columns', () => {
    const { problems, entries } = table(`编号${',a'.repeat(1_000_000)}\nb\n`);
    expect(entries).toEqual([]);
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '1 表头有1000001列，最多300列，没有往下读',
    ]);
  });

  it('has 300 columns at most', () => {
    const header = (columns: number) => Array.from({ length: columns }, (_, at) => `c${at}`);
    const told = (columns: number) =>
      table(`${header(columns).join(',')}\n`).problems.some(({ message }) =>
        message.startsWith('表头有'),
      );
    expect([told(300), told(301)]).toEqual([false, true]);
  });

  it('has no 300,001 rows', () => {
    const told = (rows: number) => table(`编号\n${'a\n'.repeat(rows)}`).problems.at(-1)?.message;
    expect(told(300_001)).toBe('有300001行，最多300000行，没有往下读');
  });

  it('is not judged on behind 200 faults, and its ids are known all the same', () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `s${at},x\n`).join('');
    const { problems, entries } = table(`编号,类型\n${rows}`);
    expect(entries).toHaveLength(50_000);
    expect(entries.at(-1)?.cells['id']).toBe('s49999');
    expect(problems.find(({ message }) => message.includes('没有逐格检查'))?.message).toMatch(
      /^前面的问题已经很多，从这一行起的49\d\d\d行没有逐格检查$/,
    );
  });
});

describe('a document that nobody wrote', () => {
  it.each([
    ['lists', '['],
    ['objects', '{"a":'],
    ['lists behind a quote in a comment', '/* " */['],
  ])('is not read when %s are nested 6,000 deep', (_, opening) => {
    const { problems } = json(opening.repeat(6000));
    expect(problems.map(({ message }) => message)).toEqual([
      '括号一层套一层，超过了64层，没有往下读',
    ]);
  });

  it('may be nested 64 deep, and hold any brackets in texts', () => {
    const messages = (text: string) => json(text).problems.map(({ message }) => message);
    const isTooDeep = (text: string) => messages(text).some((each) => each.includes('超过了64层'));
    expect(isTooDeep(`{"a":${'['.repeat(63)}1${']'.repeat(63)}}`)).toBe(false);
    expect(isTooDeep(`{"a":${'['.repeat(64)}1${']'.repeat(64)}}`)).toBe(true);
    expect(isTooDeep(`{"a": "${'['.repeat(100)}"}`)).toBe(false);
  });

  it('has no 100,000 keys', () => {
    const keys = Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`);
    expect(json(`{${keys.join(',')}}`).problems.map(({ message }) => message)).toEqual([
      '有99999个逗号，最多10000个，没有往下读',
    ]);
  });

  it('for readers gives its words line by line', () => {
    expect(jsonTexts('['.repeat(6000))[0]?.text).toBe('['.repeat(6000));
  });
});

describe('prose that nobody wrote', () => {
  it.each([
    ['lists in lists', `${'- '.repeat(3000)}a`, 6, '一层套一层'],
    ['quotes in quotes', `${'> '.repeat(3000)}a`, 6, '一层套一层'],
    [
      'lists by their indentation',
      Array.from({ length: 100 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
      70,
      '一层套一层',
    ],
    ['notes in notes', '<Note>\n\n'.repeat(3000), 134, '一层套一层'],
    ['a paragraph of 150,000 runs', '**a** '.repeat(150_000), 1, '这一篇有'],
    ['a paragraph of 5,000 runs', '**a** '.repeat(5000), 6, '从第6行起的这一段里'],
    ['brackets', `甲\n\n${'['.repeat(150_000)}`, 8, '从第8行起的这一段里'],
    ['angles', '<'.repeat(150_000), 6, '从第6行起的这一段里'],
    ['a table of 50,000 cells', '|a|b|\n|-|-|\n' + '|c|d|\n'.repeat(2000), 6, '从第6行起'],
    ['100,000 headings', '## 甲\n\n'.repeat(100_000), 1, '这一篇有200006行'],
    ['braces in braces', '甲\n\n' + '{'.repeat(1000) + '}'.repeat(1000), 8, '一层套一层'],
    ['addresses in one address', 'https://a/'.repeat(49_000), 6, ''],
    ['many runs in many paragraphs', '**a**\n\n'.repeat(300), 1, ''],
  ])(
    'is refused at its line or read in time: %s',
    (_, body, line, message) => {
      const { problems } = prose(body);
      if (message === '') expect(problems).toEqual([]);
      else {
        expect(problems).toHaveLength(1);
        expect(problems[0]).toMatchObject({ rule: 'content-syntax', line });
        expect(problems[0]?.message).toContain(message);
      }
    },
    FEW_SECONDS,
  );

  it('is parsed anew behind each fault only as long as it is short', () => {
    const faults = (filling: number) =>
      prose(`${'</Note>\n\n'.repeat(100)}${'甲'.repeat(filling)}`).problems;
    expect(faults(0)).toHaveLength(100);
    expect(faults(400_000).map(({ line, message }) => `${line} ${message}`)).toEqual([
      ...[6, 8, 10, 12, 14].map((line) => `${line} </Note>前面没有开头的标签`),
      '14 前面的问题已经很多，从这一行起没有再检查',
    ]);
  });

  it.each([
    ['brackets', `title: ${'['.repeat(6000)}`],
    ['keys', Array.from({ length: 100 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['items', `a: 1\n${'- '.repeat(3000)}a`],
  ])('has no frontmatter of %s nested thousands deep', (_, yaml) => {
    const { problems } = readProseFile('a.mdx', `---\n${yaml}\n---\n\n甲`, 'reports');
    expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'config 一层套一层，超过了64层，没有往下读',
    ]);
  });

  it('is refused with keys within keys, which are not read', () => {
    const yaml = `title: 甲\n${'? '.repeat(60)}a\n${'{'.repeat(40)}a: 1${'}'.repeat(40)}: 1`;
    const { problems } = readProseFile('a.mdx', `---\n${yaml}\n---\n\n甲`, 'reports');
    expect(problems.slice(0, 2).map(({ line, message }) => `${line} ${message}`)).toEqual([
      '3 这里的键不是一个词',
      '4 这里的键不是一个词',
    ]);
  });

  it('is long, has rules across the page and lists three deep, and nothing is said', () => {
    const list = '- a\n  - b\n    - c\n\n';
    const rules = `${'* '.repeat(100)}\n\n${'-'.repeat(300)}\n\n`;
    expect(prose(`${list.repeat(20)}${rules}${'中文的一段话。\n\n'.repeat(200)}`).problems).toEqual(
      [],
    );
  });
});

describe('more than 200 problems of a file', () => {
  const problem = (line: number, level: Problem['level'] = 'error', file = 'a.csv'): Problem => ({
    rule: 'value-type',
    level,
    file,
    line,
    message: '不是数',
    hint: '改',
  });
  const many = (count: number, level?: Problem['level']) =>
    Array.from({ length: count }, (_, at) => problem(at + 1, level));

  it('are counted beyond 200, and exactly 200 are all listed', () => {
    expect(mostProblems(many(200))).toHaveLength(200);
    expect(mostProblems(many(201)).at(-1)?.message).toContain('另有1处问题没有列出');
  });

  it('leave out remarks before errors, and nothing of another file', () => {
    const listed = mostProblems([...many(300, 'warning'), problem(400), problem(1, 'notice', 'b')]);
    expect(listed.filter(({ level }) => level === 'error')).toEqual([problem(400)]);
    expect(listed.filter(({ file }) => file === 'b')).toHaveLength(1);
    expect(listed.at(-1)).toMatchObject({ level: 'warning', omitted: 101 });
  });
});
