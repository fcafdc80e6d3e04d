import type { CurrentEntry } from '../../data/as-of.ts';
import { divisionName } from '../../schemas/division.ts';
import { countWord, monthWord } from '../../text/chinese-numerals.ts';
import type { ProseOf, SiteData } from '../site/site-data.ts';
import type { Finding } from './finding.ts';

/** The awards of one place: one clause, or all of its clauses when none of them says how. */
interface Award {
  readonly amounts: readonly Amount[];
  /** 按级别, 按名次, or nothing when the clause does not say. */
  readonly how: string;
}

interface Amount {
  readonly value: number;
  readonly text: string;
  readonly clause: string;
  readonly entry: CurrentEntry;
}

/**
 * 「两份二月新规：徐州按级别奖30至50万元，浙江按名次奖50万元」: the amounts of each place, of the clause that
 * says what they go by. Other clauses of that place are bars of the figure, not part of its title.
 */
export const rewardsByPlace: Finding = ({ site, reading: { figure, drawn }, day }) => {
  if (figure.chart !== 'bar-table') return undefined;
  const { bars, unit } = figure.facts;
  const provisions = new Map(site.rows('provisions', day).map(({ row }) => [row.id, row]));
  const byPolicy = new Map<ProseOf<'policies'>, Amount[]>();
  for (const [index, entry] of drawn.entries()) {
    const clause = String(entry.row['provisionId']);
    const policy = site.policies.find(({ id }) => id === provisions.get(clause)?.policyId);
    const bar = bars[index];
    if (policy === undefined || bar === undefined) return undefined;
    const amount = { value: bar.value, text: bar.text, clause, entry };
    byPolicy.set(policy, [...(byPolicy.get(policy) ?? []), amount]);
  }
  const places = [...byPolicy].map(([{ frontmatter }, amounts]) => {
    const { how, amounts: told } = awardOf(amounts, (clause) => provisions.get(clause)?.addressee);
    const { division } = frontmatter;
    const place = typeof division === 'string' ? divisionName(division, day) : undefined;
    return place && `${place.replace(/[省市]$/, '')}${how}奖${spanOf(told)}${unit}`;
  });
  if (places.length < 2 || !places.every((place) => place)) return undefined;
  return `${ruleMonth([...byPolicy.keys()])}：${places.join('，')}`;
};

function awardOf(
  all: readonly Amount[],
  addressee: (clause: string) => string | null | undefined,
): Award {
  const awards = [...new Set(all.map(({ clause }) => clause))].map((clause): Award => {
    const amounts = all.filter((amount) => amount.clause === clause);
    const isByLevel =
      amounts.length > 1 &&
      amounts.every(({ entry }) => /^(国家|省|市|县)级/.test(String(entry.row['indicator'])));
    const isByRank = /排名|名次/.test(addressee(clause) ?? '');
    return { amounts, how: isByLevel ? '按级别' : isByRank ? '按名次' : '' };
  });
  return awards.find(({ how }) => how !== '') ?? { amounts: all, how: '' };
}

/** 「30至50」, with 约 where the end is not exact. */
function spanOf(amounts: readonly Amount[]): string {
  const sorted = [...amounts].sort((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  return low?.value === high?.value ? `${low?.text}` : `${low?.text}至${high?.text}`;
}

/** 「两份二月新规」 when all were signed in one month, else 「奖励标准」: taking effect is another day. */
function ruleMonth(policies: readonly ProseOf<'policies'>[]): string {
  const months = policies.map(({ frontmatter }) => monthOf(frontmatter));
  const [month] = months;
  const isOne = month !== undefined && months.every((each) => each === month);
  return isOne
    ? `${countWord(policies.length)}份${monthWord(Number(month.slice(5)))}新规`
    : '奖励标准';
}

function monthOf({ signedOn }: SiteData['policies'][number]['frontmatter']) {
  return signedOn?.slice(0, 7);
}
