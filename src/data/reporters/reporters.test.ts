import { describe, expect, it } from 'vitest';
import { type Problem, sortProblems } from '../problem.ts';
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
        '  B2     工位数(个)：「五十」不是数\n' +
        '         改写为50\n\n' +
        'data/site.json\n' +
        '  第3行  提醒 100%旧了\n' +
        '         发布 新的\n\n' +
        '2个文件，1处错误，1处提醒\n',
    );
  });

  it('says when nothing is wrong', () => expect(textReport([])).toBe('没有问题\n'));

  it('puts errors first, in whatever file they are, and counts notices until all are asked for', () => {
    const notice = { ...KEY, level: 'notice', file: 'a.csv', message: '小事' } as const;
    const warning = { ...KEY, file: 'a.csv', message: '提醒的事' } as const;
    const found = [warning, notice, CELL];
    const text = textReport(found);
    expect(text.indexOf('「五十」')).toBeLessThan(text.indexOf('提醒的事'));
    expect(text).not.toContain('小事');
    expect(text).toMatch(/2个文件，1处错误，1处提醒；另有1处提示，用npm run check -- --all列出\n$/);
    const all = textReport(found, { all: true });
    expect(all).toContain('提示 小事');
    expect(all).toMatch(/2个文件，1处错误，1处提醒，1处提示\n$/);
  });

  it('says that there is no error when there are notices only', () => {
    expect(textReport([{ ...KEY, level: 'notice' }])).toBe(
      '没有错误；另有1处提示，用npm run check -- --all列出\n',
    );
  });
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
        'title=value-type 工位数(个) B2::「五十」不是数。改写为50\n' +
        '::warning file=city/data/site.json,line=3,title=stale-column::100%25旧了。发布 新的\n',
    );
  });

  it('is nothing when nothing is wrong', () => expect(githubReport([])).toBe(''));
});

describe('csv', () => {
  const text = '编号,工位数(个)\ns01,五十\ns02,"六,十"\n';

  it('gives the bad rows with what is wrong in front', () => {
    const second = { ...CELL, line: 3, value: '六,十' };
    expect(csvReport([CELL, { ...CELL, column: 'A', field: '编号' }, second], () => text)).toBe(
      '\ufeff文件,行,问题,编号,工位数(个)\n' +
        'data/spaces/2016-03-25.csv,2,' +
        'B工位数(个)：「五十」不是数（改写为50）；A编号：「五十」不是数（改写为50）,s01,五十\n' +
        'data/spaces/2016-03-25.csv,3,B工位数(个)：「五十」不是数（改写为50）,s02,"六,十"\n',
    );
  });

  it('gives all rows of a file with an error, and of one with remarks only those', () => {
    expect(csvReport([CELL], () => text)).toBe(
      '\ufeff文件,行,问题,编号,工位数(个)\n' +
        'data/spaces/2016-03-25.csv,2,B工位数(个)：「五十」不是数（改写为50）,s01,五十\n' +
        'data/spaces/2016-03-25.csv,3,,s02,"六,十"\n',
    );
    expect(csvReport([{ ...CELL, level: 'notice' }], () => text)).not.toContain('s02');
  });

  it('gives documents and missing files without cells', () => {
    expect(csvReport([KEY, { ...CELL, line: 1 }], () => undefined)).toBe(
      '\ufeff文件,行,问题\ndata/site.json,3,100%旧了（发布 新的）\n文件,行,问题\n' +
        'data/spaces/2016-03-25.csv,1,B工位数(个)：「五十」不是数（改写为50）\n',
    );
  });

  it('is its header when nothing is wrong', () => {
    expect(csvReport([], () => text)).toBe('\ufeff文件,行,问题\n');
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

describe('a value that would be another line, command or formula', () => {
  const FORGED: Problem = {
    ...CELL,
    file: 'data/spaces/a\r\n::error::b.csv',
    field: '名\u001b[31m称',
    message: '「x\n::warning file=y::z\u2028\u202e」不是数%0A::error::',
    hint: '改写\r0个文件，0处错误',
  };

  it('is one line in text and as an annotation', () => {
    const text = textReport([FORGED]);
    expect(text.trimEnd().split(/\r|\n|\u2028/)).toHaveLength(5);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    const lines = githubReport([FORGED]).trimEnd().split(/\r|\n/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^::error file=data\/spaces\/a %3A%3Aerror%3A%3Ab.csv,/);
    expect(lines[0]).toContain('不是数%250A::error::');
  });

  it('cannot steer a terminal from JSON either', () => {
    const json = jsonReport([{ ...FORGED, value: '\u009b31m\u202e' }]);
    expect(json).toMatch(/^[\n -~\u00a0-\u2027\u2030-\uffff]*$/);
    expect(JSON.parse(json).problems[0].value).toBe('\u009b31m\u202e');
  });

  it('is text in a spreadsheet, and no personal number', () => {
    const rows = '编号,工位数(个)\n=1+1,＝SUM(A1)\n@x,"a\nb"\n13800138000,000011\n';
    const report = csvReport([{ ...CELL, message: '=HYPERLINK(1)' }], () => rows);
    expect(report).toBe(
      '\ufeff文件,行,问题,编号,工位数(个)\n' +
        "data/spaces/2016-03-25.csv,2,B工位数(个)：=HYPERLINK(1)（改写为50）,'=1+1,'＝SUM(A1)\n" +
        "data/spaces/2016-03-25.csv,3,,'@x,a b\n" +
        'data/spaces/2016-03-25.csv,5,,138******00,\t000011\n',
    );
  });
});
