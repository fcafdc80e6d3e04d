import { expect, test } from 'vitest';
import { support } from '../../schemas/support.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { supportYears } from './support-years.ts';

const HEAD = '编号,受助单位,扶持部门,部门层级,项目,扶持方式,成本对象,金额性质,批准日期\n';
const siteWith = (days: readonly string[]) => {
  const rows = days.map((day, index) => `r${index},某公司,某局,市,某项目,其他,不限定,批准,${day}`);
  return siteFixture({
    today: '2026-03-01',
    datasets: [datasetFixture(support, { '2026-01-31': `${HEAD}${rows.join('\n')}\n` })],
  });
};

test('each year with a record has a workbook', () => {
  expect([...supportYears(siteWith(['2026-01-05', '2025-03-01', '2025-12-31']))]).toEqual([
    ['2026年', 'support/2026.xlsx'],
    ['2025年', 'support/2025.xlsx'],
  ]);
});

test('of a nation the years stand on pages alone', () => {
  const days = Array.from({ length: 10_001 }, () => '2025-03-01');
  expect(supportYears(siteWith(days)).size).toBe(0);
});
