import { formatDate } from '../../text/dates.ts';
import type { SaidOn } from '../../text/said-on.ts';
import { formatNumber } from '../../text/numbers.ts';

/** A number that answers how things stand, with what it counts and how it changed. */
export interface HeadlineNumber {
  readonly value: string;
  readonly unit: string;
  readonly label: string;
  /** Since when it grew or shrank, or what it leaves out. */
  readonly remark: string;
  readonly route: string;
  /** What depends on the day, for later days than that of the site. */
  readonly byDay?: { readonly value: readonly SaidOn[]; readonly remark: readonly SaidOn[] };
}

/** 「比2025年12月31日多1家」 */
export function changeSince(now: number, then: number, day: string, unit: string): string {
  const since = `比${formatDate(day)}`;
  if (now === then) return `与${formatDate(day)}相同`;
  return `${since}${now > then ? '多' : '少'}${formatNumber(Math.abs(now - then))}${unit}`;
}
