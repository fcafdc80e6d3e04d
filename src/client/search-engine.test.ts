import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../model/search/entry.ts';
import { foldForSearch } from '../text/search-terms.ts';
import { searchEngine } from './search-engine.ts';

const entry = (title: string, text = ''): SearchEntry => ({
  title,
  section: '空间名录',
  route: `${title}/`,
  text,
});

const registers = [
  entry('向上·嘉兴', 'UP+THINK众创空间\n浙江向上创业投资管理有限公司\n913304000000000000'),
  entry('慧谷蜂巢创客空间', '蜂巢空间\n平湖市慧谷创客信息科技有限公司'),
  entry('塘巢创客空间', '曾用名塘巢众创空间'),
];
const prose = [
  entry('办法 · 名单', '增选的名单在网上公示。\n第十一条（三）给予50万元，见国办发〔2016〕7号。'),
  entry('旬报 · 编者按', '科技局与塘巢创客空间办活动。\n创业导师到场。'),
];
const { find, suggest } = searchEngine({ registers, prose });
const titles = (query: string) => find(query).map(({ title }) => title);

describe('searchEngine', () => {
  it('finds a space by any of its printed names, its operator and its code', () => {
    expect(titles('up＋think')).toEqual(['向上·嘉兴']);
    expect(titles('塘巢众创空间')).toEqual(['塘巢创客空间']);
    expect(titles('慧谷创客信息')).toEqual(['慧谷蜂巢创客空间']);
    expect(titles('913304000000000000')).toEqual(['向上·嘉兴']);
  });

  it('finds a document number in whatever brackets', () => {
    for (const query of ['国办发〔2016〕7号', '国办发[2016]7号', '国办发（2016） 7号']) {
      expect(titles(query)).toEqual(['办法 · 名单']);
    }
    expect(titles('国办发〔2016〕17号')).toEqual([]);
  });

  it('finds pieces of words in prose that no dictionary would cut out', () => {
    expect(titles('技局')).toEqual(['旬报 · 编者按']);
    expect(titles('第十一条')).toEqual(['办法 · 名单']);
    expect(titles('50万元')).toEqual(['办法 · 名单']);
  });

  it('finds a single character too', () => {
    expect(titles('师')).toEqual(['旬报 · 编者按']);
  });

  it('does not find what only looks like it: all pairs of a word are there, the word is not', () => {
    const pairs = entry('甲', '网上公布，公示名单，公布公');
    const engine = searchEngine({ registers: [], prose: [pairs] });
    expect(engine.find('公布公示')).toEqual([]);
    expect(engine.find('公示名单')).toEqual([pairs]);
  });

  it('does not find across two lines', () => {
    expect(titles('活动。创业')).toEqual([]);
  });

  it('asks for all words of a query', () => {
    expect(titles('塘巢 导师')).toEqual(['旬报 · 编者按']);
    expect(titles('塘巢 50万元')).toEqual([]);
  });

  it('puts the name that is asked for before those that contain it', () => {
    const engine = searchEngine({
      registers: [entry('乙', '塘巢'), entry('新塘巢'), entry('塘巢东'), entry('塘巢')],
      prose: [entry('塘巢', '记塘巢')],
    });
    expect(engine.find('塘巢').map(({ title }) => title)).toEqual([
      '塘巢',
      '塘巢东',
      '新塘巢',
      '乙',
      '塘巢',
    ]);
  });

  it('finds nothing for nothing', () => {
    expect(titles(' 　')).toEqual([]);
  });

  it('suggests the longest piece that finds something', () => {
    expect(suggest('塘巢创客社区')).toBe('塘巢创客');
    expect(suggest('龘龘龘')).toBeUndefined();
  });

  it('finds exactly the entries that contain what is asked, of every two characters or more', () => {
    const line = fc
      .array(fc.constantFrom(...'众创空间塘巢科技局〔[（〕]）2016UPup+ 条，'), { maxLength: 12 })
      .map((characters) => characters.join(''));
    const entries = fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(entries, line, (texts, query) => {
        const word = query.replace(/\s/g, '');
        fc.pre([...word].length >= 2);
        const all = texts.map(([title, text]) => entry(title, text));
        const expected = all.filter((each) =>
          [each.title, each.text].some((text) => foldForSearch(text).includes(foldForSearch(word))),
        );
        const found = (parts: { registers: SearchEntry[]; prose: SearchEntry[] }) =>
          new Set(searchEngine(parts).find(word));
        expect(found({ registers: all, prose: [] })).toEqual(new Set(expected));
        expect(found({ registers: [], prose: all })).toEqual(new Set(expected));
      }),
      { numRuns: 300 },
    );
  });
});
