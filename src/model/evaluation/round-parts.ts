import { heldFor } from '../../data/held.ts';
import { type RowPart, rowParts, rowsThatFit } from '../site/row-parts.ts';
import type { SiteData } from '../site/site-data.ts';
import { type RoundLine, roundsList } from './evaluation-list.ts';

/** Cells, links, days and lines of a row, and half as many beside it for the published results. */
const ELEMENTS_OF_LINE = 20;

/** The pages of a list of rounds that is too long for one, by year; none otherwise. */
export function roundParts(site: SiteData): readonly RowPart<RoundLine>[] {
  return heldFor(site.edition, 'round parts', () =>
    rowParts(
      [...Map.groupBy(roundsList(site), ({ year }) => String(year))].map(([year, rows]) => ({
        id: year,
        title: `${year}年度`,
        rows,
      })),
      rowsThatFit(ELEMENTS_OF_LINE),
    ),
  );
}
