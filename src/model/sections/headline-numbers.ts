import { formatNumber, formatYuan, sumDecimal } from '../../text/numbers.ts';
import { formatDate } from '../../text/dates.ts';
import { amountUnit } from '../support/breakdowns.ts';
import { supportTotals } from '../support/support-list.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import { titleGroups } from '../spaces/titles-list.ts';

/** A number that answers how things stand, with what it counts and how it changed. */
export interface HeadlineNumber {
  readonly value: string;
  readonly unit: string;
  readonly label: string;
  /** Since when it grew or shrank, or what it leaves out. */
  readonly remark: string;
  readonly route: string;
}

/**
 * The numbers of the day: spaces, desks and free desks of the newest register against the one before
 * it, titles in force, support approved this year. Only what the edition holds.
 */
export function headlineNumbers(site: SiteData): HeadlineNumber[] {
  const versions = site.edition.datasets.get('spaces')?.versions ?? [];
  const days = versions.map(({ asOf }) => asOf).filter((day) => day <= site.today);
  const [day, before] = days.toReversed();
  return [
    ...(day === undefined ? [] : ofSpaces(site, day, before)),
    ...ofTitles(site),
    ...ofSupport(site),
  ];
}

function ofSpaces(site: SiteData, day: string, before: string | undefined): HeadlineNumber[] {
  const now = listed(site.rows('spaces'));
  const then = before === undefined ? undefined : listed(site.rows('spaces', before));
  const counted = (label: string, unit: string, count: (rows: typeof now) => Counted) => {
    const { total, without } = count(now);
    if (total === undefined) return [];
    const earlier = then && count(then);
    // Sums over other spaces than before say nothing of a change.
    const isSame = earlier?.total !== undefined && without === 0 && earlier.without === 0;
    const remark = isSame
      ? change(Number(total), Number(earlier.total), before ?? '', unit)
      : without > 0
        ? `${without}家没有报`
        : `截至${formatDate(day)}`;
    return [{ value: formatNumber(total), unit, label, remark, route: 'spaces/' }];
  };
  return [
    ...counted('在册载体', '家', (rows) => ({ total: String(rows.length), without: 0 })),
    ...counted('工位', '个', (rows) => summed(rows, 'desks')),
    ...counted('空余工位', '个', (rows) => summed(rows, 'freeDesks')),
  ];
}

interface Counted {
  readonly total: string | undefined;
  /** Spaces that do not say. */
  readonly without: number;
}

function summed(rows: RowsOf<'spaces'>, key: 'desks' | 'freeDesks'): Counted {
  const held = rows.flatMap(({ row }) => (typeof row[key] === 'number' ? [row[key]] : []));
  // Of a few spaces alone a sum would be taken for that of all.
  const total = held.length * 2 > rows.length ? sumDecimal(held) : undefined;
  return { total, without: rows.length - held.length };
}

function listed(rows: RowsOf<'spaces'>): RowsOf<'spaces'> {
  return rows.filter(({ row }) => row.status === '在册' || row.status === '未载明');
}

/** 「比2025年12月31日多1家」 */
export function change(now: number, then: number, day: string, unit: string): string {
  const since = `比${formatDate(day)}`;
  if (now === then) return `与${formatDate(day)}相同`;
  return `${since}${now > then ? '多' : '少'}${formatNumber(Math.abs(now - then))}${unit}`;
}

function ofTitles(site: SiteData): HeadlineNumber[] {
  const groups = titleGroups(site);
  const count = (wanted: 'valid' | 'expiring') =>
    groups.find(({ state }) => state === wanted)?.lines.length ?? 0;
  const [valid, expiring] = [count('valid'), count('expiring')];
  if (valid + expiring === 0) return [];
  const remark = expiring > 0 ? `${expiring}个90天内到期` : `按${formatDate(site.today)}算`;
  return [
    { value: String(valid + expiring), unit: '个', label: '有效的称号', remark, route: 'titles/' },
  ];
}

function ofSupport(site: SiteData): HeadlineNumber[] {
  const year = site.today.slice(0, 4);
  const rows = site.rows('support').filter(({ row }) => row.actedOn.startsWith(year));
  const totals = supportTotals(rows);
  const amountOf = (act: string) => totals.find((total) => total.act === act)?.amount;
  const [approved, paid] = [amountOf('批准'), amountOf('拨付')];
  if (approved === undefined) return [];
  const unit = amountUnit(rows);
  return [
    {
      value: formatYuan(approved, unit).slice(0, -unit.length),
      unit,
      label: `${Number(year)}年批准的扶持`,
      remark: paid === undefined ? '' : `拨付${formatYuan(paid, unit)}`,
      route: 'support/',
    },
  ];
}
