import { describe, expect, it } from 'vitest';
import { gradesOf } from './grade-bands.ts';
import { indicatorSpreads, median } from './indicator-spread.ts';
import { noticeFixture, reportFixture } from './report-fixture.ts';
import { indicatorFixture, methodFixture } from './round-fixture.ts';
import { listedUnits } from './round-report.ts';
import { cutInPoints, gapInPoints, nearCutSentence, roundAnswer } from './round-words.ts';
import { roundComparison } from './round-comparison.ts';
import { SMALL_ROUND } from './small-round-fixture.ts';
import { unitSums } from './unit-sums.ts';
import { verificationOf } from './verification.ts';
import { workedStep } from './worked-step.ts';

const sensitivity = { draws: 20, seed: 1, weightSpread: 0.2 };
const method = methodFixture({ sensitivity });
const values = [
  ['a', 'teams', 2026, 9],
  ['a', 'firms', 2026, 9],
  ['b', 'teams', 2026, 6],
  ['b', 'firms', 2026, 6],
  ['c', 'teams', 2026, 3],
  ['c', 'firms', 2026, 3],
  ['d', 'teams', 2026, 0],
  ['d', 'firms', 2026, 0],
] as const;
const spaces = SMALL_ROUND.spaces.slice(0, 3);

describe('roundReport', () => {
  it('proposes the selected, and keeps the holder out', () => {
    const { report } = reportFixture([{ method, values }], {
      spaces,
      titles: 't1,a,优秀众创空间,2026-01-01,3,\n',
    });
    expect(report.units.map(({ space, result }) => [space.name, result])).toEqual([
      ['东楼空间', '已获称号，不重复奖励'],
      ['西塘空间', '拟授予'],
      ['南湖空间', '拟授予'],
      // Not in the register: its id is all that is known.
      ['d', '未入选'],
    ]);
    expect(report.cut.lastRank).toBe(3);
    expect(roundAnswer(report)).toBe(
      '4家参评，拟授予2家“优秀众创空间”。名额到第3名为止：前面有1家已有称号，不占名额。没有临界的：换别的算法重算20次，每一家的结果都至少有95%的次数不变。',
    );
    expect(cutInPoints(report)).toBe(
      '最后一个名额是南湖空间（第3名），33.33分；下一家是d（第4名），0.00分，相差33.33分。',
    );
  });

  it('finds the notice of the list, and says what the announcement made of it', () => {
    const notices = [
      noticeFixture('early', { publishedAt: '2026-12-01 09:00' }, ['a', 'b']),
      noticeFixture('gs', { publishedAt: '2027-03-10 09:00' }, ['a', 'b']),
      noticeFixture('pay', { publishedAt: '2027-05-10 09:00' }, ['a', 'b']),
      noticeFixture('gb', { kind: '公布', publishedAt: '2027-04-10 09:00', follows: 'gs' }, ['a']),
    ];
    const { report } = reportFixture([{ method, values }], { notices, spaces });
    expect([report.notices.proposal?.id, report.notices.decision?.id]).toEqual(['gs', 'gb']);
    expect(report.units.map(({ result }) => result)).toEqual([
      '已授予',
      '入选，公布时未授予',
      '未入选',
      '未入选',
    ]);
    expect(roundAnswer(report)).toContain('入选2家，公布时授予1家');
    const before = reportFixture([{ method, values }], { notices, today: '2027-03-01' }).report;
    expect(before.notices.proposal).toBeUndefined();
  });

  it('prefers the notice that the titles name', () => {
    const notices = [
      noticeFixture('other', { publishedAt: '2027-03-05 09:00' }, ['a', 'b']),
      noticeFixture('gs', { publishedAt: '2027-03-10 09:00' }, ['a', 'b']),
    ];
    const titles = 't1,b,优秀众创空间,2027-04-01,3,gs\n';
    const { report } = reportFixture([{ method, values }], { notices, titles });
    expect(report.notices.proposal?.id).toBe('gs');
  });

  it('says so when nobody is selected', () => {
    const none = methodFixture({
      sensitivity,
      selection: { ...method.selection, count: 0 },
    });
    const { report } = reportFixture([{ method: none, values }]);
    expect(roundAnswer(report)).toBe('4家参评，没有一家入选“优秀众创空间”。');
    expect(nearCutSentence(report)).toBe('');
    expect(cutInPoints(report)).toBeUndefined();
  });
});

