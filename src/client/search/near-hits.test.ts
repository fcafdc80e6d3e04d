import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '../../model/search/entry.ts';
import { searchFiles } from '../../resolved/search-parts.ts';
import { knownWords } from './known-words.ts';
import { nearHits } from './near-hits.ts';
import { type SearchSource, searchSource } from './search-source.ts';

const entry = (title: string, text = '', names = 0): SearchEntry => ({
  title,
  section: '空间名录',
  route: `${title}/`,
  text,
  ...(names === 0 ? {} : { names }),
});

const entries = [
  entry('青年创业港', '91330400MA28A00001', 1),
  entry('活动补贴', '可以申请一次。'),
  entry('指南', '向科技局申请；补贴两个月内拨付。'),
  entry('塘巢创客空间', '给创业的人'),
  entry('某表', '251家'),
];
const small = searchSource(() => Promise.resolve({ entries }));
const OPTIONS = { today: '2026-01-01', most: 10, isThorough: false };

async function near(query: string, source = small, isThorough = false) {
  const hits = await nearHits(source, query, { ...OPTIONS, isThorough });
  return {
    kind: hits.kind,
    words: hits.words.map(({ word, count }) => `${word}${count ?? ''}`),
    titles: hits.sections.flatMap((section) => section.entries.map((each) => each.entry.title)),
    isCut: hits.isCut,
  };
}

test('a question is answered by its words, and those that only ask are left out', async () => {
  expect(await near('怎么申请补贴')).toEqual({
    kind: 'words',
    words: ['申请2', '补贴2'],
    titles: ['活动补贴', '指南'],
    isCut: false,
  });
});

test('who is asked for is no word of the thing', () => {
  const isKnown = (piece: string) => ['异议', '有异', '有异议', '找谁'].includes(piece);
  expect(knownWords('有异议找谁', isKnown)).toEqual(['有异议']);
});

test('a short name finds the long one', async () => {
  expect(await near('青创')).toEqual({
    kind: 'names',
    words: [],
    titles: ['青年创业港'],
    isCut: false,
  });
});

test('the beginning of a code finds it, and a number is never cut', async () => {
  expect((await near('91330400')).titles).toEqual(['青年创业港']);
  expect((await near('2251.25')).kind).toBeUndefined();
});

test('nothing comes near to what nobody says', async () => {
  expect(await near('龘龘龘')).toEqual({ kind: undefined, words: [], titles: [], isCut: false });
});

test('words cover as much of a query as they can, by as few pieces as can be', () => {
  const known =
    (...words: string[]) =>
    (piece: string) =>
      words.some((each) => each.includes(piece));
  expect(knownWords('塘巢创客社区', known('塘巢创客', '社区'))).toEqual(['塘巢创客', '社区']);
  expect(knownWords('请问墨池区有哪些免费工位？', known('墨池区', '免费', '工位'))).toEqual([
    '墨池区',
    '免费',
    '工位',
  ]);
  expect(knownWords('怎么办', known('怎么办'))).toEqual(['怎么办']);
  expect(knownWords('ab12', known('ab', '12'))).toEqual([]);
});

describe('of a large site', () => {
  // The first two files of many hold neither together; the tenth does.
  const many = Array.from({ length: 40 }, (_, at) =>
    entry(`第${at + 1}号`, `${at === 37 ? '工位，深圳' : '深圳'}\n${'甲'.repeat(300)}\n工位`),
  );
  const files = new Map(searchFiles(many, 0, 1000).map(({ name, text }) => [name, text]));
  const loadedBy = async <T>(ask: (source: SearchSource) => Promise<T>) => {
    const loaded: string[] = [];
    const source = searchSource((name) => {
      loaded.push(name);
      return Promise.resolve(JSON.parse(files.get(name) ?? ''));
    });
    const answer = await ask(source);
    return { answer, entries: loaded.filter((name) => name.startsWith('entries')).length };
  };

  test('what nobody says loads no entries at all', async () => {
    const asked = await loadedBy((source) => near('龘龘龘', source));
    expect(asked.answer.kind).toBeUndefined();
    expect(asked.entries).toBe(0);
  });

  test('its words are known from the lists of terms, without how often', async () => {
    const asked = await loadedBy((source) => near('深圳龘工位', source));
    expect(asked.answer).toMatchObject({ kind: 'words', words: ['深圳', '工位'] });
    expect(asked.entries).toBe(2);
  });

  test('a piece that only seems to stand together is taken apart', async () => {
    const { answer } = await loadedBy((source) => near('位深圳龘', source));
    expect(answer.words).toEqual(['深圳']);
  });

  test('short names are looked for in the first files, and further when asked to', async () => {
    const few = await loadedBy((source) => near('第号', source));
    expect([few.answer.kind, few.answer.isCut, few.entries]).toEqual([undefined, true, 2]);
    const all = await loadedBy((source) => near('第号', source, true));
    const everything = [...files.keys()].filter((name) => name.startsWith('entries')).length;
    expect([all.answer.isCut, all.entries]).toEqual([false, everything]);
  });
});
