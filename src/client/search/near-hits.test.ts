import { expect, test } from 'vitest';
import type { SearchEntry } from '../../model/search/entry.ts';
import { heldPart } from './held-part.ts';
import { knownWords } from './known-words.ts';
import { nearHits } from './near-hits.ts';

const entry = (title: string, text = '', names = 0): SearchEntry => ({
  title,
  section: '空间名录',
  route: `${title}/`,
  text,
  ...(names === 0 ? {} : { names }),
});

const parts = [
  heldPart([
    entry('青年创业港', '91330400MA28A00001', 1),
    entry('活动补贴', '可以申请一次。'),
    entry('指南', '向科技局申请；补贴两个月内拨付。'),
    entry('塘巢创客空间', '给创业的人'),
    entry('某表', '251家'),
  ]),
];
const OPTIONS = { today: '2026-01-01', most: 10 };

function near(query: string) {
  const hits = nearHits(parts, query, OPTIONS);
  return (
    hits && {
      kind: hits.kind,
      words: hits.words.map(({ word, count }) => `${word}${count}`),
      titles: hits.sections.flatMap(({ entries }) => entries.map((each) => each.entry.title)),
    }
  );
}

test('a question is answered by its words, and those that only ask are left out', () => {
  expect(near('怎么申请补贴')).toEqual({
    kind: 'words',
    words: ['申请2', '补贴2'],
    titles: ['活动补贴', '指南'],
  });
});

test('a short name finds the long one', () => {
  expect(near('青创')).toEqual({ kind: 'names', words: [], titles: ['青年创业港'] });
});

test('the beginning of a code finds it, and a number is never cut', () => {
  expect(near('91330400')?.titles).toEqual(['青年创业港']);
  expect(near('2251.25')).toBeUndefined();
});

test('nothing comes near to what nobody says', () => {
  expect(near('龘龘龘')).toBeUndefined();
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
