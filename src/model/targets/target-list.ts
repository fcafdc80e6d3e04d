import { heldFor } from '../../data/held.ts';
import { countWord } from '../../text/chinese-numerals.ts';
import { compare } from '../../text/compare.ts';
import { formatDate, formatPeriod, isIsoDate, parsePeriod } from '../../text/dates.ts';
import { policyIndex } from '../policies/policy-index.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import { type StatisticEntry, endOf, statisticValue } from './statistics-list.ts';
import { targetValue } from './target-words.ts';

/** A goal with the newest number found for it. */
export interface TargetLine {
  readonly entry: RowsOf<'targets'>[number];
  /** 「2020年」, 「2020年12月31日」; undefined for a goal without a date. */
  readonly due: string | undefined;
  readonly current: StatisticEntry | undefined;
  /** The number is of another place than the one whose document set the goal. */
  readonly isPartial: boolean;
}

/** The goals of the targets page; thresholds, amounts and terms stand with their policies. */
export interface TargetsList {
  /** By due day. */
  readonly dated: readonly TargetLine[];
  readonly undated: readonly TargetLine[];
  /** What is known of the dated goals as a whole. */
  readonly sentence: string;
}

/** Rows of 性质 目标 with what is known of them today. No judgement of whether a goal was met. */
export function targetsList(site: SiteData): TargetsList {
  const lines = site
    .rows('targets')
    .filter(({ row }) => row.nature === '目标')
    .map((entry) => targetLine(site, entry));
  const dated = lines
    .filter(({ due }) => due !== undefined)
    .sort((a, b) => compare(dueEnd(a), dueEnd(b)));
  const undated = lines.filter(({ due }) => due === undefined);
  return { dated, undated, sentence: sentenceOf(dated.length > 0 ? dated : undated) };
}

function targetLine(site: SiteData, entry: RowsOf<'targets'>[number]): TargetLine {
  const { due, currentIndicator, currentDivision, provisionId } = entry.row;
  const current = newestByPlace(site).get(JSON.stringify([currentIndicator, currentDivision]));
  const { byId, provisions } = policyIndex(site);
  const division = byId.get(provisions.get(provisionId ?? '')?.policyId ?? '')?.frontmatter
    .division;
  return {
    entry,
    due: due === null || parsePeriod(due) === undefined ? undefined : dueInWords(due),
    current,
    isPartial:
      current !== undefined && typeof division === 'string' && division !== currentDivision,
  };
}

/** The newest figure of each indicator and place; of those of one day the first. */
function newestByPlace(site: SiteData): ReadonlyMap<string, StatisticEntry> {
  return heldFor(site, 'newest figures by place', () => {
    const newest = new Map<string, StatisticEntry>();
    for (const entry of site.rows('statistics')) {
      const key = JSON.stringify([entry.row.indicator, entry.row.division]);
      const held = newest.get(key);
      if (held === undefined || endOf(held.row.period) < endOf(entry.row.period))
        newest.set(key, entry);
    }
    return newest;
  });
}

function sentenceOf(lines: readonly TargetLine[]): string {
  if (lines.length === 0) return '';
  const whole = lines.filter(({ current, isPartial }) => current !== undefined && !isPartial);
  const partial = lines.filter(({ isPartial }) => isPartial);
  const years = new Set(lines.map(({ entry }) => entry.row.due?.slice(0, 4) ?? ''));
  const [year] = years;
  const due = year === '' ? '没有写期限' : years.size === 1 ? `写明${year}年到期` : '写明期限';
  const found =
    whole.length === 0
      ? '本站一项也没有查到全部结果'
      : whole.length === lines.length
        ? '本站都查到了现值'
        : `其中${countWord(whole.length)}项本站查到了现值`;
  const parts = partial.length === 0 ? '' : `，${countWord(partial.length)}项只查到局部`;
  const now = whole.slice(0, MOST_NAMED).map(nowInWords).join('；');
  return (
    `${countWord(lines.length)}项${due}的目标，${found}${parts}。` + (now === '' ? '' : `${now}。`)
  );
}

/** As many goals does the sentence itself compare with today. */
const MOST_NAMED = 2;

/** 「在册载体数：目标不低于70家，2026年第3季度58家」. */
function nowInWords({ entry: { row }, current }: TargetLine): string {
  if (current === undefined) return '';
  const now = `${formatPeriod(current.row.period)}${statisticValue(current)}${current.row.unit}`;
  return `${row.indicator}：目标${targetValue(row)}，${now}`;
}

function dueInWords(due: string): string {
  return isIsoDate(due) ? formatDate(due) : formatPeriod(due);
}

function dueEnd({ entry }: TargetLine): string {
  return endOf(entry.row.due ?? '');
}
