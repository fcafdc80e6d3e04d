import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../../model/search/entry.ts';
import { queryReadings } from '../../text/query-readings.ts';
import { foldForSearch } from '../../text/search-terms.ts';
import { findEntries, namedSo, stateOn } from './find-entries.ts';
import { heldPart } from './held-part.ts';

const entry = (title: string, text = '', more: Partial<SearchEntry> = {}): SearchEntry => ({
  title,
  section: '空间名录',
  route: `${title}/`,
  text,
  ...more,
});

const OPTIONS = { today: '2026-11-23', most: 100 };

/** The titles found in entries, in the order of the sections and within them. */
function found(entries: readonly SearchEntry[], query: string): string[] {
  const parts = [heldPart(entries)];
  const answers = queryReadings(query).map((words) => findEntries(parts, words, OPTIONS));
  const sections = answers.find(({ length }) => length > 0) ?? [];
  return sections.flatMap((section) => section.entries.map((each) => each.entry.title));
}

const ALL = [
  entry('向上·嘉兴', 'UP+THINK众创空间\n91330400MA28A00001\n浙江向上创业投资管理有限公司', {
    names: 2,
  }),
  entry('慧谷·蜂巢', '平湖市慧谷创客信息科技有限公司'),
  entry('塘巢创客空间', '塘巢众创空间', { names: 1 }),
  entry('办法 · 名单', '增选的名单在网上公示。\n第十一条（三）给予50万元，见国办发〔2016〕7号。'),
  entry('旬报 · 编者按', '科技局与塘巢创客空间办活动。\n创业导师到场。'),
  entry('某公司', '2026年6月1日，批准，补贴，88000元，8.8万元\n12000000MB0012345X'),
];
const titles = (query: string) => found(ALL, query);

