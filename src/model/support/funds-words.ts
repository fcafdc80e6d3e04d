import { formatShare, formatYuan, sumDecimal } from '../../text/numbers.ts';
import type { FundYear } from './funds.ts';

/** Budget, approvals and payments of the newest year, in one sentence. */
export function fundsAnswer(lines: readonly FundYear[], unit: '元' | '万元'): string {
  const year = lines[0]?.entry.row.year ?? '';
  const held = lines.filter(({ entry }) => entry.row.year === year);
  const sum = (of: (line: FundYear) => string) => sumDecimal(held.map(of));
  const budget = sum(({ entry }) => entry.cells['budget'] ?? '0');
  const approved = sum(({ sums }) => sums.approved);
  const paid = sum(({ sums }) => sums.paid);
  const share = formatShare(Number(approved), Number(budget));
  const of = share === '不适用' ? '' : `，是预算的${share}`;
  return (
    `${year}年${held.length}项资金预算共${formatYuan(budget, unit)}，` +
    `已批准${formatYuan(approved, unit)}${of}，其中拨付${formatYuan(paid, unit)}。`
  );
}
