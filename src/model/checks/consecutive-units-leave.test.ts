import { expect, it } from 'vitest';
import type { Edition } from '../../data/edition.ts';
import { readTable } from '../../data/table.ts';
import { grades } from '../../schemas/evaluation-tables.ts';
import { spaces } from '../../schemas/space.ts';
import { computedRoundFixture } from '../evaluation/report-fixture.ts';
import { indicatorFixture, methodFixture } from '../evaluation/round-fixture.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { consecutiveUnitsLeave } from './consecutive-units-leave.ts';

/** Space b is 不合格 in 2026 (signed on 1 November), and was `before` in 2025. */
function found(before: string, today: string, status = '在册') {
  const method = methodFixture({
    series: '考核',
    indicators: [indicatorFixture('teams', 1)],
    selection: { ...methodFixture().selection, count: 0 },
    bands: [
      { grade: '合格', share: 1, minScore: 60 },
      { grade: '不合格', share: 0 },
    ],
    consecutive: { grade: '不合格', times: 2, consequence: '取消资格' },
  });
  const values = [
    ['a', 'teams', 2026, 9],
    ['b', 'teams', 2026, 1],
  ] as const;
  const given = {
    kind: 'given',
    id: 'r2025',
    round: { year: 2025, series: '考核' },
    grades: readTable('grades.csv', `名称,空间编号,等次\n乙,b,${before}\n甲,a,不合格\n`, grades),
  };
  const list = datasetFixture(spaces, {
    '2026-01-01': `编号,名称,类型,区划代码,状态,来源\na,甲,众创空间,000011,在册,x\nb,乙,众创空间,000011,${status},x\n`,
  });
  const { edition } = siteFixture({ today, datasets: [list] });
  const rounds = [given, computedRoundFixture({ id: 'r2026', method, values })];
  return consecutiveUnitsLeave({ ...edition, today, rounds } as unknown as Edition).map(
    ({ rule, level, line, message }) => `${rule} ${level} ${line} ${message}`,
  );
}

it('warns at a space that is still 在册 sixty days on', () => {
  expect(found('不合格', '2026-12-31')).toEqual([
    'consecutive-exit warning 3 评价「r2026」里连续2年（2025、2026）是「不合格」，按方法应取消资格；' +
      '2026-11-01起已满60天，状态还是「在册」',
  ]);
});

it('leaves alone the days before, a space that has left, and a run that a good year broke', () => {
  expect(found('不合格', '2026-12-30')).toEqual([]);
  expect(found('不合格', '2026-12-31', '取消资格')).toEqual([]);
  expect(found('合格', '2026-12-31')).toEqual([]);
});
