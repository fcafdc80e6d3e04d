import { cellOf, type ToolColumn, type ToolTable } from './tool-table.ts';

interface Sum {
  rows: number;
  /** In hundredths of a yuan, so that no binary fraction comes in between. */
  hundredths: number;
  without: number;
}

/**
 * What the amounts of rows come to, in words: kind by kind (「批准56笔共1498.45万元」), or one column beside
 * another (「批准共2251.25万元，已拨付共1202.6万元」). Kinds are never added to one another; '' of a table
 * without such amounts.
 */
export function sumsInWords(table: ToolTable, rows: readonly number[]): string {
  const added = table.columns.flatMap((column, at) =>
    column.addsIn === undefined ? [] : [addedInWords(table, rows, column, at)],
  );
  return rows.length > 0 && added.length > 0 ? added.join('，') : kindsInWords(table, rows);
}

/** The sum of a column; rows without an amount add nothing, and are told where nothing else stands for one. */
function addedInWords(
  table: ToolTable,
  rows: readonly number[],
  { title, addsIn }: ToolColumn,
  at: number,
): string {
  let hundredths = 0;
  let unstated = 0;
  for (const row of rows) {
    const { value, text } = cellOf(table, row, at);
    if (typeof value === 'number') hundredths += inHundredths(value, addsIn);
    else if (text === '没有写') unstated += 1;
  }
  const without = unstated === 0 ? '' : `（${unstated}笔没有写金额）`;
  return `${title}共${yuanInWords(hundredths)}${without}`;
}

function kindsInWords(table: ToolTable, rows: readonly number[]): string {
  const amount = table.columns.findIndex(({ sumsBy }) => sumsBy !== undefined);
  const kind = table.columns.findIndex(({ key }) => key === table.columns[amount]?.sumsBy);
  if (amount === -1 || kind === -1) return '';
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const name = String(cellOf(table, row, kind).value ?? '');
    const { value } = cellOf(table, row, amount);
    const sum = sums.get(name) ?? { rows: 0, hundredths: 0, without: 0 };
    sum.rows += 1;
    if (typeof value === 'number') sum.hundredths += inHundredths(value, '元');
    else sum.without += 1;
    sums.set(name, sum);
  }
  return [...sums]
    .sort(([a], [b]) => kindOrder(a) - kindOrder(b))
    .map(([name, { rows: count, hundredths, without }]) => {
      if (without === count) return `${name}${count}笔，没有写金额`;
      const rest = without === 0 ? '' : `（${without}笔没有写金额）`;
      return `${name}${count}笔共${yuanInWords(hundredths)}${rest}`;
    })
    .join('；');
}

/** As money goes. */
const KINDS = ['申请', '批准', '拨付', '收回'];

function kindOrder(name: string): number {
  const at = KINDS.indexOf(name);
  return at === -1 ? KINDS.length : at;
}

function inHundredths(amount: number, unit: ToolColumn['addsIn']): number {
  return Math.round(amount * (unit === '万元' ? 1_000_000 : 100));
}

/** Divided once: what is divided twice may end in `…99999997`. */
function yuanInWords(hundredths: number): string {
  return hundredths >= 1_000_000 ? `${hundredths / 1_000_000}万元` : `${hundredths / 100}元`;
}
