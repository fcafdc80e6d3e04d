import { type CurrentEntry, asOf } from '../../data/as-of.ts';
import { knownDataset } from '../../data/known-dataset.ts';
import type { Support } from '../../schemas/support.ts';
import { compare } from '../../text/compare.ts';
import { sumDecimal } from '../../text/numbers.ts';
import { type ChainCheck, deviations } from '../chain/deviation.ts';
import { stated } from '../support/recipient.ts';
import { currentProblem } from './row-problems.ts';

type Record = CurrentEntry<Support>;

/**
 * The 拨付 that name a record sum to no more than it, the 收回 that name it to no more than was
 * paid on it or, when nothing was, than itself: `payment-exceeds`, at the record that goes beyond.
 */
export const paymentsKeepToAwards: ChainCheck = (edition) => {
  const support = knownDataset(edition.datasets, 'support');
  if (support === undefined) return [];
  const entries = asOf(support, edition.today).entries;
  const byId = new Map(entries.map((entry) => [entry.row.id, entry]));
  const later = Map.groupBy(entries, ({ row }) => stated(row.originalId) ?? '');
  return [...later].flatMap(([id, held]) => {
    const original = byId.get(id);
    if (original === undefined) return [];
    const [payments, recoveries] = ['拨付', '收回'].map((act) =>
      held.filter(({ row }) => row.act === act),
    ) as [Record[], Record[]];
    const isPaid = payments.length > 0;
    const paid = isPaid ? total(payments) : total([original]);
    const findings = [
      ...beyond(payments, total([original])).map((found) => ({
        ...found,
        message: `${id}${original.row.act}${moneyOf(original)}，到这一笔累计拨付${found.sum}元，超出${found.over}元`,
      })),
      ...beyond(recoveries, paid).map((found) => ({
        ...found,
        message: isPaid
          ? `${id}${original.row.act}的一共拨付${paid ?? ''}元，到这一笔累计收回${found.sum}元，超出${found.over}元`
          : `${id}${original.row.act}${moneyOf(original)}，到这一笔累计收回${found.sum}元，超出${found.over}元`,
      })),
    ];
    return findings.flatMap(({ entry, message }) => {
      const hint = '核对金额和原记录；记录错了的，在errata.csv里更正';
      const about = { rule: 'payment-exceeds' as const, message, hint };
      return deviations(currentProblem(support, entry, 'amount', about), [
        { object: 'support', id: entry.row.id },
        { object: 'support', id },
      ]);
    });
  });
};

/** The first record, by day, at which the sum goes beyond a limit that is known. */
function beyond(records: readonly Record[], limit: string | undefined) {
  if (limit === undefined) return [];
  const inOrder = [...records].sort((a, b) => compare(a.row.actedOn, b.row.actedOn));
  let sum = '0';
  for (const entry of inOrder) {
    if (typeof entry.row.amount !== 'number') continue;
    sum = sumDecimal([sum, entry.cells['amount'] ?? '0']);
    const over = sumDecimal([sum, `-${limit}`]);
    if (Number(over) > 0) return [{ entry, sum, over }];
  }
  return [];
}

/** The sum of records that all state an amount; undefined when one states none. */
function total(records: readonly Record[]): string | undefined {
  return records.every(({ row }) => typeof row.amount === 'number')
    ? sumDecimal(records.map(({ cells }) => cells['amount'] ?? '0'))
    : undefined;
}

function moneyOf({ cells }: Record): string {
  return `${cells['amount'] ?? ''}元`;
}