describe('listedUnits', () => {
  const order = (publish: 'ranks' | 'scores' | 'bands') => {
    const bands = [
      { grade: '优秀', share: 0.5 },
      { grade: '合格', share: 0.5 },
    ];
    const { report } = reportFixture(
      [{ method: methodFixture({ sensitivity, publish, bands }), values }],
      { spaces },
    );
    return listedUnits(report).map(({ spaceId, grade }) => [spaceId, grade]);
  };

  it('orders by rank only where ranks are published', () => {
    expect(order('ranks').map(([id]) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(order('scores').map(([id]) => id)).toEqual(['b', 'c', 'a', 'd']);
    expect(order('bands')).toEqual([
      ['b', '优秀'],
      ['a', '优秀'],
      ['c', '合格'],
      ['d', '合格'],
    ]);
  });
});

describe('gradesOf', () => {
  const ranked = (...ranks: number[]) => ranks.map((rank) => ({ rank, score: 100 - rank }));
  const bands = [
    { grade: '优', share: 0.2 },
    { grade: '良', share: 0.35 },
    { grade: '中', share: 0.45 },
  ];

  it('cuts at the rounded cumulative share and leaves the rest to the last', () => {
    const grades = gradesOf(ranked(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), bands);
    expect(grades.join('')).toBe('优优良良良良中中中中');
  });

  it('gives units of one rank one grade, and none without bands', () => {
    expect(gradesOf(ranked(1, 2, 2, 4, 5), bands)).toEqual(['优', '良', '良', '中', '中']);
    expect(gradesOf(ranked(1, 2), [])).toEqual([undefined, undefined]);
  });
});

describe('unitSums', () => {
  it('adds up as printed and keeps raw values of 火炬统计 back', () => {
    const secret = methodFixture({
      sensitivity,
      decimals: 1,
      indicators: [
        indicatorFixture('teams', 1 / 3),
        indicatorFixture('firms', 2 / 3, { source: '火炬统计' }),
      ],
    });
    const { report } = reportFixture([
      {
        method: secret,
        values: [...values, ['e', 'teams', 2026, 4], ['e', 'firms', 2026, 7]],
        bonus: [['e', '办学校', '有文件', '是']],
      },
    ]);
    const unit = report.units.find(({ spaceId }) => spaceId === 'e');
    const sums = unit && unitSums(unit, secret);
    expect(sums?.total.lines.map(({ raw, points }) => [raw, points])).toEqual([
      ['4', '14.8'],
      [undefined, '51.9'],
    ]);
    expect(sums?.total).toMatchObject({ sum: '66.7', counted: '33.4' });
    expect(sums?.increment).toMatchObject({ sum: '66.7', counted: '33.3' });
    expect(sums).toMatchObject({ bonus: '1.0', score: '67.7' });
  });
});

describe('workedStep', () => {
  const worked = (normalization: (typeof method)['normalization'], source = '自评' as const) => {
    const own = methodFixture({
      sensitivity,
      normalization,
      indicators: [indicatorFixture('teams', 1, { source, title: '团队' })],
    });
    const { report } = reportFixture([{ method: own, values }]);
    const unit = report.units.find(({ spaceId }) => spaceId === 'b');
    return unit && workedStep(unit, report.units, own, unitSums(unit, own))?.steps[1];
  };

  it('shows each normalization with its numbers', () => {
    expect(worked('min-max')).toBe(
      '折算为0—100分：最少的一家0，最多的一家9，100 × (6 − 0) ÷ (9 − 0) ＝ 66.67。',
    );
    expect(worked('percentile')).toBe(
      '折算为0—100分：从少到多排在第3，100 × (3 − 1) ÷ (4 − 1) ＝ 66.67。',
    );
    expect(worked('z-score')).toBe(
      '折算为0—100分：各家平均4.50，标准差3.35，50 ＋ 10 × (6 − 4.50) ÷ 3.35 ＝ 54.47。',
    );
    expect(worked({ target: { teams: { total: 8, increment: 1 } } })).toBe(
      '折算为0—100分：目标是8，100 × 6 ÷ 8，最多100，得75.00。',
    );
  });

  it('works no number that may not be published', () => {
    expect(worked('min-max', '火炬统计' as never)).toBeUndefined();
  });
});

describe('verificationOf', () => {
  it('counts the values of the year and tells what was changed, but not what is kept back', () => {
    const secret = methodFixture({
      indicators: [
        indicatorFixture('teams', 0.5, { title: '团队' }),
        indicatorFixture('firms', 0.5, { title: '企业', source: '火炬统计' }),
      ],
    });
    const row = (indicator: string, verification: string | null, verifiedValue: number | null) => ({
      row: {
        spaceId: 'a',
        indicator,
        year: '2026',
        value: 31,
        verification,
        verifiedValue,
        explanation: '台账里只有28',
      },
    });
    const entries = [row('teams', '抽样', 28), row('firms', '全面', 28), row('x', '全面', 1)];
    const found = verificationOf({ method: secret, values: { entries } } as never, new Set(['a']));
    expect(found.kinds).toEqual([
      { kind: '全面', values: 1, units: 1 },
      { kind: '抽样', values: 1, units: 1 },
    ]);
    expect(found.changes.map(({ from, to, explanation }) => [from, to, explanation])).toEqual([
      ['31', '28', '台账里只有28'],
      [undefined, undefined, undefined],
    ]);
  });
});

describe('roundComparison', () => {
  const earlier = methodFixture({ year: 2025, sensitivity });
  const before = [
    ['b', 'teams', 2025, 9],
    ['b', 'firms', 2025, 9],
    ['a', 'teams', 2025, 5],
    ['a', 'firms', 2025, 5],
    ['z', 'teams', 2025, 1],
  ] as const;

  it('compares ranks under the same method', () => {
    const { site, report } = reportFixture([
      { id: 'r0', method: earlier, values: before },
      { method, values },
    ]);
    const found = roundComparison(site, report);
    expect(found?.kind).toBe('same-method');
    if (found?.kind !== 'same-method') return;
    expect(
      found.lines.map(({ unit, before: then, change }) => [unit.spaceId, then, change]),
    ).toEqual([
      ['a', '第2名', '升1名'],
      ['b', '第1名', '降1名'],
      ['c', undefined, '新排入'],
      ['d', undefined, '新排入'],
    ]);
    expect(found.gone.map(({ id }) => id)).toEqual(['z']);
  });

  it('breaks when the method differs, and names what changed', () => {
    const other = methodFixture({
      sensitivity,
      increment: 'change',
      indicators: [indicatorFixture('teams', 0.7), indicatorFixture('firms', 0.3)],
    });
    const { site, report } = reportFixture([
      { id: 'r0', method: earlier, values: before },
      { method: other, values },
    ]);
    const found = roundComparison(site, report);
    expect(found?.kind === 'break' ? found.changes : []).toEqual([
      { title: 'teams', before: '权重50%，按个计，自评', now: '权重70%，按个计，自评' },
      { title: 'firms', before: '权重50%，按个计，自评', now: '权重30%，按个计，自评' },
      { title: '增量怎样算', before: '当年的数', now: '当年的数减去上年的数' },
    ]);
  });

  it('has nothing to compare the first round with', () => {
    const { site, report } = reportFixture([{ method, values }]);
    expect(roundComparison(site, report)).toBeUndefined();
  });
});

describe('indicatorSpreads', () => {
  it('gives the totals from the least to the most, and no indicator that is kept back', () => {
    const { report } = reportFixture([{ method, values }]);
    const [teams] = indicatorSpreads(report.round);
    expect(teams?.values).toEqual([0, 3, 6, 9]);
    expect(teams).toMatchObject({ least: 0, most: 9, median: 4.5, zeroShare: 0.25 });
    const keptBack = methodFixture({
      sensitivity,
      indicators: [
        indicatorFixture('teams', 0.5, { source: '火炬统计' }),
        indicatorFixture('firms', 0.5),
      ],
    });
    const withheld = reportFixture([{ method: keptBack, values }]).report;
    expect(indicatorSpreads(withheld.round).map(({ id }) => id)).toEqual(['firms']);
  });

  it('has a median of none, one and many', () => {
    expect([median([]), median([4]), median([3, 1]), median([3, 1, 2])]).toEqual([0, 4, 2, 2]);
  });
});

describe('gapInPoints', () => {
  it('subtracts first and rounds then, and says so where the printed scores differ otherwise', () => {
    expect(gapInPoints(71.2346, 71.1264, 3)).toBe('相差0.108分（先相减，后四舍五入）');
    expect(gapInPoints(71.234, 71.126, 3)).toBe('相差0.108分');
    expect(gapInPoints(-1, -3.5, 1)).toBe('相差2.5分');
  });

  it('tells scores that look equal from those that are nearly so', () => {
    expect(gapInPoints(60.0041, 60.0012, 2)).toBe('显示的得分相同');
    expect(gapInPoints(60.005, 60.0049, 2)).toBe('相差不到0.01分');
  });
});