describe('findEntries', () => {
  it('finds a space by any of its names, its operator and its code', () => {
    expect(titles('up＋think')).toEqual(['向上·嘉兴']);
    expect(titles('塘巢众创空间')).toEqual(['塘巢创客空间']);
    expect(titles('慧谷创客信息')).toEqual(['慧谷·蜂巢']);
    expect(titles('91330400ma28a00001')).toEqual(['向上·嘉兴']);
  });

  it('lists what begins with a single 汉字 first, before what is open and holds it somewhere', () => {
    const notice = entry('名单的公示', '塘巢创客空间等10家', {
      section: '公示公告',
      open: ['2026-11-20', '2026-11-26'],
    });
    const all = [notice, entry('蜂巢塘', ''), entry('塘巢创客空间')];
    expect(found(all, '塘')).toEqual(['塘巢创客空间', '蜂巢塘', '名单的公示']);
    expect(found(all, '塘巢')).toEqual(['名单的公示', '塘巢创客空间']);
  });

  it('puts the document of a number that is written in parts before those that cite it', () => {
    const policies = [
      entry('新办法', '停止执行市暂行办法（栩科〔2019〕22号）', { section: '政策文件' }),
      entry('暂行办法', '栩科〔2019〕22号\n2019年7月15日', { section: '政策文件', names: 1 }),
    ];
    for (const query of ['栩科 2019 22', '2019 22号', '栩科〔2019〕 22']) {
      expect(found(policies, query), query).toEqual(['暂行办法', '新办法']);
    }
  });

  it('finds a name without its dot, in full width, with spaces', () => {
    for (const query of ['慧谷蜂巢', '慧谷·蜂巢', '慧谷・蜂巢', '慧谷 蜂巢']) {
      expect(titles(query)).toEqual(['慧谷·蜂巢']);
    }
    expect(titles('ＵＰ＋ＴＨＩＮＫ')).toEqual(['向上·嘉兴']);
  });

  it('finds a document number in whatever brackets, and without any', () => {
    for (const query of [
      '国办发〔2016〕7号',
      '国办发[2016]7号',
      '国办发（2016） 7号',
      '国办发2016 7号',
    ]) {
      expect(titles(query)).toEqual(['办法 · 名单']);
    }
    expect(titles('国办发〔2016〕17号')).toEqual([]);
  });

  it('finds an amount as a whole number, never within a code', () => {
    expect(titles('88000')).toEqual(['某公司']);
    expect(titles('88,000')).toEqual(['某公司']);
    expect(titles('8.8万元')).toEqual(['某公司']);
    expect(titles('200000')).toEqual([]);
    expect(titles('8000')).toEqual([]);
  });

  it('finds pieces of words that no dictionary would cut out, and single characters', () => {
    expect(titles('技局')).toEqual(['旬报 · 编者按']);
    expect(titles('第十一条')).toEqual(['办法 · 名单']);
    expect(titles('师')).toEqual(['旬报 · 编者按']);
  });

  it('finds an amount in groups also where it was typed up to the comma before', () => {
    const part = heldPart([entry('甲', '约1,234万元')]);
    expect(part.holding(['约1,'])).toEqual([]);
    expect(part.holding(['约1,234万'])).toEqual([0]);
  });

  it('does not find across two lines, nor anything for nothing', () => {
    expect(titles('活动。创业')).toEqual([]);
    expect(titles(' 　')).toEqual([]);
  });

  it('asks for all words of a query', () => {
    expect(titles('塘巢 导师')).toEqual(['旬报 · 编者按']);
    expect(titles('塘巢 50万元')).toEqual([]);
  });

  it('puts the name that is asked for before those that contain it, newest of a kind first', () => {
    const entries = [
      entry('乙', '塘巢'),
      entry('新塘巢'),
      entry('塘巢东'),
      entry('甲', '塘巢', { names: 1 }),
    ];
    expect(found(entries, '塘巢')).toEqual(['甲', '塘巢东', '新塘巢', '乙']);
  });

  it('puts the document itself before its clauses', () => {
    const clause = entry('栩政办发〔2023〕46号 第三条', '目标', { section: '条款' });
    const policy = entry('管理办法', '栩政办发〔2023〕46号', { section: '政策文件', names: 1 });
    for (const query of ['栩政办发〔2023〕46号', '栩政办发2023 46号']) {
      expect(found([clause, policy], query)).toEqual(['管理办法', '栩政办发〔2023〕46号 第三条']);
    }
  });

  it('puts an open notice before those that are over, and before other sections', () => {
    const notice = (title: string, from: string, to: string) =>
      entry(title, '对名单进行公示', { section: '公示公告', open: [from, to] });
    const entries = [
      entry('公示怎样办', '', { section: '报告' }),
      notice('甲名单', '2023-11-20', '2023-11-26'),
      notice('乙名单', '2026-11-20', '2026-11-26'),
      notice('丙名单', '2026-12-01', '2026-12-05'),
    ];
    expect(found(entries, '公示')).toEqual(['乙名单', '甲名单', '丙名单', '公示怎样办']);
  });

  it('puts a notice that was withdrawn behind those that stand, except where its whole title is asked for', () => {
    const notice = (title: string, states: SearchEntry['states'] = []) =>
      entry(title, '给予租金补贴', { section: '公示公告', states });
    const entries = [
      notice('租金补贴的公示', [
        { until: '2026-05-24', said: '公示期内' },
        { from: '2026-05-25', said: '已撤回' },
      ]),
      notice('租金补贴的公示（重新发布）'),
    ];
    expect(found(entries, '租金补贴')[0]).toBe('租金补贴的公示（重新发布）');
    expect(found(entries, '租金补贴的公示')[0]).toBe('租金补贴的公示');
    expect(entries.map((each) => stateOn(each, '2026-05-24'))).toEqual(['公示期内', undefined]);
    expect(entries.map((each) => stateOn(each, '2026-11-25'))).toEqual(['已撤回', undefined]);
  });

  it('leads with an open notice for what it is about, not for a unit on its list', () => {
    const notice = entry('名单的公示', '增选的优秀众创空间10家\n塘巢，听潮区', {
      section: '公示公告',
      open: ['2026-11-20', '2026-11-26'],
    });
    const entries = [entry('听潮区码头空间'), notice];
    expect(found(entries, '优秀众创空间')).toEqual(['名单的公示']);
    expect(found(entries, '听潮区')).toEqual(['听潮区码头空间', '名单的公示']);
  });

  it('leads with the page of a kind, then with the clause of the matter', () => {
    const entries = [
      entry('某某奖励资金', '', { section: '资金预算' }),
      entry('奖励 · 栩科〔2019〕22号 第十条', '', { section: '条款' }),
      entry('绩效评价', '', { section: '栏目和页面' }),
      entry('评价验收 · 苏政办发〔2016〕150号', '', { section: '条款' }),
    ];
    expect(found(entries, '奖励')[0]).toBe('奖励 · 栩科〔2019〕22号 第十条');
    expect(found(entries, '评价')[0]).toBe('绩效评价');
  });

  it('asks of two kinds that are named by a word which stands first in the index, not where in the name it is', () => {
    const entries = [
      entry('关于2026年租金补贴拟补名单的公示', '', { section: '公示公告' }),
      entry('租金补贴公示', '', { section: '发布日历' }),
      entry('某公司', '租金补贴', { section: '扶持情况' }),
    ];
    const sections = findEntries([heldPart(entries)], ['租金补贴'], OPTIONS);
    expect(sections.map(({ section }) => section)).toEqual(['公示公告', '发布日历', '扶持情况']);
  });

  it('counts the name of a kind as a name', () => {
    const entries = [
      entry('木犀孵化器开放日讲样品', '', { section: '动态' }),
      entry('木犀孵化器', '开放日', { section: '开放日' }),
    ];
    expect(found(entries, '开放日')).toEqual(['木犀孵化器', '木犀孵化器开放日讲样品']);
  });

  it('counts all of a section, also those that it does not list', () => {
    const entries = Array.from({ length: 9 }, (_, each) => entry(`塘巢${each}号`));
    const [section] = findEntries([heldPart(entries)], ['塘巢'], { ...OPTIONS, most: 3 });
    expect(section).toMatchObject({ count: 9 });
    expect(section?.entries).toHaveLength(3);
  });

  it('finds exactly what an independent scan finds, of two characters and more, however it was typed', () => {
    const line = fc
      .array(fc.constantFrom(...'众创空间塘巢科技局〔[（〕]）2016UPup+ 条，·'), { maxLength: 12 })
      .map((characters) => characters.join(''));
    const entries = fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(entries, line, (texts, typed) => {
        const word = typed.replace(/\s/g, '');
        fc.pre([...foldForSearch(word)].length >= 2);
        const all = texts.map(([title, text]) => entry(title, text));
        const isThere = (text: string) => scan(text, word);
        const expected = all.filter(({ title, text }) => isThere(title) || isThere(text));
        const part = heldPart(all);
        // As at a keyboard: what a shorter word found must not narrow a longer one wrongly.
        const keys = [...word].map((_, at) => [...word].slice(0, at + 1).join(''));
        for (const key of keys) part.holding([foldForSearch(key)]);
        const sections = findEntries([part], [foldForSearch(word)], OPTIONS);
        const holding = sections.flatMap((section) => section.entries.map((each) => each.entry));
        expect(new Set(holding)).toEqual(new Set(expected));
      }),
      { numRuns: 300 },
    );
  });
});

