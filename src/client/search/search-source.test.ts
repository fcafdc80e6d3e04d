import { expect, test } from 'vitest';
import type { SearchEntry } from '../../model/search/entry.ts';
import { queryWords } from '../../text/search-terms.ts';
import { searchFiles } from '../../resolved/search-parts.ts';
import { findEntries } from './find-entries.ts';
import { searchSource } from './search-source.ts';

const entry = (title: string, text: string): SearchEntry => ({
  title,
  section: '空间名录',
  route: `${title}/`,
  text,
});
const index = [
  ...Array.from({ length: 3000 }, (_, each) =>
    entry(`第${each + 1}号空间`, each === 2345 ? '塘巢创客' : '示例孵化公司'),
  ),
  entry('旬报', '科技局与塘巢创客办活动'),
  ...['甲', '乙', '丙'].map((name) => entry(name.repeat(3000), '到银杏树下')),
  entry('银杏树下', '丁'.repeat(3000)),
];

/** Asks as the page does; what was loaded, and the titles found at each step. */
async function asked(query: string, largest = 100_000) {
  const files = new Map(searchFiles(index, largest, 5_000).map(({ name, text }) => [name, text]));
  const loaded: string[] = [];
  const source = searchSource((name) => {
    loaded.push(name);
    return Promise.resolve(JSON.parse(files.get(name) ?? ''));
  });
  const steps: string[][] = [];
  const sizes: number[] = [];
  const words = queryWords(query);
  for await (const { parts } of source.partsFor(words)) {
    const sections = findEntries(parts, words, { today: '2026-01-01', most: 5000 });
    steps.push(sections.flatMap(({ entries }) => entries.map((each) => each.entry.title)));
    sizes.push(loaded.reduce((sum, name) => sum + Buffer.byteLength(files.get(name) ?? ''), 0));
  }
  return { steps, loaded, sizes };
}

test('a small index is one file', async () => {
  const { steps, loaded } = await asked('塘巢创客', 1e9);
  expect(steps).toEqual([['第2346号空间', '旬报']]);
  expect(loaded).toEqual(['index']);
});

test('of a large one only the files that hold what is asked are loaded', async () => {
  const { steps, loaded, sizes } = await asked('塘巢创客');
  expect(steps).toEqual([['第2346号空间', '旬报']]);
  expect(loaded.filter((name) => name.startsWith('entries-'))).toHaveLength(2);
  expect(sizes[0]).toBeLessThan(150_000);
});

test('the file that has the name comes before those that only mention it', async () => {
  const { steps } = await asked('银杏树下');
  expect(steps[0]).toContain('银杏树下');
  expect(steps.map(({ length }) => length)).toEqual([2, 4]);
});

test('a common word has first results from few files, and all of them in the end', async () => {
  const { steps } = await asked('孵化公司');
  expect(steps[0]?.length).toBeGreaterThan(0);
  expect(steps.length).toBeGreaterThan(2);
  expect(steps.at(-1)).toHaveLength(2999);
});

test('a single character is found wherever it stands, and what nobody says is not found', async () => {
  expect((await asked('塘')).steps.at(-1)).toEqual(['第2346号空间', '旬报']);
  expect((await asked('龘龘')).steps).toEqual([[]]);
});
