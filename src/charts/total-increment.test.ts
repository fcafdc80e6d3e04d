import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { MOST_DOTS, totalIncrement } from './total-increment.ts';

/** The marks of so many units, one in three selected, by element. */
function marksOf(count: number, width: 340 | 680 = 680) {
  const points = Array.from({ length: count }, (_, index) => ({
    total: index % 100,
    increment: (index * 7) % 100,
    kind: index % 3 === 0 ? ('selected' as const) : ('other' as const),
    name: `第${index + 1}家`,
  }));
  const $ = load(totalIncrement({ points }, { width, title: '', desc: '', id: 'x' } as never));
  const paths = $('g > path.chart-dot, g > path.chart-dot-open')
    .toArray()
    .map((path) => $(path).attr('d') ?? '');
  return {
    named: $('circle title').length,
    circles: paths.map((d) => d.match(/M[^M]*a/g)?.length ?? 0),
    squares: paths.map((d) => d.match(/h4v4h-4z/g)?.length ?? 0),
  };
}

test('few units are a circle each that tells its name, on a phone without it', () => {
  expect(marksOf(9).named).toBe(9);
  expect(marksOf(9, 340)).toMatchObject({ named: 0, circles: expect.arrayContaining([6, 3]) });
});

test('more are a circle each, drawn together, so that a page stays small', () => {
  expect(marksOf(300)).toMatchObject({ named: 0, circles: expect.arrayContaining([200, 100]) });
});

test('of very many the cells are drawn in which they lie, in the key too', () => {
  const { named, circles, squares } = marksOf(MOST_DOTS + 1);
  expect([named, circles]).toEqual([0, [0, 0, 0, 0]]);
  expect(squares.every((each) => each > 0)).toBe(true);
});
