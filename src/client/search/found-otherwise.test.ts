import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '../../model/search/entry.ts';
import { searchFiles } from '../../resolved/search-parts.ts';
import { answerSearch } from './answer-search.ts';
import { searchSource } from './search-source.ts';
import type { SearchAnswer } from './search-talk.ts';

const entry = (section: string, title: string, text = '', route = 'x/'): SearchEntry => ({
  title,
  section,
  route,
  text,
});

const entries = [
  entry('栏目和页面', '联系和监督电话', '', '#letters'),
  entry('公示公告', '关于2026年租金补贴拟补名单的公示', '怎样提出异议'),
  entry(
    '条款',
    '房租补贴标准 · 栩科发〔2025〕31号 第九条',
    '按实付租金一半以内补',
    'policies/a/#1',
  ),
  entry('条款', '日常补贴 · 栩政办发〔2023〕46号 第十九条', '对房租、宽带给补贴', 'policies/b/#2'),
  entry('条款', '房租补贴公示 · 栩科发〔2025〕31号 第十二条', '公示五天', 'policies/a/#3'),
  entry('扶持情况', '某公司', '2026年6月，拨付，房租补贴'),
];

async function answerOf(query: string, largest = 1e6): Promise<SearchAnswer | undefined> {
  const files = new Map(
    searchFiles(entries, largest, 60).map(({ name, text }) => [name, JSON.parse(text) as unknown]),
  );
  const source = searchSource((name) => Promise.resolve(files.get(name)));
  const asked = { kind: 'search', id: 1, query, section: '', most: 5, isThorough: false } as const;
  let last: SearchAnswer | undefined;
  for await (const answer of answerSearch(source, asked, '2026-11-25')) last = answer;
  return last;
}

const titles = (answer: Pick<SearchAnswer, 'sections'> | undefined) =>
  answer?.sections.flatMap(({ entries: found }) =>
    found.map(({ title }) => title.map(({ text }) => text).join('')),
  );

const leads = (answer: SearchAnswer | undefined) => titles({ sections: answer?.lead ?? [] });

const others = (answer: Awaited<ReturnType<typeof answerOf>>) =>
  answer?.otherwise && titles(answer.otherwise);

describe.each([
  ['a small site', 1e6],
  ['a large site, in parts', 0],
])('of %s', (_, largest) => {
  test('one clause of the matter leads, whatever it calls it, and the others follow what was asked', async () => {
    const answer = await answerOf('租金补贴', largest);
    expect(titles(answer)).toEqual(['关于2026年租金补贴拟补名单的公示']);
    expect(leads(answer)).toEqual(['房租补贴标准 · 栩科发〔2025〕31号 第九条']);
    expect(answer?.lead).toMatchObject([{ section: '条款', saying: ['房租补贴'] }]);
    expect(others(answer)).toEqual([
      '房租补贴公示 · 栩科发〔2025〕31号 第十二条',
      '日常补贴 · 栩政办发〔2023〕46号 第十九条',
    ]);
    expect(answer?.otherwise).toMatchObject({ sayings: [['房租补贴']], count: 3 });
  });

  test('what nobody writes is found everywhere in other words', async () => {
    const answer = await answerOf('租房补贴多少钱', largest);
    expect(titles(answer)).toEqual([]);
    expect(others(answer)).toContain('某公司');
    expect(others(answer)).toContain('房租补贴标准 · 栩科发〔2025〕31号 第九条');
  });

  test('who complains is led to objections and to the telephone', async () => {
    const answer = await answerOf('谁可以投诉？', largest);
    expect(others(answer)).toEqual(['联系和监督电话', '关于2026年租金补贴拟补名单的公示']);
    expect(answer?.otherwise?.sayings).toEqual([['异议'], ['监督电话']]);
  });

  test('the words that are asked for find what they found before', async () => {
    const answer = await answerOf('房租补贴', largest);
    expect(titles(answer)).toEqual([
      '房租补贴标准 · 栩科发〔2025〕31号 第九条',
      '房租补贴公示 · 栩科发〔2025〕31号 第十二条',
      '某公司',
    ]);
    expect(others(answer)).toEqual(['日常补贴 · 栩政办发〔2023〕46号 第十九条']);
    expect(answer?.lead).toBeUndefined();
  });

  test.each(['提异议', '怎么提异议', '在哪里提出异议？'])(
    '%s finds what tells of 异议',
    async (query) => {
      const answer = await answerOf(query, largest);
      const all = [...(titles(answer) ?? []), ...(others(answer) ?? [])];
      expect(all).toContain('关于2026年租金补贴拟补名单的公示');
      expect(answer?.near).toBeUndefined();
    },
  );

  test('what only asks is left out of what finds nothing with it', async () => {
    const answer = await answerOf('如何公示', largest);
    expect(answer?.askedAs).toEqual(['公示']);
    expect(titles(answer)).toContain('房租补贴公示 · 栩科发〔2025〕31号 第十二条');
    expect((await answerOf('怎样提出', largest))?.askedAs).toBeUndefined();
  });
});

test('nothing is said of other words where none is found', async () => {
  expect((await answerOf('某公司'))?.otherwise).toBeUndefined();
  expect((await answerOf('龘龘'))?.otherwise).toBeUndefined();
});
