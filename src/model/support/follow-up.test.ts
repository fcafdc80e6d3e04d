import { describe, expect, it } from 'vitest';
import { type RecordParts, repeatsSite } from '../repeats/repeats-fixture.ts';
import { followUp, followedSums } from './follow-up.ts';
import { followUpAnswer, overdueByDay, publicationAnswer } from './follow-up-words.ts';
import { fundsAnswer } from './funds-words.ts';
import { funds } from './funds.ts';
import { offices, recipients } from './parties.ts';
import { publicationYears, publications } from './publication-days.ts';

const APPROVAL: RecordParts = { id: 'a', amount: '10000', actedOn: '2024-01-02' };
const paid = (id: string, amount: string, originalId = 'a'): RecordParts => ({
  id,
  act: '拨付',
  amount,
  originalId,
  actedOn: '2024-02-01',
});
const back = (id: string, amount: string, originalId: string): RecordParts => ({
  ...paid(id, amount, originalId),
  act: '收回',
});
const award = (records: readonly RecordParts[], today = '2024-12-31') => {
  const found = followUp(repeatsSite(records, { today })).byId.get('a');
  return found && { ...found, entry: undefined, payments: undefined, recoveries: undefined };
};

describe('an approval', () => {
  it('is open as far as it is not paid', () => {
    expect(award([APPROVAL, paid('b', '2500.5'), paid('c', '500')])).toMatchObject({
      approved: '10000',
      paid: '3000.5',
      open: '6999.5',
      age: 364,
      isOverdue: true,
    });
  });

  it('stays paid when what was paid is taken back, also through the payment', () => {
    expect(award([APPROVAL, paid('b', '10000'), back('c', '4000', 'b')])).toMatchObject({
      paid: '10000',
      recovered: '4000',
      open: '0',
      isOverdue: false,
    });
  });

  it('is not open when it was taken back before it was paid', () => {
    expect(award([APPROVAL, back('c', '10000', 'a')])).toMatchObject({ open: '0' });
  });

  it('without an amount is never open', () => {
    const [, ...rest] = [award([{ ...APPROVAL, amount: '' }])];
    expect(rest).toEqual([]);
    expect(award([{ ...APPROVAL, amount: '' }])).toMatchObject({
      approved: undefined,
      open: undefined,
      isOverdue: false,
    });
  });

  it('has waited too long from the 181st day on', () => {
    expect(award([APPROVAL], '2024-06-30')?.isOverdue).toBe(false);
    expect(award([APPROVAL], '2024-07-01')?.isOverdue).toBe(true);
  });
});

it('the sums of approvals are told in one sentence', () => {
  const { awards } = followUp(repeatsSite([APPROVAL, paid('b', '4000'), back('c', '1000', 'b')]));
  expect(followUpAnswer(followedSums(awards), '万元')).toBe(
    '1笔批准共1万元，已拨付0.4万元，收回0.1万元，还有0.6万元没有拨。',
  );
});

it('what waits for long is told for each day on which one more does', () => {
  const site = repeatsSite(
    [APPROVAL, paid('b', '4000'), { ...APPROVAL, id: 'd', amount: '2000', actedOn: '2024-03-02' }],
    { today: '2024-06-30' },
  );
  expect(overdueByDay(site, followUp(site).awards, '万元')).toEqual([
    { until: '2024-06-30', said: '没有批准满180天还没有拨清的。' },
    {
      from: '2024-07-01',
      until: '2024-08-29',
      said: '批准满180天还没有拨清的有1笔，共0.6万元。',
    },
    { from: '2024-08-30', said: '批准满180天还没有拨清的有2笔，共0.8万元。' },
  ]);
});

describe('a fund', () => {
  const BUDGETS = '编号,资金名称,年度,预算(元),部门,项目,来源\n';
  const siteOf = (rows: string, records: readonly RecordParts[]) =>
    repeatsSite(records, { tables: { budgets: BUDGETS + rows } });

  it('has the approvals of its programmes in its year, and what was paid on them', () => {
    const site = siteOf('f1,补助资金,2024,40000,市财政局,运行补助；房租,x\n', [
      APPROVAL,
      paid('b', '2500'),
      { ...APPROVAL, id: 'c', programme: '房租', amount: '5000' },
      { ...APPROVAL, id: 'd', programme: '别的', amount: '7000' },
      { ...APPROVAL, id: 'e', actedOn: '2023-05-05' },
    ]);
    const { lines, outside } = funds(site);
    expect(lines.map(({ sums }) => [sums.awards, sums.approved, sums.paid])).toEqual([
      [2, '15000', '2500'],
    ]);
    expect(outside.map(({ entry }) => entry.row.id)).toEqual(['d']);
    expect(fundsAnswer(lines, '万元')).toBe(
      '2024年1项资金预算共4万元，已批准1.5万元，是预算的37.5%，其中拨付0.25万元。',
    );
  });

  it('of two offices with one programme counts its own', () => {
    const site = siteOf(
      'f1,市资金,2024,40000,示例市科技局,运行补助,x\nf2,区资金,2024,40000,示例区科技局,运行补助,x\n',
      [APPROVAL, { ...APPROVAL, id: 'b', department: '示例区科技局', amount: '3' }],
    );
    expect(funds(site).lines.map(({ sums }) => sums.approved)).toEqual(['10000', '3']);
  });
});

describe('recipients and offices', () => {
  it('have an address each, by code, else by name', () => {
    const site = repeatsSite([
      { id: 'a', creditCode: '91000000MA00000157', recipient: '甲公司' },
      { id: 'b', creditCode: '91000000MA00000157', recipient: '甲有限公司', actedOn: '2024-06-01' },
      { id: 'c', recipient: '乙公司' },
    ]);
    expect(recipients(site).list.map(({ id, name, otherNames }) => [id, name, otherNames])).toEqual(
      [
        ['91000000ma00000157', '甲有限公司', ['甲公司']],
        [expect.stringMatching(/^n-[0-9a-f]{12}$/), '乙公司', []],
      ],
    );
    expect(offices(site).list.map(({ records }) => records.length)).toEqual([3]);
  });
});

describe('the days to publication', () => {
  it('are working days after the act, up to the version that holds it', () => {
    // The fixture's version is of 2024-06-30; 2024-06-10 was a holiday.
    const site = repeatsSite([
      { id: 'a', actedOn: '2024-06-28' },
      { id: 'b', actedOn: '2024-06-07' },
      { id: 'c', actedOn: '2024-05-06' },
      { id: 'd', actedOn: '1990-05-06' },
    ]);
    expect(publications(site).map(({ workingDays }) => workingDays)).toEqual([
      0,
      14,
      39,
      undefined,
    ]);
    const years = publicationYears(publications(site));
    expect(years[0]).toEqual({
      year: '2024',
      records: 3,
      inTime: 2,
      late: 1,
      unknown: 0,
      median: 14,
      longest: 39,
    });
    expect(publicationAnswer(years)).toBe(
      '4条记录里，2条在20个工作日内公开，1条晚于20个工作日，1条所在的年份没有放假安排，数不出。',
    );
  });

  it('end with the 公布 that came before the table', () => {
    const notice = { kind: '公布', follows: 'gs', publishedAt: '2024-05-08 09:00' };
    const site = repeatsSite([{ id: 'a', actedOn: '2024-05-06' }], {
      parts: { notices: [{ id: 'gb', notice }] },
    });
    const row = site.rows('support')[0]?.row as { noticeId: string } | undefined;
    if (row) row.noticeId = 'gs';
    expect(publications(site)[0]).toMatchObject({ publishedOn: '2024-05-08', noticeId: 'gb' });
  });
});
