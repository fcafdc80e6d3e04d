import { describe, expect, it } from 'vitest';
import {
  creditCodeCheckCharacter,
  organisationCheckCharacter,
} from '../../text/check-characters.ts';
import { repeats } from './repeats.ts';
import { type RecordParts, repeatsSite } from './repeats-fixture.ts';

type Plant = readonly Partial<RecordParts>[];

const rent = { cost: '房租', from: '2023-01-01', to: '2023-12-31' };
const city = { form: '一次性奖励', item: '市级认定', programme: '市奖' };
const best = { form: '一次性奖励', item: '优秀称号' };
const later = { actedOn: '2023-09-01' };

/** What is planted with a recipient of its own, by the class that must be found. */
const PLANTS: Readonly<Record<string, readonly Plant[]>> = {
  D1: [
    [{}, {}],
    [{ act: '拨付' }, {}, {}],
  ],
  D2: [
    [rent, { ...rent, ...later, department: '示例区财政局' }],
    [rent, { ...rent, ...later, department: '示例区财政局', from: '2023-12-31', to: '2024-12-31' }],
  ],
  D3: [[{}, { ...later, programme: '活动补贴' }]],
  D4: [[city, { ...city, item: '国家级认定', programme: '国奖', level: '国家' }]],
  D5: [[best, { ...best, ...later }]],
};

/** What must be left alone. */
const NEAR_MISSES: readonly Plant[] = [
  [{}, later],
  [{}, { amount: '10000.01' }],
  [{}, { act: '申请' }],
  [rent, { ...rent, ...later, department: '示例区财政局', from: '2024-01-01', to: '2024-12-31' }],
  [rent, { ...rent, ...later }],
  [rent, { ...rent, ...later, department: '示例区财政局', to: '' }],
  [
    { ...best, actedOn: '2021-03-01' },
    { ...best, actedOn: '2021-09-01' },
  ],
  [{ amount: '' }, { amount: '' }],
];

const RULE = {
  from: '2022-01-01',
  rewards: [{ clause: 'c1', item: '优秀称号', amount: 1, once: true }],
};

function codeOf(number: number): string {
  const organisation = `MA${String(number).padStart(6, '0')}`;
  const first17 = `91000000${organisation}${organisationCheckCharacter(organisation)}`;
  return first17 + creditCodeCheckCharacter(first17);
}

function register(count: number): { records: RecordParts[]; planted: string[] } {
  const records: RecordParts[] = [];
  const planted: string[] = [];
  for (let unit = 1; records.length < count; unit += 1) {
    // Every third recipient has no code; the two kinds never match.
    const recipient = `示例第${unit}有限公司`;
    const who = unit % 3 === 0 ? { recipient } : { recipient, creditCode: codeOf(unit) };
    const classes = Object.entries(PLANTS);
    const [name, plants] = classes[unit % classes.length] ?? ['', []];
    const isPlant = unit % 7 === 0;
    const plant = isPlant ? plants[unit % plants.length] : NEAR_MISSES[unit % NEAR_MISSES.length];
    const ids = (plant ?? []).map((parts, index) => {
      const id = `p${unit}-${index}`;
      records.push({ id, actedOn: '2023-03-01', ...who, ...parts });
      return id;
    });
    if (isPlant) planted.push(`${name} ${ids.join('+')}`);
  }
  return { records, planted };
}

describe('planted repeats', () => {
  it('are found exactly among 5,000 records, and near misses left alone', () => {
    const { records, planted } = register(5000);
    const found = repeats(repeatsSite(records, { rules: [RULE] })).groups;
    const names = found.map(
      (group) => `${group.class} ${group.records.map(({ row }) => row.id).join('+')}`,
    );
    expect(planted.length).toBeGreaterThan(300);
    expect(new Set(planted.map((name) => name.slice(0, 2)))).toEqual(new Set(Object.keys(PLANTS)));
    expect(names.sort()).toEqual(planted.sort());
  });

  it('connect 1,000 records of one recipient', () => {
    const records = Array.from({ length: 1000 }, (_, index) => ({
      id: `p${index}`,
      programme: `项目${index % 10}`,
      amount: String(index),
    }));
    const site = repeatsSite(records, { rules: [RULE] });
    const { groups } = repeats(site);
    expect(groups.map(({ records: held }) => held.length)).toEqual([1000]);
  });
});
