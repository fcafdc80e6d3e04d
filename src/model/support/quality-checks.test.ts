import { describe, expect, it } from 'vitest';
import { type RecordParts, repeatsSite } from '../repeats/repeats-fixture.ts';
import { QUALITY_CHECKS, supportQuality } from './quality-checks.ts';

const TODAY = '2024-12-31';
const CODE = '91000000MA00000157';
const OTHER_CODE = '91000000MA00000232';

function hits(name: string, ...records: Partial<RecordParts>[]): string[] {
  const rows = records.map((parts, index) => ({ id: `a${index}`, ...parts }));
  const entries = repeatsSite(rows).rows('support');
  const check = QUALITY_CHECKS.find((each) => each.name === name);
  return (check?.find(entries, TODAY) ?? []).map(({ row }) => row.id);
}

describe('the quality checks', () => {
  it.each<[string, Partial<RecordParts>, Partial<RecordParts>]>([
    ['zero-amount', { amount: '0' }, { amount: '' }],
    ['amount-unexplained', { amount: '' }, { amount: '', valuation: '按票面' }],
    ['code-missing', { creditCode: '未查到' }, { creditCode: CODE }],
    ['space-missing', { spaceId: '' }, { spaceId: 's-1' }],
    ['ground-missing', { clauses: '' }, { clauses: 'c1' }],
    ['date-in-future', { actedOn: '2025-01-01' }, { actedOn: '2024-12-31' }],
    ['date-long-past', { actedOn: '1999-12-30' }, { actedOn: '1999-12-31' }],
    [
      'period-far-ahead',
      { from: '2024-01-01', to: '2037-01-01' },
      { from: '2024-01-01', to: '2036-12-31' },
    ],
    ['period-open', { from: '2024-01-01' }, { from: '2024-01-01', to: '2024-02-01' }],
    ['contact-in-text', { note: '联系 a.b@city.example' }, { note: '电话见官网' }],
    ['contact-in-text', { note: '13800138000' }, { note: '0573-8000000' }],
    ['programme-too-long', { programme: '长'.repeat(141) }, { programme: '长'.repeat(140) }],
    ['remark-repeated', { note: '运行补助' }, { note: '' }],
  ])('%s catches the one and leaves the other alone', (name, caught, left) => {
    expect(hits(name, caught, left)).toEqual(['a0']);
  });

  it('find a code with several names and a name with several codes', () => {
    const records = [
      { creditCode: CODE, recipient: '甲' },
      { creditCode: CODE, recipient: '甲公司' },
      { creditCode: OTHER_CODE, recipient: '甲 公司' },
      { recipient: '甲' },
    ];
    expect(hits('code-two-names', ...records)).toEqual(['a0', 'a1']);
    expect(hits('name-two-codes', ...records)).toEqual(['a1', 'a2']);
  });

  it('find an end before its start, which the reader of tables refuses as well', () => {
    const [entry] = repeatsSite([{ id: 'a' }]).rows('support');
    const check = QUALITY_CHECKS.find(({ name }) => name === 'end-before-start');
    const turned = { ...entry!, row: { ...entry!.row, from: '2024-02-01', to: '2024-01-01' } };
    expect(check?.find([turned], TODAY)).toHaveLength(1);
    expect(check?.find([entry!], TODAY)).toEqual([]);
  });

  it('find a payment of an earlier day than its award, not one of the same day', () => {
    const paid = { act: '拨付', originalId: 'a0' };
    expect(
      hits(
        'before-original',
        { actedOn: '2024-05-02' },
        { ...paid, actedOn: '2024-05-01' },
        { ...paid, actedOn: '2024-05-02' },
      ),
    ).toEqual(['a1']);
  });

  it('find line breaks in names', () => {
    expect(hits('line-break', { programme: '"运行\n补助"' }, {})).toEqual(['a0']);
  });

  it('are counted under each department, the most first', () => {
    const site = repeatsSite([
      { id: 'a', amount: '0' },
      { id: 'b', amount: '0', department: '财政局' },
      { id: 'c', amount: '0', department: '财政局' },
    ]);
    const entries = site.rows('support');
    const [zero] = supportQuality(site, entries);
    expect(zero?.departments).toEqual([
      { name: '财政局', records: 2 },
      { name: '示例市科技局', records: 1 },
    ]);
  });

  it('are named once each', () => {
    expect(new Set(QUALITY_CHECKS.map(({ name }) => name)).size).toBe(QUALITY_CHECKS.length);
  });
});
