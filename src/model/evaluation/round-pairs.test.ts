import { expect, test } from 'vitest';
import type { GivenRound, RoundFolder } from '../../data/rounds.ts';
import { reportFixture } from './report-fixture.ts';
import { indicatorFixture, methodFixture } from './round-fixture.ts';
import { pairFacts } from './pair-facts.ts';
import { pairUnits } from './pair-units.ts';
import { mostMoved, pairAnswer, unmatchedWords } from './pair-words.ts';
import { firstOverRounds, rankHistory } from './rank-history.ts';
import { rankSlope } from './rank-slope.ts';
import { isNextPair, pairFolder, pairOf, pairTitle, pairsOf, roundPairs } from './round-pairs.ts';
import { selectionChanges } from './selection-changes.ts';

const sensitivity = { draws: 20, seed: 1, weightSpread: 0.2 };
const BANDS = [
  { grade: '优秀', share: 0.5 },
  { grade: '合格', share: 0.5 },
];

/** [space, teams of the year] of a round, as many firms as teams. */
const valuesOf = (year: number, rows: readonly (readonly [string, number])[]) =>
  rows.flatMap(([space, count]) => [
    [space, 'teams', year, count] as const,
    [space, 'firms', year, count] as const,
  ]);

const BEFORE = valuesOf(2025, [
  ['a', 9],
  ['b', 6],
  ['c', 3],
  ['gone', 1],
]);
const NOW = valuesOf(2026, [
  ['b', 9],
  ['a', 6],
  ['c', 3],
  ['new', 1],
]);

type Parts = Parameters<typeof methodFixture>[0];

function twoRounds(before: Parts = {}, now: Parts = {}) {
  const { site, report } = reportFixture([
    { id: 'r25', method: methodFixture({ sensitivity, year: 2025, ...before }), values: BEFORE },
    { id: 'r26', method: methodFixture({ sensitivity, ...now }), values: NOW },
  ]);
  const pair = pairOf(site, report.folder);
  if (pair === undefined) throw new Error('no round before');
  return { site, pair };
}

function given(id: string, year: number, rows: readonly (readonly [string | null, string])[]) {
  return {
    kind: 'given',
    id,
    round: { title: `${year}年度考核`, year, authority: 'bureau', basis: [] },
    grades: {
      entries: rows.map(([spaceId, grade], index) => ({
        row: { name: `第${index}家`, spaceId, grade, division: null, rank: null, score: null },
        cells: {},
        line: index + 2,
      })),
    },
  } as unknown as GivenRound;
}

function withRounds(rounds: readonly RoundFolder[]) {
  const { site } = twoRounds();
  return { ...site, edition: { ...site.edition, rounds } };
}

test('a round stands beside the one before it of its kind, at an address that names both', () => {
  const { site, pair } = twoRounds();
  expect(roundPairs(site)).toEqual([pair]);
  expect(pairFolder(pair)).toBe('evaluations/r26/compare/r25');
  expect(pairTitle(pair)).toBe('2025年度和2026年度两次评价对照');
});

test('any two of five rounds stand beside each other; of more, the four before and the first', () => {
  const years = Array.from({ length: 8 }, (_, at) => 2018 + at);
  const rounds = years.map((year) => given(`g${year}`, year, []));
  const site = withRounds(rounds);
  const besides = (at: number) => pairsOf(site, rounds[at]!).map(({ before }) => before.id);
  expect(besides(0)).toEqual([]);
  expect(besides(4)).toEqual(['g2021', 'g2020', 'g2019', 'g2018']);
  expect(besides(7)).toEqual(['g2024', 'g2023', 'g2022', 'g2021', 'g2018']);
  const pairs = roundPairs(site);
  expect(pairs).toHaveLength(10 + 3 * 5);
  expect(pairs.filter((pair) => isNextPair(site, pair))).toHaveLength(7);
  expect(new Set(pairs.map(pairFolder)).size).toBe(pairs.length);
  // A later round takes no page away.
  const sooner = roundPairs(withRounds(rounds.slice(0, 7))).map(pairFolder);
  expect(pairs.map(pairFolder)).toEqual(expect.arrayContaining(sooner));
});

