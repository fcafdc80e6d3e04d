import { heldFor } from '../../data/held.ts';
import { type RowPart, rowParts, rowsThatFit } from '../site/row-parts.ts';
import type { SiteData } from '../site/site-data.ts';
import { type SiteUpdate, siteUpdates } from './updates.ts';

/** Between what a correction makes, with its values, reason and pages, and what the others do. */
const ELEMENTS_OF_UPDATE = 14;

/** How many updates stand on `updates/` where they are too many for it: more than any feed holds. */
const FIRST = 100;

/** The pages of the updates where they are too many for one, by year; none otherwise. */
export function updateParts(site: SiteData): readonly RowPart<SiteUpdate>[] {
  return heldFor(site, 'update parts', () => {
    const years = Map.groupBy(siteUpdates(site), ({ date }) => date.slice(0, 4));
    const groups = [...years].map(([year, rows]) => ({ id: year, title: `${year}年`, rows }));
    return rowParts(groups, rowsThatFit(ELEMENTS_OF_UPDATE));
  });
}

/** Those that `updates/` carries. */
export function firstUpdates(site: SiteData): readonly SiteUpdate[] {
  const updates = siteUpdates(site);
  return updateParts(site).length === 0 ? updates : updates.slice(0, FIRST);
}
