import { heldFor } from '../../data/held.ts';
import type { SiteData } from '../site/site-data.ts';

/** The rows of terms/aliases.csv by 对象 and 编号 (`空间 jx-s08`), in the order of the file. */
export function aliasesOf({ edition }: Pick<SiteData, 'edition'>) {
  return heldFor(edition, 'aliases', () =>
    Map.groupBy(
      (edition.aliases?.entries ?? []).map(({ row }) => row),
      ({ object, targetId }) => `${object} ${targetId}`,
    ),
  );
}
