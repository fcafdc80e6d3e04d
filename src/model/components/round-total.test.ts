import { expect, test } from 'vitest';
import { smallRound } from '../evaluation/small-round-fixture.ts';
import { indicatorFixture } from '../evaluation/round-fixture.ts';
import { totalOf } from './total.ts';

const open = {
  indicators: [
    indicatorFixture('teams', 0.6),
    indicatorFixture('firms', 0.4, { source: '火炬统计', publicationBasis: '书面同意' }),
  ],
};

function total(props: object, parts: Parameters<typeof smallRound>[0] = open) {
  const { site } = smallRound(parts);
  return totalOf(site, { of: 'evaluations/r1', ...props }, site.today);
}

test('a round gives its units, its selected, a score and the gap of two ranks', () => {
  expect(total({ value: 'units' })).toBe('4');
  expect(total({ value: 'selected' })).toBe('2');
  const [first, second] = smallRound(open).report.units;
  expect(total({ value: 'score', rank: '1' })).toBe((first?.score ?? NaN).toFixed(3));
  const gap = (first?.score ?? NaN) - (second?.score ?? NaN);
  expect(total({ value: 'gap', ranks: '1；2' })).toBe(gap.toFixed(3));
});

test('no score and no gap is told of a round that withholds or publishes grades alone', () => {
  for (const value of ['score', 'gap']) {
    const asked = { value, rank: '1', ranks: '1；2' };
    expect(() => total(asked, {})).toThrow('不公布得分');
    expect(() => total(asked, { ...open, publish: 'bands' })).toThrow('不公布得分');
    expect(() => total(asked, { ...open, publish: 'scores' })).toThrow('不公布名次');
  }
  expect(() => total({ value: 'near' }, { publish: 'bands' })).toThrow('不公布临界');
  expect(total({ value: 'units' }, {})).toBe('4');
});

test('what is not there, or is asked in words for a table, is named', () => {
  expect(() => total({ of: 'evaluations/r2', value: 'units' })).toThrow(
    '没有「r2」这次评价（是不是「r1」',
  );
  expect(() => total({})).toThrow('没有写value');
  expect(() => total({ value: 'score', rank: '9' })).toThrow('没有第「9」名');
  expect(() => total({ value: 'gap', ranks: '1' })).toThrow('ranks要写两个名次');
  expect(() => total({ value: 'units', where: '状态=在册' })).toThrow('不能写where');
  expect(() => total({ of: 'spaces', value: 'units' })).toThrow('不能写value');
});
