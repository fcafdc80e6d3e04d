import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';

const read = (text: string) => {
  const { records, problems } = parseCsv('a.csv', text);
  return {
    rows: records.map(({ line, cells }) => [line, ...cells]),
    faults: problems.map(({ line, column }) => `${line}${column}`),
  };
};

describe('records and their physical lines', () => {
  it.each([
    ['LF', 'a,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['a lone CR', 'a,b\r1,2\r'],
    ['no line end at the end', 'a,b\n1,2'],
  ])('are the same with %s', (_, text) => {
    expect(read(text)).toEqual({
      rows: [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
      faults: [],
    });
  });

  it('count the lines inside quoted cells', () => {
    expect(read('a,b\n"1\n\n2",x\n3,4\n')).toEqual({
      rows: [
        [1, 'a', 'b'],
        [2, '1\n\n2', 'x'],
        [5, '3', '4'],
      ],
      faults: [],
    });
  });

  it('pass over empty lines and keep counting', () => {
    expect(read('\na,b\n\n1,2\n\n')).toEqual({
      rows: [
        [2, 'a', 'b'],
        [4, '1', '2'],
      ],
      faults: [],
    });
  });

  it('keep commas, quotes and blanks of quoted cells', () => {
    expect(read('"a,b","c""d",""\n').rows).toEqual([[1, 'a,b', 'c"d', '']]);
    expect(read(' a , b\n').rows).toEqual([[1, ' a ', ' b']]);
  });

  it('take semicolons and tabs for text', () => {
    expect(read('a;b\tc,d\n').rows).toEqual([[1, 'a;b\tc', 'd']]);
  });
});

describe('quotes that are wrong', () => {
  it.each([
    ['a quote inside a cell', 'a,b\n1,x"y\n3,4\n', ['2B'], [3, '3', '4']],
    ['text after a closing quote', 'a,b\n1,"x"y\n3,4\n', ['2B'], [3, '3', '4']],
    ['a space before a quote', 'a,b\n1, "x"\n3,4\n', ['2B'], [3, '3', '4']],
    ['a quote that never closes', 'a,b\n1,"x\n3,4\n', ['2B'], [3, '3', '4']],
    ['one that closes far below', 'a,b\n1,"x\n3,4\n5,"6"\n', ['2B'], [3, '3', '4']],
    ['one behind a cell of two lines', 'a,b\n"1\n2",x"y\n3,4\n', ['2B'], [4, '3', '4']],
    ['one in the header', 'a",b\n3,4\n', ['1A'], [2, '3', '4']],
  ])('%s is at its line and column, and what follows is read', (_, text, faults, row) => {
    const found = read(text);
    expect(found.faults).toEqual(faults);
    expect(found.rows).toContainEqual(row);
  });

  it('are each reported', () => {
    expect(read('a"\nb\nc"\n"d\n')).toEqual({ rows: [[2, 'b']], faults: ['1A', '3A', '4A'] });
  });

  it('leave the cells before them known', () => {
    expect(parseCsv('a.csv', 'a,b\ns1,x"y\n').broken).toEqual([{ cells: ['s1'], line: 2 }]);
  });

  it('say what to do', () => {
    expect(parseCsv('a.csv', 'x"\n').problems).toEqual([
      {
        rule: 'csv-syntax',
        level: 'error',
        file: 'a.csv',
        line: 1,
        column: 'A',
        message: '这一格的英文引号「"」没有成对，或写在了格子中间',
        hint: '正文里的引号改用“ ”；必须用英文引号时，整格用「"」括起，里面的每个「"」写成「""」',
      },
    ]);
  });
});

describe('for any text', () => {
  const anyCell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[",\n a]{0,8}$/));

  it('what is written by RFC 4180 reads back cell for cell', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { minLength: 2, maxLength: 5 })), (rows) => {
        const clean = rows.map((row) => row.map((cell) => cell.replace(/\r/g, '')));
        const text = clean
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const { records, problems } = parseCsv('a.csv', text);
        expect(problems).toEqual([]);
        expect(records.map(({ cells }) => cells)).toEqual(clean);
      }),
    );
  });

  it('reading ends, and lines rise', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[",\r\na]*$/), (text) => {
        const { records, problems } = parseCsv('a.csv', text);
        const count = text.split(/\r\n|\r|\n/).length;
        for (const held of [records, problems]) {
          const lines = held.map(({ line }) => line);
          expect(lines).toEqual([...lines].sort((a, b) => a - b));
          expect(Math.max(1, ...lines)).toBeLessThanOrEqual(count);
        }
      }),
    );
  });
});
