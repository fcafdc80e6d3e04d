import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, padEndByWidth, wrapByWidth } from './display-width.ts';

describe('displayWidth', () => {
  it.each([
    ['众创空间', 8],
    ['A座12层', 7],
    ['（2016）', 8],
    ['“双创”——', 12],
    ['﹝2015﹞', 8],
    ['𠮷', 2],
    ['e\u0301\u200b', 1],
    ['', 0],
  ])('of 「%s」 is %i', (text, width) => expect(displayWidth(text)).toBe(width));
});

describe('padEndByWidth', () => {
  it('lines up columns of mixed text and never cuts', () => {
    expect(padEndByWidth('名称', 6)).toBe('名称  ');
    expect(padEndByWidth('S01', 6)).toBe('S01   ');
    expect(padEndByWidth('众创空间', 6)).toBe('众创空间');
  });
});

describe('wrapByWidth', () => {
  it('keeps closing punctuation off the start of a line', () => {
    expect(wrapByWidth('众创空间，新空间。', 8)).toEqual(['众创空', '间，新空', '间。']);
  });

  it('keeps opening punctuation off the end of a line', () => {
    expect(wrapByWidth('依据《办法》', 6)).toEqual(['依据', '《办', '法》']);
  });

  it('keeps numbers, words and dashes whole', () => {
    expect(wrapByWidth('共有1234个', 6)).toEqual(['共有', '1234个']);
    expect(wrapByWidth('创新——创业', 6)).toEqual(['创', '新——', '创业']);
    expect(wrapByWidth('占比约为12.5%左右', 12)).toEqual(['占比约为', '12.5%左右']);
  });

  it('keeps words of every script whole, and what is drawn as one', () => {
    expect(wrapByWidth('见Привет мир', 7)).toEqual(['见', 'Привет', 'мир']);
    expect(wrapByWidth('ئۇيغۇر تىلى', 8)).toEqual(['ئۇيغۇر', 'تىلى']);
    expect(wrapByWidth('한국어 서울', 8)).toEqual(['한국어', '서울']);
    expect(wrapByWidth('👩‍👧👩‍👧', 6)).toEqual(['👩‍👧', '👩‍👧']);
    expect(wrapByWidth('🇨🇳🇨🇳', 3)).toEqual(['🇨🇳', '🇨🇳']);
  });

  it('drops spaces at a break and keeps line breaks of the text', () => {
    expect(wrapByWidth('open data for all', 9)).toEqual(['open data', 'for all']);
    expect(wrapByWidth('一\n\n二', 10)).toEqual(['一', '', '二']);
    expect(wrapByWidth('', 10)).toEqual(['']);
  });

  it('cuts only what is longer than a line, an address never', () => {
    expect(wrapByWidth('圆周率 3.14159265358979', 10)).toEqual(['圆周率', '3.14159265', '358979']);
    expect(wrapByWidth('见 https://example.org/a，或 someone.long@example.org。', 10)).toEqual([
      '见',
      'https://example.org/a，',
      '或',
      'someone.long@example.org。',
    ]);
  });

  it('leaves no line too wide and loses no character', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'众创空间，。（）《》“”——…、12 ab%\n'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (value, width) => {
        const lines = wrapByWidth(value, width);
        expect(lines.every((line) => displayWidth(line) <= width)).toBe(true);
        expect(lines.join('').replace(/\s/g, '')).toBe(value.replace(/\s/g, ''));
      }),
    );
  });

  it('obeys the rules for ordinary sentences at any width of a page', () => {
    const clause = fc
      .tuple(
        fc.constantFrom('', '《', '（', '“'),
        fc.string({ unit: fc.constantFrom(...'众创空间政策'), minLength: 1, maxLength: 12 }),
      )
      .map(([open, words]) => {
        const close = { '': '', '《': '》', '（': '）', '“': '”' }[open] ?? '';
        return `${words}${open}${words}${close}，`;
      });
    fc.assert(
      fc.property(fc.array(clause), fc.integer({ min: 12, max: 80 }), (parts, width) => {
        for (const line of wrapByWidth(parts.join(''), width)) {
          expect(line).not.toMatch(/^[。，、；：？！）》”」』】]/);
          expect(line).not.toMatch(/[（《“「『【]$/);
        }
      }),
    );
  });
});
