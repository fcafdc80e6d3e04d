import { describe, expect, it } from 'vitest';
import { repeatsSite } from '../model/repeats/repeats-fixture.ts';
import { repeatsJson } from './repeats.ts';

const RECORDS = [{ id: 'a' }, { id: 'b' }, { id: 'c', programme: '另一项目' }];
const DECISION = 'b；a,录入重复,核对凭证,示例市科技局,2024-06-01';

describe('repeatsJson', () => {
  it('publishes decided groups and counts all, undecided ones in the counts alone', () => {
    const json = JSON.parse(repeatsJson(repeatsSite(RECORDS, { decisions: [DECISION] })));
    expect(json.groups).toEqual([
      {
        class: 'D1',
        recipient: '示例甲有限公司',
        records: ['a', 'b'],
        rule: '受助单位、项目、金额和批准日期都相同',
        status: '录入重复',
        decision: {
          conclusion: '录入重复',
          ground: '核对凭证',
          decidedBy: '示例市科技局',
          decidedOn: '2024-06-01',
        },
        matched: [
          '受助单位的名称相同（没有信用代码）',
          '项目都是“运行补助”',
          '金额都是10000元',
          '批准日期都是2024年5月1日',
        ],
        rules: [],
      },
    ]);
    expect(json.counts).toEqual({
      D1: { groups: 1, undecided: 0 },
      D2: { groups: 0, undecided: 0 },
      D3: { groups: 1, undecided: 1 },
      D4: { groups: 0, undecided: 0 },
      D5: { groups: 0, undecided: 0 },
    });
  });

  it('publishes undecided groups when a rule in force today says so', () => {
    const rules = [{ publishPendingRepeats: true }];
    const json = JSON.parse(repeatsJson(repeatsSite(RECORDS, { rules })));
    expect(
      json.groups.map(({ class: of, status, decision }: Record<string, unknown>) => [
        of,
        status,
        decision,
      ]),
    ).toEqual([
      ['D1', '待核', null],
      ['D3', '待核', null],
    ]);
  });

  it('says nothing that accuses', () => {
    const rules = [{ publishPendingRepeats: true }];
    expect(repeatsJson(repeatsSite(RECORDS, { rules }))).not.toMatch(/违规|骗补/);
  });
});
