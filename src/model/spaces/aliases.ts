import { oncePer } from '../../text/once-per.ts';
import type { SiteData } from '../site/site-data.ts';

/** The rows of terms/aliases.csv by 对象 and 编号 (`空间 jx-s08`), in the order of the file. */
export const aliasesOf = oncePer((site: SiteData) =>
  Map.groupBy(
    (site.edition.aliases?.entries ?? []).map(({ row }) => row),
    ({ object, targetId }) => `${object} ${targetId}`,
  ),
);
