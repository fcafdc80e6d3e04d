import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank, spaceAround, textFault, tidyText, withoutUnseen } from './visible-text.ts';

describe('textFault', () => {
  it.each([
    ['示\u0000例', '第2个字是控制字符（U+0000）', '改写为「示例」'],
    ['路\u000b一号', '换行（U+000B）', '改写为「路 一号」'],
    ['甲\u007f', '控制字符（U+007F）', '改写为「甲」'],
    ['甲\u0085乙', '换行（U+0085）', '改写为「甲 乙」'],
    ['甲\u202e乙', '改变文字方向的字符（U+202E）', '改写为「甲乙」'],
    ['甲\u2066乙', '改变文字方向的字符（U+2066）', '改写为「甲乙」'],
    ['甲\u200f', '改变文字方向的字符（U+200F）', '改写为「甲」'],
    ['甲\u200b公司', '零宽字符（U+200B）', '改写为「甲公司」'],
    ['甲\u200d乙', '零宽字符（U+200D）', '改写为「甲乙」'],
    ['甲\ufeff乙', '零宽字符（U+FEFF）', '改写为「甲乙」'],
    ['Think\u00adPad', '软连字符（U+00AD）', '改写为「ThinkPad」'],
    ['甲\u3164', '看不见的字符（U+3164）', '改写为「甲」'],
    ['甲\u{e0041}', '看不见的字符（U+E0041）', '改写为「甲」'],
    ['甲\ue000', '自造字，别的电脑上显示不出（U+E000）', '改写为「甲」'],
    ['甲\uffff', '不是字的编码（U+FFFF）', '改写为「甲」'],
    ['甲\u{1fffe}', '不是字的编码（U+1FFFE）', '改写为「甲」'],
    ['甲\ud800', '半个字（U+D800）', '改写为「甲」'],
    ['甲\t乙', '制表符（U+0009）', '改写为「甲 乙」'],
    ['甲\n乙', '换行（U+000A）', '改写为「甲 乙」'],
    ['\u200b', '零宽字符（U+200B）', '删去它，留空'],
  ])('%j', (text, message, hint) => {
    expect(textFault(text)?.message).toContain(message);
    expect(textFault(text)?.hint).toBe(hint);
  });

  it.each([
    '众创空间',
    'Café',
    'Cafe\u0301',
    '👩‍💻❤️1️⃣',
    'क्‍ष',
    'نامه‌ای',
    '甲　乙',
    '𠮷野家',
    '㎡',
    'ᠠ᠋ᠨ',
    '甲\u00a0乙',
  ])('leaves 「%s」 alone', (text) => expect(textFault(text)).toBeUndefined());

  it('allows the line breaks of the format', () => {
    expect(textFault('甲\n乙', { allowed: '\n' })).toBeUndefined();
    expect(textFault('甲\r\n\t乙', { allowed: '\n\r\t' })).toBeUndefined();
  });

  it('finds nothing in a tidied text, and tidies nothing where it finds nothing', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(...'甲a 1\u200b\u200d\ufe0f👩💻\u0000\u3000\u202eक\ue000'), {
          maxLength: 9,
        })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (each) => {
        const tidy = tidyText(tidyText(each));
        expect(spaceAround(tidy)).toBeUndefined();
        if (textFault(each) === undefined && spaceAround(each) === undefined)
          expect(tidy).toBe(each);
      }),
    );
  });
});

describe('blank and compared text', () => {
  it.each([
    '',
    ' ',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\u3164',
    '\uffa0',
    '\u2800',
    '\t\n',
    '\u0000',
    '\u2060 \ufeff',
  ])('%j shows nothing', (text) => expect(isBlank(text)).toBe(true));

  it.each(['。', '0', '-', '甲'])('%j shows something', (text) =>
    expect(isBlank(text)).toBe(false),
  );

  it('compares names without what nobody sees', () => {
    expect(withoutUnseen('甲 公\u200b司\u00ad\u3000\u2060')).toBe('甲公司');
  });

  it('names the space around a text', () => {
    expect(spaceAround('甲 ')).toBe('空格');
    expect(spaceAround('\u3000甲')).toBe('全角空格（U+3000）');
    expect(spaceAround('\u2003甲')).toBe('空白（U+2003）');
    expect(spaceAround('甲 乙')).toBeUndefined();
  });
});
