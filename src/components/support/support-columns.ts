import type { RowFileLine } from '../../exporters/row-file.ts';
import type { CitedSources } from '../../model/site/cited-sources.ts';
import type { RowsOf, SiteData } from '../../model/site/site-data.ts';
import { recipientRoute } from '../../model/support/parties.ts';
import { amountText, briefText, purposeText } from '../../model/support/record-text.ts';
import { stated } from '../../model/support/recipient.ts';
import { supportRegister } from '../../model/support/register.ts';
import { support } from '../../schemas/support.ts';
import { formatDate } from '../../text/dates.ts';
import { unjudged } from '../../text/unjudged.ts';
import { columnTool } from '../column-tool.ts';
import { linked } from '../list/linked.ts';
import type { ListColumn } from '../list/list-column.ts';
import { ownTool } from '../table-columns.ts';
import { officeColumn, recipientColumn } from './party-columns.ts';
import { recordGround } from './record-ground.ts';

type Entry = RowsOf<'support'>[number];

/** Which of the columns a table of records has. */
export interface SupportTableKind {
  readonly sources: CitedSources;
  /** On a space's own page the column of spaces is left out. */
  readonly isOfSpace?: boolean | undefined;
  /** On the page of a recipient, of an office or of a space, what all rows share is left out. */
  readonly without?: readonly ('recipient' | 'office')[] | undefined;
  /** Without a column of recipients: the one whose rows do not name it. */
  readonly own?: string | null | undefined;
}

/** The columns of a table of support records. */
export function supportColumns(
  site: SiteData,
  { sources, isOfSpace = false, without = [], own }: SupportTableKind,
): ListColumn<Entry>[] {
  const register = supportRegister(site);
  const [saysWho, saysOffice] = [!without.includes('recipient'), !without.includes('office')];
  const below = (words: string | undefined) => (words ? [words] : []);
  const named = (of: string, entry: Entry): RowFileLine => [
    `${of}：`,
    linked(briefText(entry), register.routeOf(entry.row.id)),
  ];
  const original = ({ row }: Entry): RowFileLine[] => {
    const id = stated(row.originalId);
    const entry = register.byId.get(id ?? '');
    return entry === undefined ? below(id && `原记录：${id}`) : [named('原记录', entry)];
  };
  const whose = (entry: Entry): RowFileLine[] =>
    saysWho || own === undefined || entry.row.recipient === own
      ? []
      : [['受助单位 ', linked(unjudged(entry.row.recipient), recipientRoute(site, entry.row))]];
  const columns: (ListColumn<Entry> | false)[] = [
    saysWho && recipientColumn(site, (entry: Entry) => entry, !isOfSpace),
    {
      title: '项目',
      class: 'what-for',
      cellClass: 'plain',
      tool: columnTool(support, 'programme'),
      isName: !saysWho,
      cell: (entry) => [
        '',
        unjudged(entry.row.programme),
        ...below(purposeText(entry)),
        ...whose(entry),
      ],
    },
    saysOffice && officeColumn(site, (entry: Entry) => entry),
    {
      title: '性质',
      class: 'act',
      cellClass: '',
      label: '性质',
      tool: columnTool(support, 'act'),
      cell: (entry) => [
        '',
        entry.row.act,
        ...original(entry),
        ...(register.laterOf.get(entry.row.id) ?? []).map((later) => named('后有', later)),
      ],
    },
    {
      title: '金额(元)',
      class: 'number-cell',
      subClass: 'sub valuation',
      label: '金额(元)',
      leadUnit: '元',
      tool: { ...columnTool(support, 'amount'), 'data-sums': 'act' },
      cell: (entry) => [
        '',
        amountText(entry),
        ...below(stated(entry.row.valuation) && unjudged(entry.row.valuation ?? '')),
      ],
    },
    {
      title: '日期',
      cellClass: 'nowrap',
      label: '日期',
      tool: columnTool(support, 'actedOn'),
      cell: ({ row }) => [row.actedOn, formatDate(row.actedOn)],
    },
    {
      title: '依据',
      label: '依据',
      tool: ownTool('ground'),
      cell: (entry) => [
        '',
        [
          ...recordGround(site, entry, { leadsToChain: !isOfSpace }),
          ...sources.numbersOf(entry.row.sources),
        ],
      ],
    },
  ];
  return columns.filter((column) => column !== false);
}
