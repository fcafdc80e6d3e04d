import { describe, expect, it } from 'vitest';
import { support } from '../../schemas/support.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { recipientKey, shownRecords, supportList } from './support-list.ts';

const HEADER =
  '编号,受助单位,扶持部门,部门层级,项目,扶持方式,成本对象,金额性质,金额(元),原记录,批准日期\n';

function list(...rows: string[]) {
  const text = `${HEADER}${rows.join('\n')}\n`;
  const datasets = [datasetFixture(support, { '2026-01-01': text })];
  return supportList(siteFixture({ today: '2026-03-01', datasets }));
}

const row = (
  id: string,
  act: string,
  amount: string,
  day = '2025-05-01',
  of = '',
  unit = '甲公司',
) => `${id},${unit},科技局,市,补助,运行补助,房租,${act},${amount},${of},${day}`;

describe('supportList', () => {
  it('sums each act by itself and none with another, to the last digit', () => {
    const { totals } = list(
      row('f1', '申请', '0.1'),
      row('f2', '申请', '0.2'),
      row('f3', '批准', '500000'),
      row('f4', '收回', '100'),
    );
    expect(totals.map(({ act, amount, records }) => [act, amount, records])).toEqual([
      ['申请', '0.3', 2],
      ['批准', '500000', 1],
      ['拨付', undefined, 0],
      ['收回', '100', 1],
    ]);
  });

  it('counts apart what states no amount, and what changes an earlier record', () => {
    const { totals } = list(
      row('f1', '批准', ''),
      row('f2', '批准', '未报送'),
      row('f3', '批准', '0'),
      row('f4', '批准', '5', '2025-06-01', 'f3'),
      row('f5', '批准', '5', '2025-06-01', '不适用'),
    );
    expect(totals[1]).toEqual({
      act: '批准',
      records: 5,
      amount: '10',
      withoutAmount: 2,
      since: '2025',
      changes: 1,
    });
  });

  it('puts the newest record first', () => {
    const { records } = list(
      row('f1', '批准', '1', '2025-01-01'),
      row('f2', '批准', '1', '2025-02-01'),
    );
    expect(records.map((record) => record.row.id)).toEqual(['f2', 'f1']);
  });

  it('shows the newest 60 records, all of fewer', () => {
    const of = (count: number) =>
      shownRecords(list(...Array.from({ length: count }, (_, i) => row(`f${i}`, '批准', '1'))))
        .length;
    expect([of(60), of(61)]).toEqual([60, 60]);
  });
});

describe('recipientKey', () => {
  it('is the credit code, without one the name without width and spaces', () => {
    expect(recipientKey({ creditCode: '91330400MA28000000', recipient: '甲' })).toBe(
      '91330400MA28000000',
    );
    expect(recipientKey({ creditCode: null, recipient: ' 甲（嘉兴） 公司' })).toBe('甲(嘉兴)公司');
    expect(recipientKey({ creditCode: '未查到', recipient: '甲' })).toBe('甲');
  });
});
