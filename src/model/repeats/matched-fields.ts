import { formatDate } from '../../text/dates.ts';
import { formatYuan } from '../../text/numbers.ts';
import type { ConnectedRecords } from './connected-records.ts';
import type { RepeatRecord } from './repeat-record.ts';

/** What the records of a group have in common and in what they differ, in words, one a field. */
export function matchedFields({ class: repeat, records }: ConnectedRecords): string[] {
  const [first] = records;
  if (first === undefined) return [];
  return [recipientWords(first), ...COMPONENTS[repeat](records, first)];
}

const COMPONENTS: Readonly<
  Record<
    ConnectedRecords['class'],
    (records: readonly RepeatRecord[], first: RepeatRecord) => string[]
  >
> = {
  D1: (_, { programme, amount, actedOn }) => [
    `项目都是“${programme}”`,
    `金额都是${formatYuan(amount ?? 0, '元')}`,
    `批准日期都是${formatDate(actedOn)}`,
  ],
  D2: (records, { costObject }) => [
    `成本对象都是“${costObject}”`,
    periodWords(records),
    `扶持部门：${distinct(records, ({ department }) => department)}`,
  ],
  D3: (records) => [`项目：${distinct(records, ({ programme }) => programme)}`],
  D4: (records) => ['都是一次性奖励', `奖励事项：${distinct(records, ({ item }) => item)}`],
  D5: (_, { item }) => [`奖励事项都是“${item}”`],
};

function recipientWords({ isCoded }: RepeatRecord): string {
  return isCoded ? '统一社会信用代码相同' : '受助单位的名称相同（没有信用代码）';
}

/** The days that all periods share; in a chain of three there may be none. */
function periodWords(records: readonly RepeatRecord[]): string {
  const from =
    records
      .map((record) => record.from ?? '')
      .sort()
      .at(-1) ?? '';
  const to = records.map((record) => record.to ?? '').sort()[0] ?? '';
  return from <= to
    ? `期间重叠：${formatDate(from)}至${formatDate(to)}`
    : '期间一笔接一笔地重叠，没有一天是几笔都有的';
}

function distinct(
  records: readonly RepeatRecord[],
  of: (record: RepeatRecord) => string | undefined,
): string {
  return [...new Set(records.map(of))].map((each) => `“${each}”`).join('、');
}
