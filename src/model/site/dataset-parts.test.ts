import { expect, test } from 'vitest';
import { support } from '../../schemas/support.ts';
import { datasetFixture } from './dataset-fixture.ts';
import { datasetParts } from './dataset-parts.ts';
import { siteFixture } from './site-fixture.ts';

const HEAD =
  '编号,受助单位,扶持部门,部门层级,项目,扶持方式,成本对象,期间起,期间止,金额性质,批准日期\n';
const rows = Array.from(
  { length: 300 },
  (_, index) =>
    `r${index},某公司,某局,市,某项目,其他,不限定,${index === 0 ? '2024-10-01' : ''},,批准,2025-03-0${1 + (index % 9)}`,
);

test('a long table stands by the day that every row states, not by one that few state', () => {
  const site = siteFixture({
    today: '2026-03-01',
    datasets: [datasetFixture(support, { '2025-12-31': `${HEAD}${rows.join('\n')}\n` })],
  });
  const parts = datasetParts(site, 'support');
  expect(parts.length).toBeGreaterThan(1);
  expect(new Set(parts.map(({ id }) => id.slice(0, 4)))).toEqual(new Set(['2025']));
});
