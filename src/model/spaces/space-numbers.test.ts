import { expect, test } from 'vitest';
import { spaces } from '../../schemas/space.ts';
import { support } from '../../schemas/support.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { spaceNumbers } from './space-numbers.ts';

const HEAD = '编号,名称,类型,区划代码,工位数(个),空余工位(个),状态,来源\n';
const MONEY =
  '编号,受助单位,空间编号,扶持部门,部门层级,项目,扶持方式,成本对象,金额性质,金额(元),批准日期\n';
const record = (id: string, act: string, amount: number) =>
  `${id},示例甲公司,s01,示例市科技局,市,示例补助,运行补助,房租,${act},${amount},2024-05-01\n`;

test('desks and free desks are told with their change, support with what was paid', () => {
  const register = datasetFixture(spaces, {
    '2023-12-31': `${HEAD}s01,甲,众创空间,330402,90,9,在册,s1`,
    '2024-06-30': `${HEAD}s01,甲,众创空间,330402,100,9,在册,s1`,
  });
  const money = datasetFixture(support, {
    '2024-12-31': MONEY + record('r1', '批准', 200000) + record('r2', '拨付', 150000),
  });
  const site = siteFixture({ today: '2024-12-31', datasets: [register, money] });
  const [entry] = site.rows('spaces');
  if (entry === undefined) throw new Error('no space');
  expect(
    spaceNumbers(site, entry).map(({ label, value, unit, remark }) => [
      label,
      value + unit,
      remark,
    ]),
  ).toEqual([
    ['工位', '100个', '比2023年12月31日多10个'],
    ['空余工位', '9个', '与2023年12月31日相同'],
    ['批准的扶持', '20万元', '拨付15万元'],
  ]);
});
