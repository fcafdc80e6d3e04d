import type { RowsOf, SiteData } from '../site/site-data.ts';
import { type SupportTotal, supportTotals } from './support-list.ts';
import { officeOf } from './office.ts';
import { stated } from './recipient.ts';
import { type SupportRegister, supportRegister } from './register.ts';

/** One line of a breakdown: the four sums of its records, never added to one another. */
interface BreakdownLine {
  readonly label: string;
  /** Where the label leads, below the base path. */
  readonly route: string | undefined;
  readonly totals: readonly SupportTotal[];
}

/** The register by one feature: 按部门, 按年. The lines hold every record once. */
export interface Breakdown {
  readonly id: string;
  readonly title: string;
  /** The header of the first column. */
  readonly header: string;
  readonly lines: readonly BreakdownLine[];
  /** Lines that the page leaves out, and how many records they hold. */
  readonly omitted: { readonly lines: number; readonly records: number };
}

const MOST_LINES = 20;
const LEVELS = ['国家', '省', '市', '县'];

/** Totals by department, level, year, kind, cost and space. */
export function breakdowns(site: SiteData, rows: RowsOf<'support'>): Breakdown[] {
  const level = (label: string) => LEVELS.findIndex((each) => `${each}级` === label);
  return [
    breakdown(
      'by-department',
      '按部门',
      '部门',
      rows,
      ({ row }) => officeOf(site.site, row.department, row.actedOn).name,
    ),
    breakdown(
      'by-level',
      '按部门的层级',
      '层级',
      rows,
      ({ row }) => `${row.departmentLevel}级`,
      (a, b) => level(a.label) - level(b.label),
    ),
    breakdown(
      'by-year',
      '按年',
      '年',
      rows,
      ({ row }) => `${row.actedOn.slice(0, 4)}年`,
      (a, b) => (a.label < b.label ? 1 : -1),
    ),
    breakdown('by-form', '按扶持方式', '方式', rows, ({ row }) => row.form),
    breakdown('by-cost', '按用途', '用于', rows, ({ row }) => row.costObject),
    withRoutes(
      breakdown('by-space', '按空间', '空间', rows, ({ row }) => stated(row.spaceId) ?? ''),
      supportRegister(site),
    ),
  ];
}

/** What decides the place of a line; its sums are added up only where the page shows them. */
interface Group {
  readonly label: string;
  readonly mine: RowsOf<'support'>;
}
type Order = (a: Group, b: Group) => number;

function breakdown(
  id: string,
  title: string,
  header: string,
  rows: RowsOf<'support'>,
  labelOf: (entry: RowsOf<'support'>[number]) => string,
  order: Order = mostRecords,
): Breakdown {
  const groups = [...Map.groupBy(rows, labelOf)]
    .map(([label, mine]) => ({ label, mine }))
    .sort(order);
  const left = groups.slice(MOST_LINES);
  return {
    id,
    title,
    header,
    lines: groups
      .slice(0, MOST_LINES)
      .map(({ label, mine }) => ({ label, route: undefined, totals: supportTotals(mine) })),
    omitted: { lines: left.length, records: left.reduce((sum, { mine }) => sum + mine.length, 0) },
  };
}

/** Spaces by name, with their pages; what names no space comes last. */
function withRoutes(found: Breakdown, register: SupportRegister): Breakdown {
  const lines = found.lines.map((line) => ({
    ...line,
    label: line.label === '' ? '没有写空间' : (register.spaceNames.get(line.label) ?? line.label),
    route: register.spaceRoute(line.label),
    isRest: line.label === '',
  }));
  lines.sort((a, b) => Number(a.isRest) - Number(b.isRest));
  return { ...found, lines };
}

function mostRecords(a: Group, b: Group): number {
  return b.mine.length - a.mine.length || (a.label < b.label ? -1 : 1);
}

/** 万元 when every sum in it is exact to two decimals, else 元: one unit for a whole page. */
export function amountUnit(rows: RowsOf<'support'>): '元' | '万元' {
  const isRound = ({ row }: RowsOf<'support'>[number]) =>
    typeof row.amount !== 'number' || row.amount % 100 === 0;
  return rows.every(isRound) ? '万元' : '元';
}