test('two rounds with others between are compared with each other, not with those between', () => {
  const { site, report } = reportFixture([
    {
      id: 'r24',
      method: methodFixture({ sensitivity, year: 2024 }),
      values: valuesOf(2024, [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ]),
    },
    { id: 'r25', method: methodFixture({ sensitivity, year: 2025 }), values: BEFORE },
    { id: 'r26', method: methodFixture({ sensitivity }), values: NOW },
  ]);
  const [next, far] = pairsOf(site, report.folder);
  expect([next?.before.id, far?.before.id]).toEqual(['r25', 'r24']);
  expect(
    pairUnits(site, far!).lines.map(({ space, before, now }) => [space.id, before, now]),
  ).toEqual([
    ['b', '第2名', '第1名'],
    ['a', '第3名', '第2名'],
    ['c', '第1名', '第3名'],
    ['new', undefined, '第4名'],
  ]);
  expect(pairAnswer(site, far!)).toContain('名次上升2家，下降1家，不变0家。新排入1家');
  expect(rankSlope(site, far!)?.facts.columns.map(({ label }) => label)).toEqual([
    '2024年度',
    '2026年度',
  ]);
});

test('a list as published stands beside that of the year before, a computed round does not', () => {
  const [first, second] = [given('g24', 2024, []), given('g25', 2025, [])];
  const { site } = twoRounds();
  const all = withRounds([...site.edition.rounds, first, second]);
  expect(pairOf(all, second)?.before.id).toBe('g24');
  expect(pairOf(all, first)).toBeUndefined();
  const other = { ...second, round: { ...second.round, title: '2025年度孵化器考核' } };
  expect(pairOf(withRounds([first, other]), other)).toBeUndefined();
});

test('the same method: who rose, fell, came and left, in words and in rows', () => {
  const { site, pair } = twoRounds();
  expect(pairAnswer(site, pair)).toBe(
    '方法相同，可以比。两次都排入的3家：名次上升1家，下降1家，不变1家。' +
      '新排入1家，没有再排入的1家。名次是相对的：别家变了，自己不变也会升降。',
  );
  const { measure, lines } = pairUnits(site, pair);
  expect(measure).toBe('ranks');
  expect(lines.map(({ space, before, now, change }) => [space.id, before, now, change])).toEqual([
    ['b', '第2名', '第1名', '升1名'],
    ['a', '第1名', '第2名', '降1名'],
    ['c', '第3名', '第3名', '不变'],
    ['new', undefined, '第4名', '新排入'],
    ['gone', '第4名', undefined, '没有再排入'],
  ]);
  expect(mostMoved(site, pair)).toBe('升得最多的是b（升1名）；降得最多的是a（降1名）。');
  expect(selectionChanges(pair.before as never, pair.now as never)).toEqual([]);
});

test('another method: members are compared, ranks and scores are not', () => {
  const indicators = [indicatorFixture('teams', 0.7), indicatorFixture('firms', 0.3)];
  const { site, pair } = twoRounds({}, { indicators });
  expect(pairAnswer(site, pair)).toBe(
    '方法有2处不同，得分和名次不能比，只比谁参评、谁入选。' +
      '两次都有的3家；新排入1家，没有再排入的1家。',
  );
  const { measure, lines } = pairUnits(site, pair);
  expect(measure).toBe('results');
  expect(lines.every(({ before, now }) => !/\d/.test(`${before}${now}`))).toBe(true);
  expect(rankSlope(site, pair)).toBeUndefined();
  expect(mostMoved(site, pair)).toBe('');
  const facts = new Map(pairFacts(site, pair).map((fact) => [fact.title, fact.change]));
  expect(facts.get('得分的中位数')).toBe('方法不同，不能比');
});

test('places, rewards and what is published are told as differences that change no rank', () => {
  const selection = { ...methodFixture().selection, count: 3, reward: 300000 };
  const { pair } = twoRounds({}, { selection, bands: BANDS });
  expect(selectionChanges(pair.before as never, pair.now as never)).toEqual([
    {
      title: '增选',
      before: '2家，称号“优秀众创空间”，有效3年',
      now: '3家，称号“优秀众创空间”，有效3年',
    },
    { title: '奖励', before: '每家50万元', now: '每家30万元' },
    { title: '等次', before: '不分等次', now: '按名次从上往下分：优秀50%；合格50%' },
  ]);
});

test('a round tells beside another no more than its own page does', () => {
  const bands = { publish: 'bands', bands: BANDS } as const;
  const { site, pair } = twoRounds(bands, bands);
  const { measure, lines } = pairUnits(site, pair);
  expect(measure).toBe('grades');
  expect(lines.map(({ change }) => change)).toContain('不变');
  const facts = pairFacts(site, pair);
  const kept = facts.filter(({ before, now }) => before === '不公布' && now === '不公布');
  expect(kept.map(({ title }) => title)).toEqual([
    '靠近名额线（临界）',
    '最后一个入选的名次',
    '入选的最低得分',
    '得分的中位数',
  ]);
  expect(facts.filter(({ title }) => title.startsWith('等次'))).toEqual([
    { title: '等次优秀', before: '2家', now: '2家', change: '不变' },
    { title: '等次合格', before: '2家', now: '2家', change: '不变' },
  ]);
  expect(rankSlope(site, pair)).toBeUndefined();
  expect(rankHistory(site, 'a')).toBeUndefined();
  expect(firstOverRounds(site)).toBeUndefined();
});

