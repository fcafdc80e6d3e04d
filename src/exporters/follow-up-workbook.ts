import type { FieldMeta } from '../schemas/cell.ts';
import type { TableSchema } from '../schemas/dataset.ts';
import { exceptions } from '../schemas/exception.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { type FollowedAward, UNPAID_DAYS, followUp, minus } from '../model/support/follow-up.ts';
import { funds } from '../model/support/funds.ts';
import {
  PUBLICATION_DAYS,
  type Publication,
  publications,
} from '../model/support/publication-days.ts';
import { supportRegister } from '../model/support/register.ts';
import { editionMark } from '../text/edition-statement.ts';
import { type TableWorkbook, tablesWorkbook } from '../workbook/write-table.ts';
import { type BinaryFile, XLSX_TYPE } from './output-file.ts';

type Type = FieldMeta['type'];
type Sheet = readonly [
  title: string,
  columns: readonly (readonly [string, Type])[],
  rows: () => Iterable<readonly string[]>,
];

/**
 * `support/follow-up.xlsx`, what an audit office asks for: budgets, every approval with what became
 * of it, those unpaid for long, every payment and recovery, and every exception to a rule. Amounts
 * in yuan as typed.
 */
export function followUpWorkbook(site: SiteData): BinaryFile {
  return {
    name: 'follow-up.xlsx',
    type: XLSX_TYPE,
    body: () => {
      const mark = editionMark(site.site);
      const sheets = [
        ...fundSheets(site),
        ...awardSheets(site),
        actSheet(site),
        ...exceptionSheets(site),
      ];
      return tablesWorkbook(
        sheets.map(([title, columns, rows]): TableWorkbook => ({
          name: 'follow-up',
          title,
          mark,
          columns: columns.map(([header, type]) => ({ header, type })),
          rows: rows(),
        })),
      );
    },
  };
}

function fundSheets(site: SiteData): Sheet[] {
  const { lines } = funds(site);
  if (lines.length === 0) return [];
  const columns: Sheet[1] = [
    ['资金名称', 'text'],
    ['年度', 'text'],
    ['部门', 'text'],
    ['项目', 'text'],
    ['预算(元)', 'number'],
    ['批准(笔)', 'integer'],
    ['批准(元)', 'number'],
    ['已拨付(元)', 'number'],
    ['收回(元)', 'number'],
    ['未拨付(元)', 'number'],
    ['预算余额(元)', 'number'],
  ];
  const rows = () =>
    lines.map(({ entry, sums }) => {
      const budget = entry.cells['budget'] ?? '0';
      const { row, cells } = entry;
      return [
        row.fund,
        cells['year'] ?? '',
        row.department,
        row.programmes ?? '',
        budget,
        String(sums.awards),
        sums.approved,
        sums.paid,
        sums.recovered,
        sums.open,
        minus(budget, sums.approved),
      ];
    });
  return [['资金', columns, rows]];
}

const AWARD_COLUMNS: Sheet[1] = [
  ['编号', 'text'],
  ['受助单位', 'text'],
  ['统一社会信用代码', 'text'],
  ['空间', 'text'],
  ['扶持部门', 'text'],
  ['项目', 'text'],
  ['奖励事项', 'text'],
  ['依据条款', 'text'],
  ['文号', 'text'],
  ['公示编号', 'text'],
  ['批准日期', 'date'],
  ['批准(元)', 'number'],
  ['已拨付(元)', 'number'],
  ['最后拨付日期', 'date'],
  ['收回(元)', 'number'],
  ['未拨付(元)', 'number'],
  ['批准至今(天)', 'integer'],
  ['算到', 'date'],
  [`满${UNPAID_DAYS}天未拨清`, 'text'],
  ['公开日期', 'date'],
  ['公开用了(工作日)', 'integer'],
  [`超过${PUBLICATION_DAYS}个工作日`, 'text'],
];

function awardSheets(site: SiteData): Sheet[] {
  const { awards, overdue } = followUp(site);
  const published = new Map(publications(site).map((each) => [each.entry.row.id, each]));
  const { spaceNames } = supportRegister(site);
  const cells = (award: FollowedAward) =>
    awardCells(award, published.get(award.entry.row.id), { spaceNames, today: site.today });
  const sheet = (title: string, held: readonly FollowedAward[]): Sheet => [
    title,
    AWARD_COLUMNS,
    () => mapped(held, cells),
  ];
  const late = `${UNPAID_DAYS}天未拨清${overdue.length}笔`;
  return [sheet('批准逐笔', awards), ...(overdue.length > 0 ? [sheet(late, overdue)] : [])];
}

/** One after the other: a nation's approvals would stand in memory once more. */
function* mapped<Item>(items: readonly Item[], cells: (item: Item) => string[]) {
  for (const item of items) yield cells(item);
}

function awardCells(
  award: FollowedAward,
  published: Publication | undefined,
  { spaceNames, today }: { spaceNames: ReadonlyMap<string, string>; today: string },
): string[] {
  const { row, cells } = award.entry;
  const days = published?.workingDays;
  return [
    row.id,
    row.recipient,
    cells['creditCode'] ?? '',
    spaceNames.get(row.spaceId ?? '') ?? '',
    row.department,
    row.programme,
    cells['rewardItem'] ?? '',
    cells['provisionIds'] ?? '',
    cells['docNumber'] ?? '',
    cells['noticeId'] ?? '',
    row.actedOn,
    award.approved ?? '',
    award.paid,
    award.payments.at(-1)?.row.actedOn ?? '',
    award.recovered,
    award.open ?? '',
    String(award.age),
    today,
    award.isOverdue ? '是' : '否',
    published?.publishedOn ?? '',
    days === undefined ? '' : String(days),
    days === undefined ? '' : days > PUBLICATION_DAYS ? '是' : '否',
  ];
}

function actSheet(site: SiteData): Sheet {
  const columns: Sheet[1] = [
    ['编号', 'text'],
    ['金额性质', 'text'],
    ['原记录', 'text'],
    ['受助单位', 'text'],
    ['扶持部门', 'text'],
    ['项目', 'text'],
    ['日期', 'date'],
    ['金额(元)', 'number'],
    ['文号', 'text'],
    ['备注', 'text'],
  ];
  const acts = site.rows('support').filter(({ row }) => row.act === '拨付' || row.act === '收回');
  const rows = () =>
    mapped(acts, ({ row, cells }) => [
      row.id,
      row.act,
      cells['originalId'] ?? '',
      row.recipient,
      row.department,
      row.programme,
      row.actedOn,
      cells['amount'] ?? '',
      cells['docNumber'] ?? '',
      cells['note'] ?? '',
    ]);
  return ['拨付和收回', columns, rows];
}

function exceptionSheets({ edition }: SiteData): Sheet[] {
  const table = edition.exceptions;
  if (table === undefined || table.entries.length === 0) return [];
  const schema: TableSchema = exceptions;
  const columns = table.columns.map(({ header, key }): readonly [string, Type] => [
    header,
    schema.columns[key]?.field.type ?? 'text',
  ]);
  const rows = () =>
    table.entries.map(({ cells }) => table.columns.map(({ key }) => cells[key] ?? ''));
  return [['例外', columns, rows]];
}
