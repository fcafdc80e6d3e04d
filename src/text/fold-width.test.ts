import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth } from './fold-width.ts';

describe('foldWidth', () => {
  it('folds digits, letters, spaces and dashes', () => {
    expect(foldWidth('＋８６\u00a0１３８－Ａx').folded).toBe('+86 138-Ax');
  });

  it('leaves Chinese punctuation, tabs and line breaks alone', () => {
    expect(foldWidth('嘉兴，（Ａ）\t1\n2').folded).toBe('嘉兴，(A)\t1\n2');
  });

  it('finds every character again in the original', () => {
    const unit = fc.constantFrom('1', '８', '张', '\u200b', '\ufeff', ' ', '－', '𠮷');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const { folded, indexOf } = foldWidth(text);
        for (let index = 0; index < folded.length; index += 1) {
          expect(foldWidth(text[indexOf(index)] ?? '').folded).toBe(folded[index]);
        }
        expect(indexOf(folded.length)).toBe(text.length);
      }),
    );
  });
});
