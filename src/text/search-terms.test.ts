import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, queryWords, searchText } from './search-terms.ts';

/** Texts of the kinds of characters that meet in a gazette, and of any others. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...'众创空间塘巢零一智慧谷〔［【（〕］】）２０16年第號号ＵＰup＋+·・—–-… \n，。㎡ﬀＡ',
      ),
      { maxLength: 40 },
    )
    .map((characters) => characters.join('')),
);

/** A text, and a piece of it of two characters or more. */
const textAndPiece = anyText.chain((text) => {
  const characters = [...text];
  return fc.tuple(fc.nat(characters.length), fc.nat(characters.length)).map(([a, b]) => ({
    text,
    piece: characters.slice(Math.min(a, b), Math.max(a, b)).join(''),
  }));
});

describe('foldForSearch', () => {
  it('takes the brackets of a document number for one another', () => {
    const forms = [
      '国办发〔2016〕7号',
      '国办发[2016]7号',
      '国办发（２０１６）７号',
      '国办发【2016】7 号',
    ];
    expect(new Set(forms.map(foldForSearch))).toEqual(new Set(['国办发(2016)7号']));
  });

  it('takes width, case, spaces and dashes for the same', () => {
    expect(foldForSearch('ＵＰ ＋ Think')).toBe('up+think');
    expect(foldForSearch('嘉兴—ＣＩＦＩＣ')).toBe('嘉兴-cific');
    expect(foldForSearch('零一\u200b智慧\u3000谷')).toBe('零一智慧谷');
  });

  it('leaves a middle dot out, as those do who type a name', () => {
    expect(foldForSearch('慧谷·蜂巢')).toBe(foldForSearch('慧谷蜂巢'));
    expect(foldForSearch('向上・嘉兴')).toBe('向上嘉兴');
  });

  it('keeps a space between two numbers, however wide', () => {
    expect(foldForSearch('2025  88000 元')).toBe('2025\u001f88000元');
  });

  it.each([
    ['Caf\u00e9创客', 'CAFE\u0301创客'],
    ['ガレージ', 'ｶﾞﾚｰｼﾞ'],
    ['\uac00\uac01', '\u1100\u1161\u1100\u1161\u11a8'],
    ['ＣＡＦÉ', 'cafe\u0301'],
    ['Ὀδυσσεύς', 'ΟΔΥΣΣΕΎΣ'.replace('Ο', '\u039f\u0313')],
  ])('takes %s and %s for the same', (a, b) => expect(foldForSearch(a)).toBe(foldForSearch(b)));

  it('folds a text and its composed and decomposed forms to the same', () => {
    const marked = fc
      .array(fc.constantFrom(...'éÅｶﾞ각한Ωệ塘巢A〔—', '\u0301', '\u0323', '\u11a8'), {
        maxLength: 20,
      })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: 'binary' })), (text) => {
        for (const form of ['NFC', 'NFD'] as const)
          expect(foldForSearch(text.normalize(form))).toBe(foldForSearch(text));
      }),
    );
  });

  it('keeps line breaks, so that nothing is found across two lines', () => {
    expect(foldForSearch('众创空间\n 创业')).toBe('众创空间\n创业');
  });

  it('leaves digits, letters of other scripts and punctuation as they are', () => {
    expect(foldForSearch('4.5%，“四年”')).toBe('4.5%,“四年”');
  });

  it('folds a piece of a text to a piece of the folded text', () => {
    fc.assert(
      fc.property(textAndPiece, ({ text, piece }) => {
        expect(foldForSearch(text)).toContain(foldForSearch(piece));
      }),
    );
  });
});

describe('searchText', () => {
  it('leads back from a folded place to the original', () => {
    const text = '见《国办发 〔２０１６〕 7号》';
    const { folded, startOf, endOf } = searchText(text);
    const at = folded.indexOf('(2016)7号');
    expect(text.slice(startOf(at), endOf(at + '(2016)7号'.length))).toBe('〔２０１６〕 7号');
  });

  it('points to the end of the text after the last unit', () => {
    const { folded, startOf, endOf } = searchText('塘巢');
    expect(startOf(folded.length)).toBe(2);
    expect(endOf(folded.length)).toBe(2);
  });

  it('leads back to a character with all its marks', () => {
    const text = '到Cafe\u0301创客去';
    const { folded, startOf, endOf } = searchText(text);
    const at = folded.indexOf('café');
    expect(text.slice(startOf(at), endOf(at + 4))).toBe('Cafe\u0301');
  });

  it('folds as foldForSearch does, and never points outside of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, startOf, endOf } = searchText(text);
        expect(folded).toBe(foldForSearch(text));
        for (let unit = 0; unit < folded.length; unit += 1) {
          expect(startOf(unit)).toBeLessThan(endOf(unit + 1));
          expect(endOf(unit + 1)).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('queryWords', () => {
  it('splits at spaces of any width and folds each word', () => {
    expect(queryWords(' 嘉兴　ＵＰ＋THINK 嘉兴 ')).toEqual(['嘉兴', 'up+think']);
  });

  it('gives none when nothing is typed', () => {
    expect(queryWords(' 　')).toEqual([]);
  });
});
