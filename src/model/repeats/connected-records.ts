import { classOfPair } from './class-of-pair.ts';
import { type Block, BLOCKS_OF_CLASS } from './repeat-blocks.ts';
import { REPEAT_CLASSES, type RepeatClass } from './repeat-class.ts';
import type { RepeatRecord } from './repeat-record.ts';

/** The connected pairs of one class and recipient. */
export interface ConnectedRecords {
  readonly class: RepeatClass;
  /** At least two, in the order given. */
  readonly records: readonly RepeatRecord[];
}

/** The groups of all records. Only records of one recipient are compared with one another. */
export function connectedRecords(records: readonly RepeatRecord[]): ConnectedRecords[] {
  const recipients = Map.groupBy(
    records,
    ({ recipient, isCoded }) => `${isCoded ? '#' : ''}${recipient}`,
  );
  return [...recipients.values()].flatMap(groupsOfRecipient);
}

function groupsOfRecipient(records: readonly RepeatRecord[]): ConnectedRecords[] {
  if (records.length < 2) return [];
  const places = new Map(records.map((record, place) => [record, place]));
  const byPlace = (a?: RepeatRecord, b?: RepeatRecord) =>
    a && b ? (places.get(a) ?? 0) - (places.get(b) ?? 0) : 0;
  return REPEAT_CLASSES.flatMap((each) =>
    BLOCKS_OF_CLASS[each](records)
      .flatMap((block) => connectedIn(block, each))
      .map((group) => group.sort(byPlace))
      .sort(([a], [b]) => byPlace(a, b))
      .map((group) => ({ class: each, records: group })),
  );
}

/**
 * The connected records of a block, two and more. Each is compared with those only that no group has
 * yet: where nearly all belong together, that is once for each, not once for each pair.
 */
function connectedIn({ records, alike }: Block, wanted: RepeatClass): RepeatRecord[][] {
  const rest = new Map([...Map.groupBy(records, alike)].map(([key, mine]) => [key, new Set(mine)]));
  const groups: RepeatRecord[][] = [];
  for (const first of records) {
    if (rest.get(alike(first))?.delete(first) !== true) continue;
    const group = [first];
    // Grows while it is gone through.
    for (const record of group) {
      for (const [key, others] of rest) {
        if (key !== undefined && key === alike(record)) continue;
        for (const other of others) {
          if (classOfPair(record, other) !== wanted) continue;
          others.delete(other);
          group.push(other);
        }
        if (others.size === 0) rest.delete(key);
      }
    }
    if (group.length > 1) groups.push(group);
  }
  return groups;
}
