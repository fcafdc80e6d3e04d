import type { CurrentEntry } from '../../data/as-of.ts';
import { isAbsence } from '../../text/absence.ts';
import type { SiteData } from '../site/site-data.ts';
import type { HeldTable } from '../components/held-table.ts';
import { confidenceOf, distinct, keyNamed, numberIn, saysNotFound } from './columns.ts';
import type { LineFacts } from '../../charts/line-plot.ts';

export type LineGap = LineFacts['gaps'][number];

const NONE = '没有';

/** What a note of the table says, and the gap then too, where only the sum with something else is known. */
const ONLY_IN_SUM = '单独的数未查到';

/**
 * A period that no line has a number for, and why: the word that stands in place of the number, a
 * number too doubtful to draw, or nothing at all.
 */
export function gapIn(
  site: Pick<SiteData, 'site'>,
  line: { table: HeldTable; x: string; y: string; drawn: readonly CurrentEntry[] },
  entries: readonly CurrentEntry[],
  period: string,
): LineGap {
  const { table, x, y } = line;
  const rows = entries.filter(({ cells }) => cells[x] === period);
  const word = rows.map(({ cells }) => cells[y]).find(isAbsence);
  if (word !== undefined) return { period, label: word };
  const isDoubtful = rows.some(
    (entry) => numberIn(entry, y) !== undefined && confidenceOf(table, entry) === undefined,
  );
  if (isDoubtful) return { period, label: '可信度低' };
  if (!saysNotFound(site)) return { period, label: NONE };
  return { period, label: isInSum(line, period) ? ONLY_IN_SUM : '未查到' };
}

/** 「2019年的数未查到」, 「2019年单独的数未查到」, 「没有2019年的数」. */
export function gapInWords({ when, label }: { when: string; label: string }): string {
  if (label === NONE) return `没有${when}的数`;
  return label === ONLY_IN_SUM ? `${when}${label}` : `${when}的数${label}`;
}

/** The periods between the first and the last point of a line that have none. */
export function innerGaps(
  periods: readonly string[],
  points: readonly { readonly period: string }[],
): string[] {
  const held = points.map(({ period }) => period);
  const [first, last] = [periods.indexOf(held[0] ?? ''), periods.indexOf(held.at(-1) ?? '')];
  return periods.filter((period, index) => index > first && index < last && !held.includes(period));
}

/** Whether a row of the same place says that the number is held only as part of a sum. */
function isInSum(
  { table, x, drawn }: { table: HeldTable; x: string; drawn: readonly CurrentEntry[] },
  period: string,
): boolean {
  const [note, division] = [keyNamed(table, '备注'), keyNamed(table, '区划代码')];
  if (note === undefined) return false;
  const places = division === undefined ? [] : distinct(drawn.map(({ cells }) => cells[division]));
  return table.entries.some(
    ({ cells }) =>
      cells[x] === period &&
      (cells[note] ?? '').includes(ONLY_IN_SUM) &&
      (division === undefined || places.includes(cells[division] ?? '')),
  );
}
