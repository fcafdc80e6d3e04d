import { isRecognition } from './class-of-pair.ts';
import type { RepeatClass } from './repeat-class.ts';
import type { RepeatRecord } from './repeat-record.ts';

/** Records of one recipient outside of which none of them has a pair of a class. */
export interface Block {
  readonly records: readonly RepeatRecord[];
  /** Two records of which this says the same are no pair either; undefined says nothing. */
  readonly alike: (record: RepeatRecord) => string | undefined;
}

/**
 * Where the pairs of a class can be, by what `classOfPair` asks of them: so that a recipient of ten
 * thousand records is not compared with itself ten thousand times.
 */
export const BLOCKS_OF_CLASS: Readonly<
  Record<RepeatClass, (records: readonly RepeatRecord[]) => Block[]>
> = {
  D1: (records) =>
    blocksBy(
      records.filter(({ amount }) => amount !== undefined),
      ({ programme, amount, actedOn }) => JSON.stringify([programme, amount, actedOn]),
      () => undefined,
    ),
  D2: (records) =>
    blocksBy(
      records.filter(({ costObject }) => costObject !== undefined),
      ({ costObject }) => costObject,
      ({ office }) => office,
    ).flatMap(splitByPeriod),
  D3: (records) => [{ records, alike: ({ programme }) => programme }],
  D4: (records) => [
    {
      records: records.filter(({ isOneOff, item }) => isOneOff && isRecognition(item)),
      alike: ({ item }) => item,
    },
  ],
  D5: (records) =>
    blocksBy(
      records.filter(({ item }) => item !== undefined),
      ({ item }) => item,
      ({ isOnce }) => (isOnce ? undefined : 'more than once'),
    ),
};

function blocksBy(
  records: readonly RepeatRecord[],
  keyOf: (record: RepeatRecord) => string | undefined,
  alike: Block['alike'],
): Block[] {
  return [...Map.groupBy(records, keyOf).values()].map((mine) => ({ records: mine, alike }));
}

/** Apart where no period of the one reaches into any of the other. */
function splitByPeriod({ records, alike }: Block): Block[] {
  const parts: RepeatRecord[][] = [];
  let end = '';
  const dated = records.filter(({ from, to }) => from !== undefined && to !== undefined);
  for (const record of dated.sort(byFirstDay)) {
    const { from = '', to = '' } = record;
    const last = parts.at(-1);
    if (last === undefined || from > end) parts.push([record]);
    else last.push(record);
    if (to > end) end = to;
  }
  return parts.map((part) => ({ records: part, alike }));
}

function byFirstDay({ from: a = '' }: RepeatRecord, { from: b = '' }: RepeatRecord): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
