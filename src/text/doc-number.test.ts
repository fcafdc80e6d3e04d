import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDocNumber, normalizeDocNumber } from './doc-number.ts';

describe('normalizeDocNumber', () => {
  it.each([
    '国办发〔2015〕9号',
    '国办发﹝2015﹞9号',
    '国办发[2015]9 号',
    '国办发（2015）9号',
    '国办发(2015)第9号',
    '国办发【2015】09号',
    '国办发［２０１５］９号',
    ' 国办发 〔 2015 〕 9 号 ',
  ])('takes 「%s」 for 国办发〔2015〕9号', (text) => {
    expect(normalizeDocNumber(text)).toBe('国办发〔2015〕9号');
    expect(isDocNumber(text)).toBe(true);
  });

  it.each([
    ['苏办发﹝2015﹞34号', '苏办发〔2015〕34号'],
    ['徐政发〔2015〕73号', '徐政发〔2015〕73号'],
    ['浙政办发〔2015〕62号', '浙政办发〔2015〕62号'],
    ['国科发火〔2015〕297号', '国科发火〔2015〕297号'],
    ['国务院令第711号', '国务院令第711号'],
    ['国务院令 711 号', '国务院令第711号'],
    ['财政部公告2015年第07号', '财政部公告2015年第7号'],
  ])('takes 「%s」 for %s', (text, normalized) => {
    expect(normalizeDocNumber(text)).toBe(normalized);
    expect(isDocNumber(text)).toBe(true);
  });

  it.each([
    '',
    '〔2015〕9号',
    '国办发2015年9号',
    '国办发〔15〕9号',
    '国办发〔2015〕号',
    'gbf7-01',
    '见国办发〔2015〕9号第三条',
    '浙江办法',
  ])('leaves 「%s」 alone', (text) => {
    expect(isDocNumber(text)).toBe(false);
    expect(normalizeDocNumber(text)).toBe(text.replace(/\s/g, ''));
  });

  it('gives one form whatever the brackets, spaces and zeros, and keeps it', () => {
    const brackets = fc.constantFrom('〔〕', '﹝﹞', '[]', '【】', '()', '（）', '［］');
    const year = fc.integer({ min: 1949, max: 2099 });
    fc.assert(
      fc.property(
        brackets,
        year,
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('', ' ', '　', '第', '0'),
        (pair, y, n, filler) => {
          const normalized = normalizeDocNumber(`嘉科发${pair[0]}${y}${pair[1]}${filler}${n}号`);
          expect(normalized).toBe(`嘉科发〔${y}〕${n}号`);
          expect(normalizeDocNumber(normalized)).toBe(normalized);
        },
      ),
    );
  });
});
