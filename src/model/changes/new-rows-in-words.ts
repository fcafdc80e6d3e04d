import type { Dataset } from '../../data/dataset.ts';
import { isKeptBack, rowName } from '../site/row-name.ts';
import type { SiteData } from '../site/site-data.ts';
import type { VersionChange } from './changes.ts';

/** So many rows tell what a version is about. */
const NAMED = 3;
/** So many are asked for their names: all of a table may have none. */
const ASKED = 100;

/**
 * What a version of a table is about: 「有甲、乙、丙等。」 its first new rows, without new ones those that
 * it changed. Undefined where no row has a name. A row that was corrected is told by its correction: its
 * published words may be the fault, or taken down.
 */
export function newRowsInWords(
  site: SiteData,
  dataset: Dataset,
  { version, added, changed }: VersionChange,
): string | undefined {
  const corrected = new Set(
    (dataset.errata?.entries ?? []).flatMap(({ row }) => (row.version === version ? row.id : [])),
  );
  const isNew = added.length > 0;
  const names = new Set<string>();
  for (const id of (isNew ? added : changed.map((each) => each.id)).slice(0, ASKED)) {
    if (names.size > NAMED) break;
    if (corrected.has(id) || isKeptBack(dataset, id)) continue;
    const name = rowName(site, dataset, { version, id });
    if (name !== id) names.add(name);
  }
  const told = [...names].slice(0, NAMED);
  if (told.length === 0) return undefined;
  // A sentence has commas of its own.
  const between = told.some((name) => /[，…]/.test(name)) ? '；' : '、';
  return `${isNew ? '有' : '改动的有'}${told.join(between)}${names.size > NAMED ? '等' : ''}。`;
}
