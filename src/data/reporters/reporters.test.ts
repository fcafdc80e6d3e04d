import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem.ts';
import { sortProblems } from '../problem.ts';
import { csvReport } from './csv.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { textReport } from './text.ts';

const CELL: Problem = {
  rule: 'value-type',
  level: 'error',
  file: 'data/spaces/2016-03-25.csv',
  line: 2,
  column: 'B',
  field: '工位数(个)',
  value: '五十',
  message: '「五十」不是数',
  hint: '改写为50',
};
const KEY: Problem = {
  rule: 'stale-column',
  level: 'warning',
  file: 'data/site.json',
  line: 3,
  message: '100%旧了',
  hint: '发布\n新的',
};
const PROBLEMS = [CELL, KEY];

describe('text', () => {
  it('groups by file, says place, message, hint and rule, and counts', () => {
    expect(textReport(PROBLEMS)).toBe(
      'data/spaces/2016-03-25.csv\n' +
        '  2B     工位数(个)：「五十」不是数\n' +
        '         改写为50  [value-type]\n\n' +
        'data/site.json\n' +
        '  3      提醒 100%旧了\n' +
        '         发布\n新的  [stale-column]\n\n' +
        '2个文件，1处错误，1处提醒\n',
    );
  });

  it('says when nothing is wrong', () => expect(textReport([])).toBe('没有问题\n'));
});

describe('json', () => {
  it('has the shape of the contract', () => {
    expect(JSON.parse(jsonReport(PROBLEMS))).toEqual({
      errors: 1,
      warnings: 1,
      notices: 0,
      problems: PROBLEMS,
    });
    expect(Object.keys(JSON.parse(jsonReport([])))).toEqual([
      'errors',
      'warnings',
      'notices',
      'problems',
    ]);
  });
});

describe('github', () => {
  it('annotates file and line, with the reserved characters escaped', () => {
    expect(githubReport(PROBLEMS, 'city/')).toBe(
      '::error file=city/data/spaces/2016-03-25.csv,line=2,' +
        'title=value-type 工位数(个) B列::「五十」不是数。改写为50\n' +
        '::warning file=city/data/site.json,line=3,title=stale-column::100%25旧了。发布%0A新的\n',
    );
  });

  it('is nothing when nothing is wrong', () => expect(githubReport([])).toBe(''));
});

describe('csv', () => {
  const text = '编号,工位数(个)\ns01,五十\ns02,"六,十"\n';

  it('gives the bad rows with what is wrong in front', () => {
    const second = { ...CELL, line: 3, value: '六,十' };
    expect(csvReport([CELL, { ...CELL, column: 'A', field: '编号' }, second], () => text)).toBe(
      '文件,行,问题,编号,工位数(个)\n' +
        'data/spaces/2016-03-25.csv,2,' +
        'B工位数(个)：「五十」不是数（改写为50）；A编号：「五十」不是数（改写为50）,s01,五十\n' +
        'data/spaces/2016-03-25.csv,3,B工位数(个)：「五十」不是数（改写为50）,s02,"六,十"\n',
    );
  });

  it('gives all rows of a file with an error, and of one with remarks only those', () => {
    expect(csvReport([CELL], () => text)).toBe(
      '文件,行,问题,编号,工位数(个)\n' +
        'data/spaces/2016-03-25.csv,2,B工位数(个)：「五十」不是数（改写为50）,s01,五十\n' +
        'data/spaces/2016-03-25.csv,3,,s02,"六,十"\n',
    );
    expect(csvReport([{ ...CELL, level: 'notice' }], () => text)).not.toContain('s02');
  });

  it('gives documents and missing files without cells', () => {
    expect(csvReport([KEY, { ...CELL, line: 1 }], () => undefined)).toBe(
      '文件,行,问题\ndata/site.json,3,"100%旧了（发布\n新的）"\n文件,行,问题\n' +
        'data/spaces/2016-03-25.csv,1,B工位数(个)：「五十」不是数（改写为50）\n',
    );
  });

  it('is its header when nothing is wrong', () => {
    expect(csvReport([], () => text)).toBe('文件,行,问题\n');
  });
});

describe('the order of problems', () => {
  it('is file, line, column as in a spreadsheet, rule', () => {
    const at = (file: string, line: number, column?: string) =>
      ({ ...KEY, file, line, ...(column === undefined ? {} : { column }) }) as Problem;
    const sorted = [at('a', 2), at('a', 10, 'B'), at('a', 10, 'AA'), at('b', 1)];
    expect(sortProblems([...sorted].reverse())).toEqual(sorted);
  });
});
