import { asKnown } from '../../data/as-of.ts';
import { heldFor } from '../../data/held.ts';
import type { RowOfDataset } from '../../schemas/datasets.ts';
import type { SiteData } from '../site/site-data.ts';

/** A number of a space in each version of the register, oldest first; null where it says none. */
interface NumberHistory {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly values: readonly (number | null)[];
}

/** How the numbers of a space ran over the versions that list it. */
export interface SpaceHistory {
  /** The days of the versions, oldest first. */
  readonly days: readonly string[];
  /** Only numbers that stand in two versions or more. */
  readonly numbers: readonly NumberHistory[];
}

/** The numbers of one space over the versions of the register up to today, corrected as of today. */
export function spaceHistory(site: SiteData, id: string): SpaceHistory {
  const held = site.dataset('spaces');
  if (held === undefined) return { days: [], numbers: [] };
  const listed = versionsOf(site).map(({ day, rows }) => ({ day, row: rows.get(id) }));
  const first = listed.findIndex(({ row }) => row !== undefined);
  const shown = first < 0 ? [] : listed.slice(first);
  const numbers = Object.entries(held.dataset.schema.columns).flatMap(([key, { field }]) => {
    if (field.type !== 'number' && field.type !== 'integer') return [];
    const values = shown.map(({ row }) => {
      const value = (row as Readonly<Record<string, unknown>> | undefined)?.[key];
      return typeof value === 'number' ? value : null;
    });
    if (values.filter((value) => value !== null).length < 2) return [];
    return [{ key, title: field.title.replace(/\(.*\)$/, ''), unit: field.unit ?? '', values }];
  });
  return { days: shown.map(({ day }) => day), numbers };
}

function versionsOf(site: SiteData) {
  return heldFor(site, 'spaces by version', () => {
    const dataset = site.edition.datasets.get('spaces');
    const versions = dataset?.versions.filter(({ asOf }) => asOf <= site.today) ?? [];
    return versions.map(({ asOf: day }) => {
      const entries = dataset ? asKnown(dataset, day, site.today).entries : [];
      return {
        day,
        rows: new Map(
          entries.map(({ cells, row }) => [cells['id'], row as RowOfDataset<'spaces'>]),
        ),
      };
    });
  });
}
