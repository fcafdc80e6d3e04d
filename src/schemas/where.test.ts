import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhere, whereCause } from './where.ts';

describe('where', () => {
  it.each([
    ['状态=在册', [{ column: '状态', values: ['在册'] }]],
    ['编号=t1|t2', [{ column: '编号', values: ['t1', 't2'] }]],
    [
      '状态=在册； 级别 = 省级|市级',
      [
        { column: '状态', values: ['在册'] },
        { column: '级别', values: ['省级', '市级'] },
      ],
    ],
    ['比较=>=', [{ column: '比较', values: ['>='] }]],
    ['工位数(个)=100', [{ column: '工位数(个)', values: ['100'] }]],
  ])('%j is read', (text, conditions) => {
    expect(parseWhere(text)).toEqual(conditions);
  });

  it.each([
    '',
    '省级',
    '=省级',
    '级别=',
    '级别=省级|',
    '级别=省级；',
    '状态=在册;级别=省级',
    '级别＝省级',
    '状态在册',
    '状态==在册',
    '状态=在册；级别＝省级',
    '状态=在册；；级别=省级',
    '状态=在册｜注销',
    '栏目=要闻;',
    '状态!=注销',
    '工位数(个)>=50',
  ])('%j is not of the form', (text) => {
    expect(parseWhere(text)).toBeUndefined();
  });

  it.each([
    ['状态==在册', '等号只写一个；'],
    ['状态＝在册', '等号用半角「=」；'],
    ['状态=在册;级别=省级', '条件之间用全角分号「；」，可选的值之间用「|」；'],
    ['工位数(个)>=50', '条件只比是不是这个值，不比大小；'],
    ['状态在册', '缺少等号「=」；'],
    ['级别=省级；', '条件之间用一个「；」，开头和末尾不加；'],
  ])('%j is explained', (text, cause) => {
    expect(whereCause(text)).toBe(cause);
  });

  it('takes a comparison for a value', () => {
    expect(parseWhere('比较==|>=')).toEqual([{ column: '比较', values: ['=', '>='] }]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { column, values } of parseWhere(text) ?? []) {
          expect(column !== '' && values.length > 0).toBe(true);
        }
      }),
    );
  });
});
