import { expect, test } from 'vitest';
import { gradesAgainstSelection } from './grade-selection.ts';
import { noticeFixture, reportFixture } from './report-fixture.ts';
import { methodFixture } from './round-fixture.ts';

const SPACES = ['a', 'b', 'c', 'd'].map((id) => [id, `空间${id}`, '000011'] as const);
const VALUES = [9, 6, 3, 1].flatMap((count, index) => [
  [SPACES[index]?.[0] ?? '', 'teams', 2026, count] as const,
  [SPACES[index]?.[0] ?? '', 'firms', 2026, count] as const,
]);
const BANDS = [
  { grade: '优秀', share: 0.5 },
  { grade: '合格', share: 0.5 },
];

function told(
  parts: Parameters<typeof methodFixture>[0] = {},
  site: Parameters<typeof reportFixture>[1] = {},
) {
  const method = methodFixture({
    sensitivity: { draws: 20, seed: 1, weightSpread: 0.2 },
    publish: 'bands',
    bands: BANDS,
    ...parts,
  });
  const { report } = reportFixture([{ method, values: VALUES }], { spaces: SPACES, ...site });
  return gradesAgainstSelection(report);
}

const HOLDER = { titles: 't1,a,优秀众创空间,2026-01-01,3,n0\n' };

test('a holder in the best grade takes no place, which goes to one of the next grade', () => {
  expect(told({}, HOLDER)).toEqual([
    '等次和入选是两件事：等次按名次和家数的比例分，不限名额；' +
      '“优秀众创空间”按名次从上往下给，名额2家，已有称号的不占名额，名额往后补。',
    '优秀2家：1家入选，1家已有称号，不重复奖励。',
    '入选的2家里，等次不是优秀的：合格1家（空间c）。',
  ]);
});

test('who was selected and not granted is named with the reason that the notice gives', () => {
  const proposal = noticeFixture('p', { publishedAt: '2027-04-01 09:00' }, ['a', 'b']);
  const decision = noticeFixture(
    'd',
    { kind: '公布', publishedAt: '2027-05-01 09:00', follows: 'p' },
    ['a'],
  );
  const omitted = [{ id: 'b', reason: '书面放弃' }];
  const notices = [proposal, { ...decision, notice: { ...decision.notice, omitted } }];
  expect(told({}, { notices })).toEqual(['入选以后、公布时没有授予的1家：空间b，书面放弃。']);
});

test('nothing is said where the best grade is the selection, or no grades are told', () => {
  expect(told()).toEqual([]);
  expect(told({ publish: 'ranks' }, HOLDER)).toEqual([]);
});
