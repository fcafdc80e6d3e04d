import type { RowFileCell } from '../../exporters/row-file.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { type FollowedAward, UNPAID_DAYS } from '../../model/support/follow-up.ts';
import { stated } from '../../model/support/recipient.ts';
import { columnAmounts } from '../../model/support/record-text.ts';
import { supportRegister } from '../../model/support/register.ts';
import { support } from '../../schemas/support.ts';
import { formatYuan } from '../../text/numbers.ts';
import { formatDate } from '../../text/dates.ts';
import { saidByDay } from '../../text/said-by-day.ts';
import { unjudged } from '../../text/unjudged.ts';
import { columnTool } from '../column-tool.ts';
import { byDay } from '../list/linked.ts';
import type { ListColumn } from '../list/list-column.ts';
import { ownTool } from '../table-columns.ts';
import { officeColumn, recipientColumn } from './party-columns.ts';
import { recordGround } from './record-ground.ts';

/** Of which approvals a table is. */
export interface AwardTableKind {
  readonly awards: readonly FollowedAward[];
  readonly unit: '元' | '万元';
  /** On the page of a recipient, or of an office, its own column is left out. */
  readonly without?: 'recipient' | 'office' | undefined;
  /** Of all of them something is open. */
  readonly areUnpaid?: boolean;
}

/** Of an approval without an amount nothing can be open. */
const NOT_COUNTED = ['', '不计'] as const;

/** The columns of a table of approvals and what became of them. */
export function awardColumns(
  site: SiteData,
  { awards, unit, without, areUnpaid = false }: AwardTableKind,
): ListColumn<FollowedAward>[] {
  const money = columnAmounts(unit);
  const overdueWord = (from: string) =>
    byDay(saidByDay(site.today, [from], (day) => `${from <= day ? '已' : '未'}满${UNPAID_DAYS}天`));
  /** An amount as printed, compared and added up as it is. */
  const exactly = (amount: string): readonly [value: string, words: string] => {
    const [exact, words] = [formatYuan(amount, unit).replace(unit, ''), money(amount)];
    return [exact === words ? '' : exact, words];
  };
  const adds = (key: string) => ({ ...ownTool(key, 'number', 'range'), 'data-adds': unit });
  const hasRecoveries = awards.some(({ recoveries }) => recoveries.length > 0);
  const isOfOne = without === 'recipient';
  const register = supportRegister(site);
  const placeOf = ({ entry }: FollowedAward) => register.placeOf(stated(entry.row.spaceId) ?? '');
  /** An amount with the days of the records that it is the sum of. */
  const summed = (amount: string, of: FollowedAward['payments']): RowFileCell => [
    ...exactly(amount),
    [...new Set(of.map(({ row }) => row.actedOn))].map(formatDate).join('、'),
  ];
  const number = (
    title: string,
    tool: ReturnType<typeof ownTool>,
    cell: (award: FollowedAward) => RowFileCell,
  ) => ({ title, class: 'number-cell', label: title, tool, cell });
  const columns: (ListColumn<FollowedAward> | false)[] = [
    !isOfOne && { ...recipientColumn(site, ({ entry }: FollowedAward) => entry), class: undefined },
    // A city's office approves for all its districts: by the office nobody finds what one has open.
    awards.some((award) => placeOf(award) !== '') &&
      !isOfOne && {
        title: '所在地',
        cellClass: 'nowrap',
        label: '所在地',
        tool: ownTool('place', 'text', 'value'),
        cell: placeOf,
      },
    {
      title: '项目',
      tool: columnTool(support, 'programme', true),
      isName: isOfOne,
      cellClass: isOfOne ? 'plain' : '',
      cell: ({ entry }) => {
        const ground = recordGround(site, entry);
        return ['', unjudged(entry.row.programme), ...(ground.length === 0 ? [] : [ground])];
      },
    },
    without !== 'office' && {
      ...officeColumn(site, ({ entry }: FollowedAward) => entry),
      class: undefined,
    },
    {
      title: '批准日期',
      cellClass: 'nowrap',
      label: '批准日期',
      tool: columnTool(support, 'actedOn'),
      cell: ({ entry: { row } }) => [row.actedOn, formatDate(row.actedOn)],
    },
    {
      ...number('批准', adds('approved'), ({ approved }) =>
        approved === undefined ? '没有写' : exactly(approved),
      ),
      ...(areUnpaid ? {} : { leadUnit: unit }),
    },
    number('已拨付', adds('paid'), ({ paid, payments }) =>
      payments.length === 0 ? '没有' : summed(paid, payments),
    ),
    hasRecoveries &&
      number('收回', adds('recovered'), ({ recovered, recoveries }) =>
        recoveries.length === 0 ? '' : summed(recovered, recoveries),
      ),
    {
      ...number('未拨付', adds('open'), ({ open }) =>
        open === undefined ? NOT_COUNTED : exactly(open),
      ),
      ...(areUnpaid ? { leadUnit: unit } : {}),
    },
    awards.some(({ overdueFrom }) => overdueFrom !== undefined) && {
      title: '批准至今',
      cellClass: 'nowrap',
      tool: ownTool('overdue', 'text', 'value'),
      cell: ({ overdueFrom }) =>
        overdueFrom === undefined ? '' : ['', [overdueWord(overdueFrom)]],
    },
  ];
  return columns.filter((column) => column !== false);
}
