import { heldFor } from '../../data/held.ts';
import { type RowPart, rowParts, rowsThatFit } from '../site/row-parts.ts';
import type { SiteData } from '../site/site-data.ts';
import { type NoticeLine, noticesList } from './notices-list.ts';

/** Cells, links, days and lines of a row. */
const ELEMENTS_OF_LINE = 14;

/** The pages of a list of notices that is too long for one, by year; none otherwise. */
export function noticeParts(site: SiteData): readonly RowPart<NoticeLine>[] {
  return heldFor(site.edition, 'notice parts', () =>
    rowParts(
      noticesList(site).years.map(({ year, lines }) => ({
        id: year,
        title: `${year}年`,
        rows: lines,
      })),
      rowsThatFit(ELEMENTS_OF_LINE),
    ),
  );
}
