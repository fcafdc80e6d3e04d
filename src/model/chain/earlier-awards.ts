import { type CurrentEntry, asOf } from '../../data/as-of.ts';
import type { Edition } from '../../data/edition.ts';
import { heldFor } from '../../data/held.ts';
import { knownDataset } from '../../data/known-dataset.ts';
import type { Support } from '../../schemas/support.ts';
import { stated } from '../support/recipient.ts';
import { awardKeys } from './names-on-day.ts';
import { compare } from '../../text/compare.ts';

/** The awards of an item to a space or to whom the keys name, oldest first. */
export function awardsOf(
  edition: Edition,
  item: string,
  spaceId: string | undefined,
  keys: readonly string[],
): CurrentEntry<Support>[] {
  const held = awardsByKey(edition);
  const found = [
    ...(spaceId === undefined ? [] : (held.get(`${item} space ${spaceId}`) ?? [])),
    ...keys.flatMap((key) => held.get(`${item} ${key}`) ?? []),
  ];
  return [...new Set(found)].sort((a, b) => compare(a.row.actedOn, b.row.actedOn));
}

function awardsByKey(edition: Edition): ReadonlyMap<string, readonly CurrentEntry<Support>[]> {
  return heldFor(edition, 'awards by unit', () => {
    const byKey = new Map<string, CurrentEntry<Support>[]>();
    const support = knownDataset(edition.datasets, 'support');
    for (const entry of support === undefined ? [] : asOf(support, edition.today).entries) {
      const { row } = entry;
      const item = stated<string>(row.rewardItem);
      if (row.act !== '批准' || item === undefined || row.actedOn === null) continue;
      for (const key of awardKeys(edition, row).map((each) => `${item} ${each}`)) {
        byKey.set(key, [...(byKey.get(key) ?? []), entry]);
      }
    }
    return byKey;
  });
}
