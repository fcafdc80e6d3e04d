import { type CurrentEntry, asOf } from '../../data/as-of.ts';
import type { Dataset, Version } from '../../data/dataset.ts';
import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import { median } from '../evaluation/indicator-spread.ts';
import { currentProblem } from './row-problems.ts';

/** Columns of money, and by which column rows are alike. */
const MONEY: Readonly<Record<string, { readonly key: string; readonly group?: string }>> = {
  support: { key: 'amount', group: 'programme' },
  spaces: { key: 'seedFund' },
};
const LEAST_LIKE = 3;

/** Amounts ten thousand times off those of rows like them, a warning `version-shrinks` each. */
export function amountProblems(
  { today }: Edition,
  dataset: Dataset,
  isOpen: (version: Version) => boolean,
): Problem[] {
  const { key, group } = MONEY[dataset.name] ?? {};
  const unit = key === undefined ? undefined : dataset.schema.columns[key]?.field.unit;
  if (key === undefined || unit === undefined) return [];
  const open = new Set(dataset.versions.filter(isOpen).map((version) => version.asOf));
  const groups = Map.groupBy(
    asOf(dataset, today).entries.filter((entry) => amountOf(entry, key) > 0),
    ({ cells }) => (group === undefined ? '' : (cells[group] ?? '')),
  );
  return [...groups].flatMap(([name, entries]) => {
    if (entries.length < LEAST_LIKE) return [];
    const usual = median(entries.map((entry) => amountOf(entry, key)));
    return entries
      .filter((entry) => open.has(entry.version))
      .flatMap((entry) => {
        const amount = amountOf(entry, key);
        const power = Math.log10(usual / amount);
        if (Math.abs(power) < 3.3 || Math.abs(power) > 4.7) return [];
        const meant = Number((power > 0 ? amount * 10_000 : amount / 10_000).toPrecision(15));
        const like = group === undefined ? '其他各行' : `同一项目「${name}」的记录`;
        return currentProblem(dataset, entry, key, {
          rule: 'version-shrinks',
          level: 'warning',
          message: `${amount}${unit}，${like}多在${usual}${unit}上下，差一万倍`,
          hint: `像是单位写错了：是不是${meant}？确实如此的，不用改`,
        });
      });
  });
}

function amountOf({ row }: CurrentEntry, key: string): number {
  const value = row[key];
  return typeof value === 'number' ? value : 0;
}
