import { expect, test } from 'vitest';
import { heldTable } from '../model/components/held-table.ts';
import { datasetFixture } from '../model/site/dataset-fixture.ts';
import { siteFixture } from '../model/site/site-fixture.ts';
import { spaces } from '../schemas/space.ts';
import { numberText } from './figure-number.ts';

const site = siteFixture({
  today: '2026-03-01',
  datasets: [
    datasetFixture(spaces, {
      '2026-01-01':
        '编号,名称,类型,区划代码,启用日期,状态,来源\ns01,塘巢gs-2016-02-03,众创空间,330482,2016-02-03,在册,a\n',
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
