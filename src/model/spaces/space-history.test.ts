import { expect, test } from 'vitest';
import { spaces } from '../../schemas/space.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { spaceHistory } from './space-history.ts';

const HEAD = '编号,名称,类型,区划代码,工位数(个),空余工位(个),状态,来源\n';
const VERSIONS = {
  '2024-06-30': `${HEAD}s02,乙,众创空间,330402,50,5,在册,s1`,
  '2024-12-31': `${HEAD}s01,甲,众创空间,330402,100,9,在册,s1`,
  '2025-06-30': `${HEAD}s01,甲,众创空间,330402,120,未报送,在册,s1`,
  '2025-12-31': `${HEAD}s01,甲,众创空间,330402,110,,在册,s1`,
};
const ERRATA = [
  '版本,编号,字段,原值,更正值,类别,原因,更正日期',
  '2024-12-31,s01,工位数(个),100,90,更正,录入错误,2025-01-20',
].join('\n');

function history(today: string) {
  const dataset = datasetFixture(spaces, VERSIONS, ERRATA);
  return spaceHistory(siteFixture({ today, datasets: [dataset] }), 's01');
}

test('numbers run from the first version that lists the space to today, as corrected since', () => {
  expect(history('2025-12-31')).toEqual({
    days: ['2024-12-31', '2025-06-30', '2025-12-31'],
    numbers: [{ key: 'desks', title: '工位数', unit: '个', values: [90, 120, 110] }],
  });
});

test('a version of tomorrow counts not yet, and one number alone is no history', () => {
  expect(history('2025-06-30').days).toEqual(['2024-12-31', '2025-06-30']);
  expect(history('2024-12-31').numbers).toEqual([]);
});