test('those that left are not listed in the order of ranks that are kept back', () => {
  const method = (year: number) =>
    methodFixture({ sensitivity, year, publish: 'bands', bands: [{ grade: '合格', share: 1 }] });
  const { site, report } = reportFixture(
    [
      {
        id: 'r25',
        method: method(2025),
        values: valuesOf(2025, [
          ['z-first', 9],
          ['a-second', 6],
          ['b', 3],
        ]),
      },
      { id: 'r26', method: method(2026), values: valuesOf(2026, [['b', 1]]) },
    ],
    {},
  );
  const pair = pairOf(site, report.folder);
  const left = pair && pairUnits(site, pair).lines.filter(({ now }) => now === undefined);
  expect(left?.map(({ space }) => space.id)).toEqual(['a-second', 'z-first']);
});

test('rows without the id of a space are matched with nothing and said so', () => {
  const before = given('g24', 2024, [
    ['a', '优秀'],
    ['b', '合格'],
    [null, '合格'],
  ]);
  const now = given('g25', 2025, [
    ['a', '合格'],
    ['c', '优秀'],
    [null, '优秀'],
    [null, '合格'],
  ]);
  const site = withRounds([before, now]);
  const pair = { before, now };
  expect(pairUnits(site, pair).lines.map(({ space, change }) => [space.id, change])).toEqual([
    ['a', '原优秀'],
    ['c', '新排入'],
    ['b', '没有再排入'],
  ]);
  expect(unmatchedWords(site, pair)).toContain('2024年度1家，2025年度2家');
  expect(pairAnswer(site, pair)).toBe(
    '两次都有的1家，等次不变0家，变了1家；新排入1家，没有再排入的1家。' +
      '等次照两次的公布件登，办法是否相同，本站没有核对。',
  );
  expect(unmatchedWords(...named(twoRounds()))).toBe('');
});

function named({ site, pair }: ReturnType<typeof twoRounds>) {
  return [site, pair] as const;
}

test('a space has its ranks over the rounds, and no rise where the method differs', () => {
  const { site } = twoRounds();
  expect(rankHistory(site, 'b')?.words.title).toBe(
    '2025年度4家里第2名；2026年度4家里第1名，比2025年度升1名',
  );
  expect(rankHistory(site, 'new')).toBeUndefined();
  expect(firstOverRounds(site)?.words.title).toBe('2026年度的前4名，3家在2025年度也是前4名');
  const indicators = [indicatorFixture('teams', 0.7), indicatorFixture('firms', 0.3)];
  const broken = rankHistory(twoRounds({}, { indicators }).site, 'b');
  expect(broken?.words.title).toBe('2025年度4家里第2名；2026年度4家里第1名');
  expect(broken?.facts.columns.map((column) => column.break)).toEqual(['', '方法不同，不能比']);
});

test('scores stand as their own rounds print them, and differ as readers subtract', () => {
  const scores = { publish: 'scores' } as const;
  const { site, pair } = twoRounds({ ...scores, decimals: 0 }, { ...scores, decimals: 1 });
  const { measure, lines } = pairUnits(site, pair);
  expect(measure).toBe('scores');
  expect(lines.map(({ space, before, now, change }) => [space.id, before, now, change])).toEqual([
    ['a', '100', '62.5', '-37.5'],
    ['b', '63', '100.0', '+37.0'],
    ['c', '25', '25.0', '不变'],
    ['new', undefined, '0.0', '新排入'],
    ['gone', '0', undefined, '没有再排入'],
  ]);
  expect(pairFacts(site, pair).find(({ title }) => title === '得分的中位数')).toMatchObject({
    before: '44分',
    now: '43.8分',
    change: '−0.2分',
  });
});

test('a space that is twice on a list stands there with both of its grades', () => {
  const before = given('g24', 2024, [
    ['a', '优秀'],
    ['a', '合格'],
    ['b', '合格'],
  ]);
  const now = given('g25', 2025, [
    ['a', '合格'],
    ['a', '优秀'],
    ['b', '优秀'],
    ['b', '合格'],
  ]);
  const { lines } = pairUnits(withRounds([before, now]), { before, now });
  expect(lines.map(({ space, now: grades, change }) => [space.id, grades, change])).toEqual([
    ['a', '优秀、合格', '不变'],
    ['b', '优秀、合格', '原合格'],
  ]);
});
