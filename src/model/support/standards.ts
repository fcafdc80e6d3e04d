import type { RowsOf, SiteData } from '../site/site-data.ts';
import { newestFirst } from './support-list.ts';
import { changesRecord, stated } from './recipient.ts';
import { rulesOf, spaceDivisions } from './rules-of-record.ts';

/** A declared reward, and how the records for its item stand to it. */
interface DeclaredReward {
  readonly rules: string;
  readonly clause: string;
  readonly item: string;
  /** Yuan. */
  readonly amount: number;
  readonly isOnce: boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly same: number;
  readonly lower: number;
  readonly higher: number;
  readonly unknown: number;
}

/** An award or payment whose amount is not that of any standard in force for it. */
interface OffStandard {
  readonly entry: RowsOf<'support'>[number];
  /** The amounts declared, in yuan. */
  readonly declared: readonly number[];
}

export interface StandardComparison {
  readonly rewards: readonly DeclaredReward[];
  /** Newest first. */
  readonly others: readonly OffStandard[];
}

/**
 * Awards and payments (no changes of earlier records) for which a rule in force declares an
 * amount, against that amount. A record that meets one of several standards meets them.
 */
export function rewardStandards(site: SiteData): StandardComparison {
  const divisions = spaceDivisions(site);
  const { rules } = site.edition;
  const lines = rules.flatMap((file) =>
    (file.rules.rewards ?? []).map((reward) => ({
      file,
      reward,
      counts: { same: 0, lower: 0, higher: 0, unknown: 0 },
    })),
  );
  const others: OffStandard[] = [];
  for (const entry of site.rows('support')) {
    const { row } = entry;
    const item = stated<string>(row.rewardItem);
    if (item === undefined || !isFirst(row)) continue;
    const division = divisions.get(row.spaceId ?? '');
    const inForce = new Set(rulesOf(rules, { actedOn: row.actedOn, division }));
    const mine = lines.filter(({ file, reward }) => inForce.has(file) && reward.item === item);
    for (const { reward, counts } of mine) counts[standing(row.amount, reward.amount)] += 1;
    const isOff = mine.every(({ reward }) => reward.amount !== row.amount);
    if (mine.length > 0 && isOff && typeof row.amount === 'number') {
      const declared = [...new Set(mine.map(({ reward }) => reward.amount))];
      others.push({ entry, declared: declared.sort((a, b) => a - b) });
    }
  }
  return {
    rewards: lines.map(({ file, reward, counts }) => ({
      rules: file.rules.title,
      clause: reward.clause,
      item: reward.item,
      amount: reward.amount,
      isOnce: reward.once === true,
      from: file.rules.from ?? undefined,
      to: file.rules.to ?? undefined,
      ...counts,
    })),
    others: others.sort((a, b) => newestFirst(a.entry, b.entry)),
  };
}

function isFirst(row: RowsOf<'support'>[number]['row']): boolean {
  return (row.act === '批准' || row.act === '拨付') && !changesRecord(row);
}

function standing(amount: unknown, declared: number): 'same' | 'lower' | 'higher' | 'unknown' {
  if (typeof amount !== 'number') return 'unknown';
  if (amount === declared) return 'same';
  return amount < declared ? 'lower' : 'higher';
}
