import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../data/csv.ts';
import { toCsv, toExcelCsv } from './csv.ts';

describe('toCsv', () => {
  it('quotes only what needs it and ends every line with LF, without byte-order mark', () => {
    expect(
      toCsv(
        ['编号', '摘要'],
        [
          ['a-1', '路演，20人'],
          ['a-2', '他说"好",就走'],
          ['a-3', ''],
        ],
      ),
    ).toBe('编号,摘要\na-1,路演，20人\na-2,"他说""好"",就走"\na-3,\n');
  });

  it('writes a table without rows as its header', () => {
    expect(toCsv(['编号', '摘要'], [])).toBe('编号,摘要\n');
  });

  it('leaves cells that a spreadsheet might misread as they are', () => {
    expect(toCsv(['甲', '乙'], [['=1+1', '007']])).toBe('甲,乙\n=1+1,007\n');
  });

  it('is read back cell for cell', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a,"\n 中；=\t', '😀') });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
    fc.assert(
      fc.property(rows, (table) => {
        const headers = (table[0] ?? ['']).map((_, index) => `列${index}`);
        const { records, problems } = parseCsv('x.csv', toCsv(headers, table));
        expect(problems).toEqual([]);
        expect(records.map(({ cells }) => cells)).toEqual([headers, ...table]);
      }),
    );
  });
});

describe('toExcelCsv', () => {
  const body = (cell: string, isNumber = false) =>
    toExcelCsv(['列', '尾'], [[cell, '']], isNumber ? new Set([0]) : undefined)
      .replace('\ufeff列,尾\r\n', '')
      .replace(/,\r\n$/, '');

  it('begins with a byte-order mark and ends lines with CRLF', () => {
    expect(toExcelCsv(['编号'], [['a-1'], ['']])).toBe('\ufeff编号\r\na-1\r\n""\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-见附件', "'-见附件"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
  ])('keeps %j from running as a formula', (cell, expected) => {
    expect(body(cell)).toBe(expected);
    expect(body(cell, true)).toBe(expected);
  });

  it('protects a header as well', () => {
    expect(toExcelCsv(['=1'], [])).toBe("\ufeff'=1\r\n");
  });

  it.each([
    '-3.5',
    '-12',
    '0',
    '0.5',
    '2016',
    '12345678901',
    '2016-03-25',
    'UP+THINK',
    '未报送',
    '1万元',
  ])('leaves %j alone', (cell) => expect(body(cell)).toBe(cell));

  it.each(['911101080000000008', '007', '123456789012', '9133040E12', '12e5'])(
    'keeps the code %j as text by a leading tab, except in a column of numbers',
    (cell) => {
      expect(body(cell)).toBe(`\t${cell}`);
      expect(body(cell, true)).toBe(cell);
    },
  );

  it('leaves no cell that begins like a formula and is no plain number', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r19eE.中') }), (cell) => {
        const [, record] = parseCsv('x.csv', toExcelCsv(['列', '尾'], [[cell, '']])).records;
        const written = record?.cells[0] ?? '';
        expect(/^[=+\-@]/.test(written) && !/^-\d+(\.\d+)?$/.test(written)).toBe(false);
      }),
    );
  });
});
