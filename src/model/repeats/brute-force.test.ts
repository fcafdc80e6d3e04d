import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeats } from './repeats.ts';
import { type RecordParts, repeatsSite } from './repeats-fixture.ts';

// The classes once more, written from docs/engineers/procedures.md without any of the code under test: all pairs
// of the register, and groups grown by passing over the pairs until nothing changes.

const RULE = { from: '2024-02-01', to: '2024-04-30' };
const CODES = ['91000000MA00000157', '91000000MA00000232'];
const LEVELS = ['国家级认定', '省级认定', '市级认定'];

function expectedGroups(records: readonly RecordParts[]): string[] {
  const counted = records.filter(({ act, originalId }) => act !== '申请' && !originalId);
  const groups: string[] = [];
  for (const wanted of ['D1', 'D2', 'D3', 'D4', 'D5']) {
    let sets: string[][] = [];
    for (const a of counted) {
      for (const b of counted) {
        if (a.id < b.id && pairClass(a, b) === wanted) sets.push([a.id, b.id]);
      }
    }
    for (let hasChanged = true; hasChanged;) {
      hasChanged = false;
      for (const set of sets) {
        const others = sets.filter((each) => each !== set && each.some((id) => set.includes(id)));
        if (others.length === 0) continue;
        sets = [
          [...new Set([set, ...others].flat())],
          ...sets.filter((each) => each !== set && !others.includes(each)),
        ];
        hasChanged = true;
        break;
      }
    }
    groups.push(...sets.map((set) => `${wanted} ${[...set].sort().join('+')}`));
  }
  return groups.sort();
}

function pairClass(a: RecordParts, b: RecordParts): string {
  const isSameUnit =
    a.creditCode || b.creditCode
      ? a.creditCode === b.creditCode
      : (a.recipient ?? '').replaceAll(' ', '') === (b.recipient ?? '').replaceAll(' ', '');
  if (!isSameUnit) return '';
  const isSame = (...keys: (keyof RecordParts)[]) => keys.every((key) => a[key] === b[key]);
  if (isSame('programme', 'amount', 'actedOn') && a.amount) return 'D1';
  const periods = [a.from, a.to, b.from, b.to].map((day) => day ?? '');
  const hasPeriods = periods.every((day) => day !== '');
  const hasOverlap = hasPeriods && !(periods[1]! < periods[2]! || periods[3]! < periods[0]!);
  if (isSame('cost') && a.cost !== '不限定' && hasOverlap && a.department !== b.department) {
    return 'D2';
  }
  const isRuled = [a, b].some(
    ({ actedOn }) => (actedOn ?? '') >= RULE.from && (actedOn ?? '') <= RULE.to,
  );
  if (isSame('item') && a.item === '优秀称号' && isRuled) return 'D5';
  const areLevels = LEVELS.includes(a.item ?? '') && LEVELS.includes(b.item ?? '');
  const areOneOff = a.form === '一次性奖励' && b.form === '一次性奖励';
  if (areLevels && areOneOff && !isSame('item')) return 'D4';
  return isSame('programme') ? '' : 'D3';
}

const record = fc.record({
  recipient: fc.constantFrom('甲公司', '甲 公司', '乙公司'),
  creditCode: fc.constantFrom('', '', ...CODES),
  department: fc.constantFrom('科技局', '财政局'),
  programme: fc.constantFrom('奖', '补', '贴'),
  form: fc.constantFrom('一次性奖励', '运行补助'),
  item: fc.constantFrom('', '优秀称号', ...LEVELS),
  cost: fc.constantFrom('不限定', '房租', '设备'),
  period: fc.constantFrom(
    ['', ''],
    ['2024-01-01', '2024-03-31'],
    ['2024-03-31', '2024-06-30'],
    ['2024-07-01', '2024-12-31'],
    ['2024-07-01', ''],
  ),
  act: fc.constantFrom('申请', '批准', '批准', '拨付'),
  amount: fc.constantFrom('', '100', '200'),
  originalId: fc.constantFrom('', '', '', 'x0'),
  actedOn: fc.constantFrom('2024-01-31', '2024-02-01', '2024-04-30', '2024-05-01'),
});

describe('repeats in random registers', () => {
  it('are those that a plain reading of the contract finds', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 14 }), (rows) => {
        const records = rows.map(({ period: [from = '', to = ''], ...row }, index) => ({
          ...row,
          from,
          to,
          id: `x${String(index).padStart(2, '0')}`,
        }));
        const rewards = [{ clause: 'c1', item: '优秀称号', amount: 1, once: true }];
        const found = repeats(repeatsSite(records, { rules: [{ ...RULE, rewards }] })).groups.map(
          (group) =>
            `${group.class} ${group.records
              .map(({ row }) => row.id)
              .sort()
              .join('+')}`,
        );
        expect(found.sort()).toEqual(expectedGroups(records));
      }),
      { numRuns: 400 },
    );
  });
});
