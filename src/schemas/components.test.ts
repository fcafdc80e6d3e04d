import { describe, expect, it } from 'vitest';
import { COMPONENTS, parseColumns, componentMeta } from './components.ts';

describe('the vocabulary', () => {
  it('knows the words of the contract only', () => {
    expect(Object.keys(COMPONENTS)).toEqual([
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
    expect(componentMeta('toString')).toBeUndefined();
  });

  it('splits a list of columns', () => {
    expect(parseColumns('编号；名称')).toEqual(['编号', '名称']);
    expect(parseColumns('编号；')).toBeUndefined();
  });
});
