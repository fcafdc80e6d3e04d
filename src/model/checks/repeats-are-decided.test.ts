import { describe, expect, it } from 'vitest';
import { repeatsSite } from '../repeats/repeats-fixture.ts';
import { repeatsAreDecided } from './repeats-are-decided.ts';

const RECORDS = [{ id: 'a' }, { id: 'x', programme: '培训', recipient: '乙' }, { id: 'b' }];
const problems = (more: Parameters<typeof repeatsSite>[1] = {}) =>
  repeatsAreDecided(repeatsSite(RECORDS, more).edition);

describe('repeatsAreDecided', () => {
  it('points at the 编号 of the first record of each undecided group', () => {
    expect(problems()).toEqual([
      {
        rule: 'repeat-undecided',
        level: 'notice',
        file: 'data/support/2024-06-30.csv',
        line: 2,
        column: 'A',
        field: '编号',
        value: 'a',
        message:
          '同一笔录了两次，还没有结论：a、b（示例甲有限公司）；受助单位、项目、金额和批准日期都相同',
        hint: '核对后在data/support/decisions.csv加一行，记录写「a；b」，写明结论、依据、单位和日期',
      },
    ]);
  });

  it('is silent once a decision names exactly these records', () => {
    expect(problems({ decisions: ['b；a,已纠正,已改,科技局,2024-06-01'] })).toEqual([]);
  });

  it('tells of a decision that does not apply, and why', () => {
    const hint = (row: string) => problems({ decisions: [row] })[0]?.hint;
    expect(hint('a；b；x,已纠正,已改,科技局,2024-06-01')).toBe(
      'data/support/decisions.csv第2行所列的记录与这一组不完全相同；这一组是「a；b」',
    );
    expect(hint('a；b,已纠正,已改,科技局,2042-06-01')).toBe(
      'data/support/decisions.csv第2行的结论日期2042-06-01晚于今天2024-12-31，核对年份',
    );
  });

  it('leaves an edition without support alone', () => {
    const { edition } = repeatsSite([]);
    expect(repeatsAreDecided({ ...edition, datasets: new Map() })).toEqual([]);
  });
});
