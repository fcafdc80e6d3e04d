import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const headers = [
  '编号',
  '名称',
  '级别',
  '区划代码',
  '地址',
  '备案日期',
  '备案文号',
  '建筑面积(平方米)',
  '工位数(个)',
  '种子资金(万元)',
  '统一社会信用代码',
  '单位电话',
];

describe('nearest', () => {
  it.each([
    ['建筑面积（平方米）', '建筑面积(平方米)'],
    ['建筑面积', '建筑面积(平方米)'],
    ['面积', '建筑面积(平方米)'],
    ['建筑面机(平方米)', '建筑面积(平方米)'],
    ['工位数', '工位数(个)'],
    ['备案日', '备案日期'],
    ['社会信用代码', '统一社会信用代码'],
    ['编 号', '编号'],
    ['电话', '单位电话'],
    ['地扯', '地址'],
  ])('takes 「%s」 for 「%s」', (value, header) => expect(nearest(value, headers)).toBe(header));

  it.each(['', '甲', '法人身份证', '微信', 'xyz'])('has no suggestion for 「%s」', (value) =>
    expect(nearest(value, headers)).toBeUndefined(),
  );

  it('finds a mistyped value of a list', () => {
    expect(nearest('在策', ['在册', '注销', '取消资格', '未载明'])).toBe('在册');
    expect(nearest('国家', ['国家级', '省级', '市级'])).toBe('国家级');
    expect(nearest('Spcaes', ['events', 'spaces'])).toBe('spaces');
  });

  it('prefers one typing error to a short shared beginning', () => {
    expect(nearest('嘉兴科创空见', ['嘉兴', '嘉兴科创空间'])).toBe('嘉兴科创空间');
  });

  it('takes the first of equally near ones', () => {
    expect(nearest('区级', ['省级', '市级', '县级'])).toBe('省级');
  });

  it('only ever answers with a candidate, and with the value itself if it is one', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), words, (value, candidates) => {
        const found = nearest(value, candidates);
        expect(found === undefined || candidates.includes(found)).toBe(true);
      }),
    );
    expect(headers.every((header) => nearest(header, headers) === header)).toBe(true);
  });
});
