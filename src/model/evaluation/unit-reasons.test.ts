import { describe, expect, test } from 'vitest';
import { recomputed } from '../../client/recompute-ranking.ts';
import { publishedSetting } from '../../client/recompute-setting.ts';
import { recomputableResults } from '../../exporters/evaluation-results-file.ts';
import { reportFixture } from './report-fixture.ts';
import { methodFixture } from './round-fixture.ts';
import { neighboursInWords } from './unit-neighbours.ts';
import { doubledInWords, reasonsInWords, unitReasons } from './unit-reasons.ts';

const sensitivity = { draws: 20, seed: 1, weightSpread: 0.2 };
/** a is ahead in both; b has teams, c and d have firms; c and d are the same. */
const VALUES = [
  ['a', 'teams', 2026, 10],
  ['a', 'firms', 2026, 10],
  ['b', 'teams', 2026, 9],
  ['b', 'firms', 2026, 0],
  ['c', 'teams', 2026, 0],
  ['c', 'firms', 2026, 8],
  ['d', 'teams', 2026, 0],
  ['d', 'firms', 2026, 8],
] as const;

function round(parts: Parameters<typeof methodFixture>[0] = {}) {
  const method = methodFixture({ sensitivity, ...parts });
  const { report, site } = reportFixture([{ method, values: VALUES }]);
  const unit = (id: string) => {
    const found = report.units.find(({ spaceId }) => spaceId === id);
    if (found === undefined) throw new Error(`no unit ${id}`);
    return found;
  };
  return { report, site, unit };
}

describe('the ranks beside a unit', () => {
  test('one that is selected is told by how much it is before the last that is', () => {
    const { report, unit } = round();
    expect(neighboursInWords(report, unit('a'))).toBe('比最后入选的第2名多55.0分。');
    expect(neighboursInWords(report, unit('b'))).toBe(
      '比第1名少55.0分，比第3名多5.0分，是最后一个入选的。',
    );
  });

  test('units of one rank are told so, and the last selected is left to the words on the gap', () => {
    const { report, unit } = round();
    expect(neighboursInWords(report, unit('c'))).toBe('和另外1家并列第3名。');
  });

  test('equal scores that a key of the ties parts are told as equal', () => {
    const { report, unit } = round({ ties: ['firms'], shares: { total: 1, increment: 0 } });
    const [first] = report.units.filter(({ spaceId }) => spaceId === 'a');
    expect(first?.rank).toBe(1);
    const same = { ...unit('b'), score: unit('a').score };
    expect(neighboursInWords(report, same)).toContain('和第1名得分相同，先后按同分的规定');
  });

  test('a gap is rounded once, from the scores and not from what is printed of them', () => {
    const { report, unit } = round({ decimals: 3 });
    const near = { ...unit('b'), score: unit('a').score - 0.2347 };
    expect(neighboursInWords(report, near)).toContain('比第1名少0.23分');
    const far = { ...unit('b'), score: unit('a').score - 1.0496 };
    expect(neighboursInWords(report, far)).toContain('比第1名少1.0分');
  });

  test('of several that share the last rank none is the last', () => {
    const selection = {
      count: 4,
      slots: 'top-n',
      title: '优秀',
      validYears: 3,
      reward: 0,
    } as const;
    const { report, unit } = round({ selection });
    expect(unit('d').isSelected).toBe(true);
    expect(neighboursInWords(report, unit('d'))).toBe('和另外1家并列第3名，比第2名少5.0分。');
  });

  test('a hair of a difference is no 0.00', () => {
    const { report, unit } = round();
    const near = { ...unit('b'), score: unit('a').score - 0.001 };
    expect(neighboursInWords(report, near)).toContain('比第1名少不到0.01分');
  });
});

describe('the parts of a score', () => {
  test('each stands beside the median of all, with its place', () => {
    const { report, unit } = round();
    expect(unitReasons(report, unit('b'))).toMatchObject([
      { title: 'teams', points: '45.0', median: '22.5', gap: 22.5, place: 2 },
      { title: 'firms', points: '0.0', median: '40.0', gap: -40, place: 4 },
    ]);
    expect(reasonsInWords(unitReasons(report, unit('b')), 4)).toBe(
      '与4家的中位数比，“teams”多得22.5分；“firms”少得40.0分。',
    );
    expect(reasonsInWords(unitReasons(report, unit('a')), 4)).toBe(
      '与4家的中位数比，“teams”多得27.5分、“firms”多得10.0分，没有一项少0.1分以上。',
    );
  });

  test('units with as many points share a place', () => {
    const { report, unit } = round();
    expect(unitReasons(report, unit('d')).map(({ place }) => place)).toEqual([3, 2]);
  });

  test('nothing is told of grades alone or of a round with caps', () => {
    const bands = round({ publish: 'bands', bands: [{ grade: '合格', share: 1 }] });
    expect(unitReasons(bands.report, bands.unit('b'))).toEqual([]);
    expect(neighboursInWords(bands.report, bands.unit('b'))).toBe('');
    expect(reasonsInWords([], 4) + doubledInWords([])).toBe('');
    const capped = round({
      groups: [{ id: 'g', title: '组', indicators: ['teams', 'firms'], cap: 60 }],
    });
    expect(unitReasons(capped.report, capped.unit('b'))).toEqual([]);
  });

  test('without ranks there is no rank by a doubled weight', () => {
    const { report, unit } = round({ publish: 'scores' });
    const reasons = unitReasons(report, unit('b'));
    expect(reasons.map(({ doubled }) => doubled)).toEqual([undefined, undefined]);
    expect(doubledInWords(reasons)).toBe('');
  });
});

describe('a doubled weight', () => {
  test('gives the rank that 自己算一遍 gives', () => {
    const { report, site, unit } = round();
    const results = recomputableResults(site, report);
    for (const { spaceId } of report.units) {
      const doubled = unitReasons(report, unit(spaceId)).map((each) => each.doubled);
      const asked = report.method.indicators.map(({ id, weight }) => {
        const setting = publishedSetting(results);
        const weights = { ...setting.weights, [id]: 2 * weight };
        const found = recomputed(results, { ...setting, weights })?.find(
          (each) => each.spaceId === spaceId,
        );
        return { rank: found?.rank, isSelected: found?.slot === 1 };
      });
      expect(doubled).toEqual(asked);
    }
  });

  test('is told by the ranks between which it moves a unit', () => {
    const { report, unit } = round();
    expect(doubledInWords(unitReasons(report, unit('b')))).toBe(
      '把一项指标的权重加倍，各项再按比例折成100%，逐项试一遍，名次在第2至4名之间。',
    );
    expect(doubledInWords(unitReasons(report, unit('a')))).toBe(
      '把一项指标的权重加倍，各项再按比例折成100%，逐项试一遍，名次都在第1名。',
    );
  });
});
