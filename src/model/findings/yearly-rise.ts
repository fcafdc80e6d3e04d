import type { CurrentEntry } from '../../data/as-of.ts';
import { roundHalfUp } from '../../text/numbers.ts';
import type { Finding } from './finding.ts';

interface Rise {
  readonly indicator: string;
  readonly percent: number;
  /** The earlier number is only a lower bound (超过, 余), so the rise is less than this. */
  readonly isBound: boolean;
}

/**
 * 「一年里在孵企业和团队数多6%，在孵企业发明专利多51%」: of indicators of `statistics` with the same two
 * following years each, the smallest and the largest rise.
 */
export const yearlyRise: Finding = ({ reading: { figure, drawn } }) => {
  if (figure.chart !== 'dots') return undefined;
  const indicators = [...new Set(drawn.map(({ row }) => String(row['indicator'])))];
  const rises = indicators.map((indicator) =>
    riseOf(
      indicator,
      drawn.filter(({ row }) => row['indicator'] === indicator),
    ),
  );
  const held = rises.filter((rise) => rise !== undefined);
  if (held.length < 2 || held.length < rises.length) return undefined;
  held.sort((a, b) => a.percent - b.percent);
  const [least, most] = [held[0], held.at(-1)];
  return least === undefined || most === undefined
    ? undefined
    : `一年里${inWords(least)}，${inWords(most)}`;
};

function riseOf(indicator: string, entries: readonly CurrentEntry[]): Rise | undefined {
  const [before, after] = [...entries].sort((a, b) =>
    String(a.row['period']) < String(b.row['period']) ? -1 : 1,
  );
  if (before === undefined || after === undefined || entries.length !== 2) return undefined;
  const isNextYear = Number(after.row['period']) - Number(before.row['period']) === 1;
  const [from, to] = [before.row['value'], after.row['value']];
  if (!isNextYear || typeof from !== 'number' || typeof to !== 'number') return undefined;
  if (from <= 0 || to <= from || after.row['qualifier'] !== null) return undefined;
  const qualifier = before.row['qualifier'];
  if (qualifier !== null && qualifier !== '超过' && qualifier !== '余') return undefined;
  const percent = Number(roundHalfUp((to / from - 1) * 100, 0));
  return { indicator, percent, isBound: qualifier !== null };
}

function inWords({ indicator, percent, isBound }: Rise): string {
  return isBound ? `${indicator}至多多${percent}%` : `${indicator}多${percent}%`;
}
