import { describe, expect, it } from 'vitest';
import { connectedRecords } from './connected-records.ts';
import type { RepeatRecord } from './repeat-record.ts';

/** Records of one recipient; `reads` counts how often one of them is looked at as one of a pair. */
function recordsOfOne(length: number) {
  const reads = { count: 0 };
  const records = Array.from({ length }, (_, index) => ({
    get recipient() {
      reads.count += 1;
      return '示例潮汐公司';
    },
    id: `x${index}`,
    isCoded: false,
    programme: `项目${index % 5}`,
    office: `部门${index % 3}`,
    actedOn: '2024-03-01',
    amount: index,
    costObject: index % 2 === 0 ? '房租' : undefined,
    from: `${1000 + index}-01-01`,
    to: `${1000 + index}-06-30`,
    item: ['市级认定', '省级认定', undefined][index % 3],
    isOneOff: true,
    isOnce: false,
  }));
  return { records: records as unknown as RepeatRecord[], reads };
}

describe('the records of one recipient', () => {
  it('are not compared each with each', () => {
    const { records, reads } = recordsOfOne(3000);
    const groups = connectedRecords(records);
    expect(groups.map((group) => [group.class, group.records.length])).toEqual([
      ['D3', 3000],
      ['D4', 2000],
    ]);
    // Each pair would be nine million reads.
    expect(reads.count / records.length).toBeLessThan(40);
  });

  it('stand in a group in the order of the register', () => {
    const { records } = recordsOfOne(7);
    const [different] = connectedRecords(records);
    expect(different?.records.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
  });
});
