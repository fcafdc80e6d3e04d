import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as column from '../schemas/columns.ts';
import { table } from '../schemas/dataset.ts';
import { readTable } from './table.ts';

const schema = table('rooms', '房间', {
  id: column.id.required('编号', { description: '编号' }),
  name: column.text.required('名称', { description: '名称' }),
  area: column.amount.optional('面积(平方米)', { description: '面积', unit: '平方米' }),
  price: column.number.optional('价格', { description: '价格', unit: '元' }),
});

const read = (text: string) => readTable('a.csv', text, schema);
const faults = (text: string) =>
  read(text).problems.map(({ rule, line, column: letter = '' }) => `${rule} ${line}${letter}`);

describe('a table', () => {
  it('is read by its headers, in any order, blank and absent as null', () => {
    const { entries } = read('名称,编号,面积(平方米)\n甲,r1,12.50\n乙,r2,\n');
    expect(entries.map(({ row, line }) => ({ ...row, line }))).toEqual([
      { id: 'r1', name: '甲', area: 12.5, price: null, line: 2 },
      { id: 'r2', name: '乙', area: null, price: null, line: 3 },
    ]);
    expect(entries[0]?.cells).toEqual({ name: '甲', id: 'r1', area: '12.50' });
  });

  it('keeps nought, blank and the words of absence apart', () => {
    const { entries, problems } = read('编号,名称,面积(平方米)\nr1,甲,0\nr2,乙,\nr3,丙,保密\n');
    expect(entries.map(({ row }) => row['area'])).toEqual([0, null, '保密']);
    expect(problems).toEqual([]);
  });

  it('takes a header with its unit where the title has none', () => {
    expect(read('编号,名称,价格(元)\nr1,甲,3\n').entries[0]?.row['price']).toBe(3);
  });

  it('reports every cell of a row, not the first only', () => {
    expect(faults('编号,名称,面积(平方米)\nR1,,十\n')).toEqual([
      'value-type 2A',
      'value-required 2B',
      'value-type 2C',
    ]);
  });

  it('warns of what only looks like 汉字, and keeps it as typed', () => {
    const { entries, problems } = read('编号,名称\nr1,第⼀家\n');
    expect(entries[0]?.row['name']).toBe('第⼀家');
    expect(problems).toMatchObject([
      {
        rule: 'value-type',
        level: 'warning',
        line: 2,
        column: 'B',
        hint: '改成「一」；多半是从PDF复制来的',
      },
    ]);
  });

  it('points at the lines below a cell of several lines', () => {
    expect(faults('编号,名称\nr1,"甲\n乙"\nr2,\n')).toEqual(['value-required 4B']);
  });
});

describe('columns', () => {
  it.each([
    ['编号,名称,面积（平方米）', 'C', '是不是「面积(平方米)」？列名要一字不差，单位的括号用半角'],
    ['编号,名称,面积', 'C', '是不是「面积(平方米)」？列名要一字不差，单位的括号用半角'],
    ['编号,名称,备注', 'C', '还没有用到的列：面积(平方米)、价格；是其中一列就改列名，都不是再删去'],
  ])('%s: an unknown one', (text, letter, hint) => {
    const [problem] = read(`${text}\n`).problems;
    expect(problem).toMatchObject({ rule: 'column-unknown', line: 1, column: letter, hint });
  });

  it('that are missing are named at line 1', () => {
    expect(read('编号\nr1\n').problems).toMatchObject([
      { rule: 'column-missing', line: 1, field: '名称', message: '缺少必有的列「名称」' },
    ]);
  });

  it('of nearly that name are read as what they mean, so that their cells are judged too', () => {
    expect(faults('编号,名秤,面积（平方米）\nr1,,十\n')).toEqual([
      'column-unknown 1B',
      'column-unknown 1C',
      'column-missing 1',
      'value-required 2B',
      'value-type 2C',
    ]);
  });

  it('that are missing and of which one of nearly that name stands there are not to be added before', () => {
    const [, missing] = read('编号,名秤\nr1,甲\n').problems;
    expect(missing?.hint).toBe(
      '「名秤」就是它的，只改列名；不是的，在第1行加上「名称」，并逐行填写',
    );
  });

  it('in traditional characters are those of the same words, and nothing is missing', () => {
    expect(faults('編號,名稱\nr1,\n')).toEqual([
      'column-unknown 1A',
      'column-unknown 1B',
      'value-required 2B',
    ]);
  });

  it('in another unit are not judged as if they were in that of the column', () => {
    expect(faults('编号,名称,价格(万元)\nr1,甲,三\n')).toEqual(['column-unknown 1C']);
  });

  it('of which two mean one are read once', () => {
    expect(faults('编号,名称,面积,面积（平方米）\nr1,甲,3,十\n')).toEqual([
      'column-unknown 1C',
      'column-unknown 1D',
    ]);
  });

  it('that stand twice are named at the second, also under two names', () => {
    expect(faults('编号,名称,名称\n')).toEqual(['column-unknown 1C']);
    expect(faults('编号,名称,价格,价格(元)\n')).toEqual(['column-unknown 1D']);
  });

  it('without a name are each named', () => {
    expect(faults('编号,名称,,\nr1,甲,乙,丙\n')).toEqual([
      'column-unknown 1C',
      'column-unknown 1D',
    ]);
  });

  it('beyond the schema are kept where that is allowed', () => {
    const held = readTable('a.csv', '编号,名称,得分\nr1,甲,8\n', schema, {
      keepsFurtherColumns: true,
    });
    expect(held.problems).toEqual([]);
    expect(held.entries[0]?.cells['得分']).toBe('8');
  });
});

describe('a row with too few or too many cells', () => {
  it('is reported once, and its id is known', () => {
    const { problems, entries } = read('编号,名称\nr1,甲,乙\n');
    expect(problems).toMatchObject([
      { rule: 'csv-syntax', line: 2, message: '这一行有3格，表头有2格' },
    ]);
    expect(entries[0]?.cells['id']).toBe('r1');
  });

  it('hides no other row', () => {
    expect(faults('编号,名称\nr1\nr2,\n')).toEqual(['csv-syntax 2', 'value-required 3B']);
  });

  it('of blanks only says so', () => {
    expect(read('编号,名称\n,\nr1,甲\n').problems).toMatchObject([
      { line: 2, message: '这一行的格子全是空的' },
    ]);
  });
});

describe('a file', () => {
  it('without content asks for its header', () => {
    expect(read('').problems).toMatchObject([
      { rule: 'csv-syntax', line: 1, message: '文件是空的，第1行应是列名' },
    ]);
  });

  it.each([
    ['\t', '制表符'],
    [';', '「;」'],
    ['，', '「，」'],
  ])('separated by %j is one problem', (separator, said) => {
    const text = ['编号', '名称', '面积(平方米)'].join(separator);
    expect(read(`${text}\nr1\n`).problems).toMatchObject([
      { rule: 'csv-syntax', line: 1, message: `格子之间用的是${said}，应为英文逗号「,」` },
    ]);
  });

  it('of any text is read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        read(text);
        read(`编号,名称,面积(平方米)\n${text}`);
      }),
    );
  });
});
