import type { CitedSources } from '../../model/site/cited-sources.ts';
import type { RowsOf, SiteData } from '../../model/site/site-data.ts';
import { amountUnit } from '../../model/support/breakdowns.ts';
import {
  type FollowedAward,
  UNPAID_DAYS,
  followUp,
  followedSums,
} from '../../model/support/follow-up.ts';
import { type Party, recipients } from '../../model/support/parties.ts';
import { SUPPORT_ROWS_SHOWN, supportList } from '../../model/support/support-list.ts';
import { addDays } from '../../text/dates.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { unjudged } from '../../text/unjudged.ts';
import type { List } from '../list/list-column.ts';
import { awardColumns } from './award-columns.ts';
import { type SumsLine, sumsColumns } from './sums-columns.ts';
import { supportColumns } from './support-columns.ts';

/** All support records, newest first. */
export function recordsList(
  site: SiteData,
  sources: CitedSources,
): List<RowsOf<'support'>[number]> {
  return {
    id: 'support',
    route: 'support/',
    columns: supportColumns(site, { sources }),
    groups: [{ words: '', rows: supportList(site).records }],
    most: SUPPORT_ROWS_SHOWN,
    attributesOf: ({ row }) => ` id="${escapeXml(row.id)}"`,
  };
}

/** The approvals that are not paid out, oldest first. */
export function unpaidList(site: SiteData): List<FollowedAward> {
  const { unpaid, overdue } = followUp(site);
  const waiting = unpaid.slice(overdue.length);
  // The groups are those of today, until one more approval has waited for long.
  const turn = waiting.map(({ overdueFrom }) => overdueFrom ?? '').sort()[0];
  const group = (words: string, rows: readonly FollowedAward[]) =>
    rows.length === 0
      ? []
      : [
          {
            words,
            count: `${rows.length}笔`,
            ...(turn === undefined ? {} : { until: addDays(turn, -1) }),
            rows,
          },
        ];
  return {
    id: 'unpaid-awards',
    route: 'support/follow-up/',
    columns: awardColumns(site, {
      awards: unpaid,
      unit: amountUnit(site.rows('support')),
      areUnpaid: true,
    }),
    groups: [
      ...group(`批准满${UNPAID_DAYS}天`, overdue),
      ...group(`批准不满${UNPAID_DAYS}天`, waiting),
    ],
    most: 90,
  };
}

/** The approvals of a recipient or an office, newest first. */
export function partyAwards(
  site: SiteData,
  { id, records, awards }: Party,
  kind: 'recipient' | 'office',
): List<FollowedAward> {
  return {
    id: 'awards',
    route: `support/${kind}s/${id}/`,
    columns: awardColumns(site, { awards, unit: amountUnit(records), without: kind }),
    groups: [{ words: '', rows: awards }],
    most: SUPPORT_ROWS_SHOWN,
  };
}

/** All recipients, those with the most records first. */
export function recipientsList(site: SiteData): List<SumsLine> {
  const lines = recipients(site).list.map((party) => ({
    label: unjudged(party.name),
    route: `support/recipients/${party.id}/`,
    sums: followedSums(party.awards),
  }));
  return {
    id: 'recipients',
    route: 'support/recipients/',
    columns: sumsColumns('受助单位', amountUnit(site.rows('support')), lines),
    groups: [{ words: '', rows: lines }],
    most: 200,
  };
}
