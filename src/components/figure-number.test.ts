import { expect, test } from 'vitest';
import { heldTable } from '../model/components/held-table.ts';
import { datasetFixture } from '../model/site/dataset-fixture.ts';
import { siteFixture } from '../model/site/site-fixture.ts';
import { provisions } from '../schemas/provision.ts';
import { spaces } from '../schemas/space.ts';
import { support } from '../schemas/support.ts';
import { numberText } from './figure-number.ts';

const site = siteFixture({
  today: '2026-03-01',
  datasets: [
    datasetFixture(spaces, {
      '2026-01-01':
        '编号,名称,类型,区划代码,启用日期,状态,来源\ns01,塘巢gs-2016-02-03,众创空间,330482,2016-02-03,在册,a\n',
    }),
    datasetFixture(provisions, {
      '2026-01-01': '编号,政策,条款,主题,摘要,性质\np1,m1,第三条,资金,给钱,应\n',
    }),
    datasetFixture(support, {
      '2026-01-01':
        '编号,受助单位,扶持部门,部门层级,项目,依据条款,扶持方式,成本对象,金额性质,金额(元),批准日期,来源\n' +
        'a1,甲公司,科技局,市,奖励,p1；p9,一次性奖励,不限定,批准,500,2016-03-01,a\n',
    }),
  ],
});

test('a day is written as one, a name as it is', () => {
  const table = heldTable(site, 'spaces', '2026-03-01');
  const [entry] = table.entries;
  if (entry === undefined) throw new Error('no space');
  const text = (key: string) => numberText(site, { table }, key, entry);
  expect(text('openedOn')).toBe('2016年2月3日');
  expect(text('name')).toBe('塘巢gs-2016-02-03');
});

test('ids are shown as the names of what they stand for', () => {
  const table = heldTable(site, 'support', '2026-03-01');
  const [entry] = table.entries;
  if (entry === undefined) throw new Error('no record');
  expect(numberText(site, { table }, 'provisionIds', entry)).toBe('第三条、p9');
});
