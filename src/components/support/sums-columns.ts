import type { FollowedSums } from '../../model/support/follow-up.ts';
import { columnAmounts } from '../../model/support/record-text.ts';
import { formatDate } from '../../text/dates.ts';
import { linked } from '../list/linked.ts';
import type { ListColumn } from '../list/list-column.ts';
import { ownTool } from '../table-columns.ts';

/** A line of a table of sums of approvals. */
export interface SumsLine {
  readonly label: string;
  readonly route?: string | undefined;
  readonly note?: string | undefined;
  readonly sums: FollowedSums;
}

const SUMS = [
  ['批准', 'approved'],
  ['已拨付', 'paid'],
  ['收回', 'recovered'],
  ['未拨付', 'open'],
] as const;

/** The columns of a table of sums of `lines`, of which the first has `header`. */
export function sumsColumns(
  header: string,
  unit: '元' | '万元',
  lines: readonly SumsLine[],
): ListColumn<SumsLine>[] {
  const money = columnAmounts(unit);
  const number = (
    title: string,
    tool: ReturnType<typeof ownTool>,
    cell: (sums: FollowedSums) => string,
  ): ListColumn<SumsLine> => ({
    title,
    class: 'number-cell',
    label: title,
    tool,
    cell: ({ sums }) => cell(sums),
  });
  const columns: (ListColumn<SumsLine> | false)[] = [
    {
      title: header,
      tool: ownTool('name'),
      isName: true,
      cell: ({ label, route, note }) => ['', linked(label, route), ...(note ? [note] : [])],
    },
    number('批准(笔)', ownTool('awards', 'number', 'range'), ({ awards }) => String(awards)),
    ...SUMS.map(([title, key]) =>
      number(title, { ...ownTool(key, 'number', 'range'), 'data-adds': unit }, (sums) =>
        money(sums[key]),
      ),
    ),
    lines.some(({ sums }) => sums.openSince !== undefined) && {
      title: '最早未拨清',
      cellClass: 'nowrap',
      label: '最早未拨清',
      tool: ownTool('openSince', 'date', 'year'),
      cell: ({ sums: { openSince } }) =>
        openSince === undefined ? '' : [openSince, formatDate(openSince)],
    },
  ];
  return columns.filter((column) => column !== false);
}
