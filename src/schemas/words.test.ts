import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORDS, parseColumns, parseWhere, wordMeta } from './words.ts';

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
  ])('%j is not of the form', (text) => {
    expect(parseWhere(text)).toBeUndefined();
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

describe('the vocabulary', () => {
  it('knows the words of the contract only', () => {
    expect(Object.keys(WORDS)).toEqual([
      'Total',
      'Figure',
      'Table',
      'Events',
      'Space',
      'Policy',
      'Notice',
      'Quote',
      'Note',
      'Image',
    ]);
    expect(wordMeta('toString')).toBeUndefined();
  });

  it('splits a list of columns', () => {
    expect(parseColumns('编号；名称')).toEqual(['编号', '名称']);
    expect(parseColumns('编号；')).toBeUndefined();
  });
});