/** Character by character, by the rule for readers: digits at the ends of a word match whole numbers. */
function scan(text: string, word: string): boolean {
  const plain = foldForSearch(text);
  const asked = foldForSearch(word);
  const isCode = (character: string | undefined) => /[0-9a-z]/.test(character ?? ' ');
  const isDigit = (character: string | undefined) => /[0-9]/.test(character ?? ' ');
  return [...plain].some((_, at) => {
    if (plain.slice(at, at + asked.length) !== asked) return false;
    const isCutBefore = isDigit(asked[0]) && isCode(plain[at - 1]);
    const isCutAfter = isDigit(asked.at(-1)) && isCode(plain[at + asked.length]);
    return !isCutBefore && !isCutAfter;
  });
}

describe('namedSo', () => {
  it('lists what is named by the words, each thing once, the best first', () => {
    const entries = [
      entry('乙', '塘巢'),
      entry('塘巢东'),
      entry('塘巢东：2026年度评价', '', { section: '绩效评价' }),
      entry('塘巢东：2025年度评价', '', { section: '绩效评价' }),
      entry('塘巢东', '', { section: '扶持情况' }),
      entry('塘巢'),
    ];
    const sections = findEntries([heldPart(entries)], ['塘巢'], OPTIONS);
    expect(namedSo(sections, 8).map(({ title }) => title)).toEqual(['塘巢', '塘巢东']);
  });
});
