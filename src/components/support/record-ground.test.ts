import { expect, test } from 'vitest';
import { datasetFixture } from '../../model/site/dataset-fixture.ts';
import { siteFixture } from '../../model/site/site-fixture.ts';
import { datasetSchema } from '../../schemas/datasets.ts';
import { recordGround } from './record-ground.ts';

const HEADER =
  '编号,受助单位,扶持部门,部门层级,项目,扶持方式,成本对象,金额性质,金额(元),批准日期,文号,公示编号\n';

const groundOf = (documentNumber: string, noticeId = '') => {
  const row = `a,示例甲有限公司,示例市科技局,市,运行补助,运行补助,不限定,批准,10000,2024-05-01,${documentNumber},${noticeId}\n`;
  const site = siteFixture({
    today: '2026-01-01',
    datasets: [datasetFixture(datasetSchema('support')!, { '2024-12-31': HEADER + row })],
    notices: [
      {
        id: 'gs-1',
        notice: { kind: '公示', title: '“奖补”&"补助"公示', publishedAt: '2024-04-01' },
      },
    ],
  });
  return site.rows('support').map((entry) => recordGround(site, entry));
};

test('a document without a page is named', () => {
  expect(groundOf('示科〔2024〕8号')).toEqual([['示科〔2024〕8号']]);
});

test('a 公示 is linked behind it, with its title for who cannot see where it leads', () => {
  const named = '公示：“奖补”&"补助"公示';
  expect(groundOf('示科〔2024〕8号', 'gs-1')).toEqual([
    ['示科〔2024〕8号', '，', { words: '公示', to: '/notices/gs-1/', named }],
  ]);
});

test('a record that rests on nothing has no ground', () => {
  expect(groundOf('未查到', 'gs-2')).toEqual([[]]);
});
