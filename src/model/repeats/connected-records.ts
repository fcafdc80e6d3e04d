import { classOfPair } from './class-of-pair.ts';
import { REPEAT_CLASSES, type RepeatClass } from './repeat-class.ts';
import type { RepeatRecord } from './repeat-record.ts';

/** The connected pairs of one class and recipient. */
export interface ConnectedRecords {
  readonly class: RepeatClass;
  /** At least two, in the order given. */
  readonly records: readonly RepeatRecord[];
}

/**
 * The groups of all records. Only records of one recipient are compared with one another, so that
 * the time grows with the largest recipient, not with the register.
 */
export function connectedRecords(records: readonly RepeatRecord[]): ConnectedRecords[] {
  return [...byRecipient(records).values()].flatMap(groupsOfRecipient);
}

function byRecipient(records: readonly RepeatRecord[]): Map<string, RepeatRecord[]> {
  const held = new Map<string, RepeatRecord[]>();
  for (const record of records) {
    const key = `${record.isCoded ? '#' : ''}${record.recipient}`;
    const mine = held.get(key);
    if (mine === undefined) held.set(key, [record]);
    else mine.push(record);
  }
  return held;
}

function groupsOfRecipient(records: readonly RepeatRecord[]): ConnectedRecords[] {
  if (records.length < 2) return [];
  const unions = new Map(REPEAT_CLASSES.map((each) => [each, records.map((_, index) => index)]));
  records.forEach((a, index) => {
    for (let other = index + 1; other < records.length; other += 1) {
      const pair = classOfPair(a, records[other] as RepeatRecord);
      const union = pair === undefined ? undefined : unions.get(pair);
      if (union !== undefined) join(union, index, other);
    }
  });
  return REPEAT_CLASSES.flatMap((each) =>
    components(unions.get(each) ?? [], records).map((group) => ({ class: each, records: group })),
  );
}

/** Union-find: each index points towards the root of its component, the smallest index. */
function join(union: number[], a: number, b: number): void {
  const [first, second] = [rootOf(union, a), rootOf(union, b)];
  if (first < second) union[second] = first;
  else union[first] = second;
}

function rootOf(union: number[], index: number): number {
  let root = index;
  while (union[root] !== root) root = union[root] as number;
  for (let at = index; at !== root;) {
    const next = union[at] as number;
    union[at] = root;
    at = next;
  }
  return root;
}

function components(union: number[], records: readonly RepeatRecord[]): RepeatRecord[][] {
  const held = new Map<number, RepeatRecord[]>();
  records.forEach((record, index) => {
    const root = rootOf(union, index);
    const group = held.get(root);
    if (group === undefined) held.set(root, [record]);
    else group.push(record);
  });
  return [...held.values()].filter((group) => group.length > 1);
}
