import { describe, expect, it } from 'vitest';
import { isNumberWord, matchText, placesOfWord, wordMatcher } from './word-match.ts';

const holds = (text: string, word: string) => wordMatcher(word)(matchText(text));

describe('wordMatcher', () => {
  it('finds a number as a whole, however it is grouped', () => {
    expect(holds('补助88000元', '88000')).toBe(true);
    expect(holds('补助88,000元', '88000')).toBe(true);
    expect(holds('补助88000元', '88,000')).toBe(true);
    expect(holds('补助2251.25元', '2251.25')).toBe(true);
  });

  it('finds no number within a longer one or a code', () => {
    expect(holds('12000000MB0012345X', '200000')).toBe(false);
    expect(holds('补助188000元', '88000')).toBe(false);
    expect(holds('补助2251.25元', '251.25')).toBe(false);
    expect(holds('补助2251.25元', '2251')).toBe(false);
  });

  it('keeps numbers apart that only a space parts', () => {
    expect(holds('2025 88000', '88000')).toBe(true);
    expect(holds('2025 88000', '202588000')).toBe(false);
  });

  it('finds a code by its beginning that ends in a letter', () => {
    expect(holds('91330402MA00000157', '91330402ma')).toBe(true);
  });

  it('finds words without digits wherever they stand', () => {
    expect(holds('科技局', '技局')).toBe(true);
  });
});

describe('placesOfWord', () => {
  it('marks the whole number only', () => {
    expect(placesOfWord('12000，2000', '2000')).toEqual([[6, 10]]);
  });
});

describe('isNumberWord', () => {
  it('tells a number from a word with digits', () => {
    expect(['88000', '88,000', '2251.25'].every(isNumberWord)).toBe(true);
    expect(['2025年', '7号', 'a1'].some(isNumberWord)).toBe(false);
  });
});
