import { describe, expect, it } from 'vitest';
import { WORDS, parseColumns, wordMeta } from './words.ts';

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
