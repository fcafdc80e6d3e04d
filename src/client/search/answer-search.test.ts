import { expect, test } from 'vitest';
import type { SearchEntry } from '../../model/search/entry.ts';
import { searchFiles } from '../../resolved/search-parts.ts';
import { answerSearch } from './answer-search.ts';
import { searchSource } from './search-source.ts';
import type { SearchAnswer } from './search-talk.ts';

/** Two words stand in every file of a large site, and in one thing together. */
const entries = Array.from({ length: 60 }, (_, at): SearchEntry => ({
  title: `第${at + 1}号空间`,
  section: '空间名录',
  route: `${at + 1}/`,
  text: at === 55 ? '深圳的工位' : at % 2 === 0 ? '在深圳' : '有工位',
}));
const filesOf = (largestPart: number) =>
  new Map(searchFiles(entries, 0, largestPart).map(({ name, text }) => [name, text]));

async function answers(query: string, isThorough = false, files = filesOf(400)) {
  const loaded: string[] = [];
  const source = searchSource((name) => {
    loaded.push(name);
    return Promise.resolve(JSON.parse(files.get(name) ?? ''));
  });
  const given: SearchAnswer[] = [];
  const asked = { kind: 'search', id: 1, query, section: '', most: 5, isThorough } as const;
  for await (const answer of answerSearch(source, asked, '2026-01-01')) given.push(answer);
  return { last: given.at(-1), loaded: loaded.filter((name) => name.startsWith('entries')).length };
}

test('one word is found wherever it stands', async () => {
  const { last } = await answers('深圳的工位');
  expect(last?.sections.map(({ count }) => count)).toEqual([1]);
});

test('words that stand everywhere and hardly anywhere together do not load everything', async () => {
  const { last, loaded } = await answers('深圳 工位');
  expect(last).toMatchObject({ isLast: true, isCut: true, near: 'words', sections: [] });
  expect(loaded).toBe(2);
});

test('of a few files all are looked through, unasked', async () => {
  const { last, loaded } = await answers('深圳 工位', false, filesOf(700));
  expect(last).toMatchObject({ isLast: true, sections: [{ count: 1 }] });
  expect(last?.isCut).toBeUndefined();
  expect(loaded).toBeGreaterThan(2);
  expect(loaded).toBeLessThanOrEqual(8);
});

test('they are found when the reader asks for all to be looked through', async () => {
  const { last } = await answers('深圳 工位', true);
  expect(last?.sections.map(({ count }) => count)).toEqual([1]);
  expect(last?.isCut).toBeUndefined();
});

test('a number stands whole in its file alone', async () => {
  expect((await answers('第56号')).last?.sections[0]?.count).toBe(1);
});
