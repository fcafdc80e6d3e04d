import { type RowFile, type RowFileCell, rowFile } from '../../exporters/row-file.ts';
import type { RowsOf, SiteData } from '../../model/site/site-data.ts';
import { officeOf } from '../../model/support/office.ts';
import { officeRoute, recipientRoute } from '../../model/support/parties.ts';
import { stated } from '../../model/support/recipient.ts';
import { amountText, briefText, purposeText } from '../../model/support/record-text.ts';
import { supportRegister } from '../../model/support/register.ts';
import { SUPPORT_ROWS_SHOWN, supportList } from '../../model/support/support-list.ts';
import { href } from '../../site.ts';
import { formatDate } from '../../text/dates.ts';
import { unjudged } from '../../text/unjudged.ts';
import { groundParts } from './record-ground.ts';

/** Where all support records are for the tools above their table. */
export const SUPPORT_ROWS = 'support/rows.json';

/** Whether the page of the register carries a part of it only. */
export function hasSupportRows(site: SiteData): boolean {
  return site.rows('support').length > SUPPORT_ROWS_SHOWN;
}

/**
 * All support records, newest first, cell by cell as `SupportTable` shows those of the page; which
 * sources a record has is told on the pages of data.
 */
export function supportRows(site: SiteData): RowFile {
  type Entry = RowsOf<'support'>[number];
  const register = supportRegister(site);
  const linked = (words: string, route: string | undefined) =>
    route === undefined ? words : ([words, href(route)] as const);
  const below = (words: string | undefined) => (words ? [words] : []);
  return rowFile<Entry>(supportList(site).records, [
    {
      key: 'recipient',
      cell: ({ row }): RowFileCell => {
        const spaceId = stated(row.spaceId) ?? '';
        const space = register.spaceNames.get(spaceId);
        return [
          '',
          linked(unjudged(row.recipient), recipientRoute(site, row)),
          ...(space === undefined ? [] : [linked(space, register.spaceRoute(spaceId))]),
        ];
      },
    },
    {
      key: 'programme',
      cell: (entry) => ['', unjudged(entry.row.programme), ...below(purposeText(entry))],
    },
    {
      key: 'department',
      cell: ({ row }) => [
        officeOf(site.site, row.department, row.actedOn).name,
        linked(row.department, officeRoute(site, row)),
        `${row.departmentLevel}级`,
      ],
    },
    {
      key: 'act',
      cell: ({ row }) => {
        const original = register.byId.get(stated(row.originalId) ?? '');
        const named = (of: string, entry: Entry) =>
          linked(`${of}：${briefText(entry)}`, register.routeOf(entry.row.id));
        return [
          '',
          row.act,
          ...(original === undefined
            ? below(stated(row.originalId) && `原记录：${row.originalId ?? ''}`)
            : [named('原记录', original)]),
          ...(register.laterOf.get(row.id) ?? []).map((later) => named('后有', later)),
        ];
      },
    },
    {
      key: 'amount',
      cell: (entry) => [
        '',
        amountText(entry),
        ...below(stated(entry.row.valuation) && unjudged(entry.row.valuation ?? '')),
      ],
    },
    {
      key: 'actedOn',
      cell: ({ row }) => [row.actedOn, formatDate(row.actedOn)],
    },
    {
      key: 'ground',
      between: '，',
      cell: (entry) => [
        '',
        ...groundParts(site, entry).map(({ words, route }) => linked(words, route)),
      ],
    },
  ]);
}
