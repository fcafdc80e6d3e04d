import { heldFor } from '../../data/held.ts';
import { quoted } from './indicator-words.ts';
import { valueKind } from './raw-values.ts';
import { disclosureOf } from './kept-back.ts';
import type { ReportUnit, RoundReport } from './round-report.ts';

/**
 * What a unit did not report although others did, since the first year it reported anything: those
 * values count as 0. 「“获得股权融资”2026年没有报数，2025年一项也没有报，按0计。」; '' when all is there,
 * and where not all of the round is published.
 */
export function unreportedInWords(report: RoundReport, { spaceId }: ReportUnit): string {
  if (disclosureOf(report.method).form !== 'complete') return '';
  const { indicators } = report.method;
  const { asked, bySpace } = heldFor(report, 'reported values', () => reportedValues(report));
  const own = bySpace.get(spaceId) ?? new Set();
  const years = [...asked.keys()].sort().filter((year) => Number(year) <= report.method.year);
  const since = years.findIndex((year) => indicators.some(({ id }) => own.has(keyOf(id, year))));
  if (since < 0) return '';
  const gaps = years.slice(since).flatMap((year) => {
    const wanted = indicators.filter(({ id }) => asked.get(year)?.has(id));
    const missing = wanted.filter(({ id }) => !own.has(keyOf(id, year)));
    // Of a level or of points no year but that of the round counts.
    const isLast = Number(year) === report.method.year;
    const absent = missing.filter((indicator) => isLast || valueKind(indicator) === 'flow');
    if (absent.length === 0) return [];
    if (missing.length === wanted.length) return [`${year}年一项也没有报`];
    return [`${quoted(absent)}${year}年没有报数`];
  });
  return gaps.length === 0 ? '' : `${gaps.join('，')}，按0计。`;
}

/** Which indicators anybody reported, by year, and what each space did. */
function reportedValues({ folder }: RoundReport) {
  const asked = new Map<string, Set<string>>();
  const bySpace = new Map<string, Set<string>>();
  for (const { row } of folder.values?.entries ?? []) {
    const { year } = row;
    const ids = asked.get(year) ?? new Set();
    asked.set(year, ids.add(row.indicator));
    const own = bySpace.get(row.spaceId) ?? new Set();
    bySpace.set(row.spaceId, own.add(keyOf(row.indicator, year)));
  }
  return { asked, bySpace };
}

function keyOf(indicator: string, year: string): string {
  return `${indicator} ${year}`;
}
