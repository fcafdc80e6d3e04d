import { cellOf, type ToolTable } from './tool-table.ts';

interface Sum {
  rows: number;
  /** In hundredths, so that no binary fraction comes in between. */
  hundredths: number;
  without: number;
}

/**
 * What the amounts of rows come to, in words, kind by kind: 「批准56笔共1498.45万元」. Kinds are never
 * added to one another; '' of a table without such amounts.
 */
export function sumsInWords(table: ToolTable, rows: readonly number[]): string {
  const amount = table.columns.findIndex(({ sumsBy }) => sumsBy !== undefined);
  const kind = table.columns.findIndex(({ key }) => key === table.columns[amount]?.sumsBy);
  if (amount === -1 || kind === -1) return '';
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const name = String(cellOf(table, row, kind).value ?? '');
    const { value } = cellOf(table, row, amount);
    const sum = sums.get(name) ?? { rows: 0, hundredths: 0, without: 0 };
    sum.rows += 1;
    if (typeof value === 'number') sum.hundredths += Math.round(value * 100);
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

/** Divided once: what is divided twice may end in `…99999997`. */
function yuanInWords(hundredths: number): string {
  return hundredths >= 1_000_000 ? `${hundredths / 1_000_000}万元` : `${hundredths / 100}元`;
}
