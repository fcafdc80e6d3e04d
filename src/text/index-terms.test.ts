import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchTerms, wholeTerms, wordPairs, wordTerms } from './index-terms.ts';
import { foldForSearch } from './search-terms.ts';
import { matchText, ungrouped, wordMatcher } from './word-match.ts';

const text = fc
  .array(fc.constantFrom(...'众创空间〔2016〕7号12..88a8,000ma \n，。𠮷'), { maxLength: 60 })
  .map((characters) => characters.join(''));

/** A text, and a piece of it. */
const textAndPiece = text.chain((whole) => {
  const characters = [...whole];
  return fc.tuple(fc.nat(characters.length), fc.nat(characters.length)).map(([a, b]) => ({
    whole,
    piece: characters.slice(Math.min(a, b), Math.max(a, b)).join(''),
  }));
});

describe('searchTerms', () => {
  it('are the characters and two and three neighbours, line by line', () => {
    expect([...searchTerms('众创空')]).toEqual(['众', '创', '众创', '空', '创空', '众创空']);
    expect([...searchTerms('up\n+')]).toEqual(['u', 'p', 'up', '+']);
    expect([...searchTerms('')]).toEqual([]);
  });

  it('do not split a character outside of the basic plane', () => {
    expect([...searchTerms('𠮷野')]).toEqual(['𠮷', '野', '𠮷野']);
  });

  it('hold whole numbers and codes of four characters and more, with their point', () => {
    const runs = (line: string) => [...searchTerms(line)].filter(({ length }) => length > 3);
    expect(runs('2016年88000.5元')).toEqual(['2016', '88000.5']);
    expect(runs('91330400ma28a。第2369号')).toEqual(['91330400ma28a', '2369']);
    expect(runs('think 12')).toEqual([]);
  });

  it('hold the neighbours of every piece of a text', () => {
    expect(wordTerms('众创空间')).toEqual(['众创空', '创空间']);
    expect(wordTerms('众创')).toEqual(['众创']);
    expect(wordTerms('谷')).toEqual(['谷']);
    fc.assert(
      fc.property(textAndPiece, ({ whole, piece }) => {
        const word = foldForSearch(piece);
        fc.pre(word !== '' && !word.includes('\n'));
        const terms = searchTerms(foldForSearch(whole));
        for (const term of [...wordTerms(word), ...wordPairs(word)]) expect(terms).toContain(term);
      }),
    );
  });

  it('hold the whole numbers of every word that is found in a text', () => {
    expect(wholeTerms('第2369号')).toEqual(['2369']);
    expect(wholeTerms('2000ma')).toEqual([]);
    expect(wholeTerms('2016.')).toEqual([]);
    fc.assert(
      fc.property(textAndPiece, ({ whole, piece }) => {
        const word = ungrouped(foldForSearch(piece));
        const folded = matchText(whole);
        fc.pre(word !== '' && !word.includes('\n') && wordMatcher(word)(folded));
        const terms = searchTerms(folded);
        for (const term of wholeTerms(word)) expect(terms).toContain(term);
      }),
      { numRuns: 2000 },
    );
  });
});
