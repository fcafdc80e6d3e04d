import { expect, test } from 'vitest';
import { datasetFixture } from '../../model/site/dataset-fixture.ts';
import { siteFixture } from '../../model/site/site-fixture.ts';
import { tenants } from '../../schemas/tenant.ts';
import { figureDrawings, figureFiles } from './figure-files.ts';

const stays = (count: number, space: string) =>
  Array.from({ length: count }, (_, at) => `${space}-${at},${space},企业${at},2020-01-01,,\n`);
const rows = [...stays(30, 's2'), ...stays(29, 's1'), 't1,s2,己,2021-01-01,2021-06-01,注销\n'];
const header = '编号,空间编号,企业名称,入驻日期,离开日期,去向\n';
const versions = { '2024-12-31': header + rows.join('') };
const site = siteFixture({
  today: '2024-12-31',
  site: { division: '000010', title: '示例' },
  datasets: [datasetFixture(tenants, versions)],
});

test('the curve of a space that is told one has its picture and its numbers', () => {
  const files = figureFiles(site).filter(({ name }) => name.startsWith('tenants-survival-'));
  expect(files.map(({ name }) => name)).toEqual([
    'tenants-survival-s2.svg',
    'tenants-survival-s2.csv',
  ]);
  const [picture, numbers] = files.map(({ body }) => body());
  expect(picture).toContain('入驻满3年的企业，估计96.8%没有注销或吊销');
  expect(numbers?.trim().split('\n').at(-1)).toBe('151,31,1,0.967742,0.792314,0.995392');
});

test('no PNG is drawn of it, of which a nation would have thousands', () => {
  expect(figureDrawings(site).map(({ file }) => file)).toEqual(['figures/tenants-survival']);
});
