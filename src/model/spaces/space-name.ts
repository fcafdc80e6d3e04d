import { heldFor } from '../../data/held.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';

/**
 * The name of a space as of a day: an issue keeps the names of its day when a space is renamed. A
 * space that the directory did not hold yet has its name of today; undefined when it has none.
 */
export function spaceName(site: SiteData, id: string, day = site.today): string | undefined {
  const named = (rows: RowsOf<'spaces'>) =>
    heldFor(rows, 'names by id', () => new Map(rows.map(({ row }) => [row.id, row.name]))).get(id);
  return named(site.rows('spaces', day)) ?? named(site.rows('spaces'));
}
