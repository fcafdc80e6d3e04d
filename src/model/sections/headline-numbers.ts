import { asKnown } from '../../data/as-of.ts';
import { formatNumber } from '../../text/numbers.ts';
import { approvedNumber } from '../support/act-numbers.ts';
import { type HeadlineNumber, changeSince } from './headline-number.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import { countedOn, titleCounts, titleCountsByDay } from '../spaces/titles-by-day.ts';
import { desksStated } from '../spaces/desks-stated.ts';
import { isListed } from '../spaces/listed.ts';
import { titlesList } from '../spaces/titles-list.ts';

/**
 * The numbers of the day: spaces, desks and free desks of the newest register against the one before
 * it, titles in force, support approved this year. Only what the edition holds.
 */
export function headlineNumbers(site: SiteData): HeadlineNumber[] {
  const versions = site.edition.datasets.get('spaces')?.versions ?? [];
  const days = versions.map(({ asOf }) => asOf).filter((day) => day <= site.today);
  const [day, before] = days.toReversed();
  return [
    ...(day === undefined ? [] : ofSpaces(site, before)),
    ...ofTitles(site),
    ...ofSupport(site),
  ];
}

function ofSpaces(site: SiteData, before: string | undefined): HeadlineNumber[] {
  const now = registerCounts(site.rows('spaces'));
  const then = before === undefined ? [] : registerCounts(knownRows(site, before));
  return now.map(({ label, unit, route, total, without }) => {
    const earlier = then.find((each) => each.label === label);
    // Sums over other spaces than before say nothing of a change.
    const isSame = earlier !== undefined && without === 0 && earlier.without === 0;
    const remark = isSame
      ? changeSince(Number(total), Number(earlier.total), before ?? '', unit)
      : unsaid(without);
    return { value: formatNumber(total), unit, label, remark, route };
  });
}

/**
 * 「在册载体58家、注销1家、取消资格1家；在册的有工位12028个、空余工位1795个（2家没有报）」: the numbers for which the home
 * page leads to the register, and what its other spaces are; '' where a register tells of no desks, and so
 * perhaps not who is still registered.
 */
export function registerSaid(site: SiteData): string {
  const [spaces, ...desks] = registerCounts(site.rows('spaces')).map(
    ({ label, unit, total, without }) => {
      const leaves = unsaid(without);
      return `${label}${formatNumber(total)}${unit}${leaves && `（${leaves}）`}`;
    },
  );
  if (spaces === undefined || desks.length === 0) return '';
  const others = site.rows('spaces').filter(({ row }) => !isListed(row));
  const words = [...new Set(others.map(({ row }) => row.status))].map(
    (status) => `${status}${others.filter(({ row }) => row.status === status).length}家`,
  );
  const counted = desks.join('、');
  if (words.length === 0) return `${spaces}，${counted}`;
  return `${[spaces, ...words].join('、')}；在册的有${counted}`;
}

const unsaid = (without: number) => (without > 0 ? `${without}家没有报` : '');

interface RegisterCount extends Counted {
  readonly label: string;
  readonly unit: string;
  readonly route: string;
  readonly total: string;
}

/** The register of an earlier day as it is known today: a slip that was corrected since is no change. */
function knownRows(site: SiteData, day: string): RowsOf<'spaces'> {
  const dataset = site.edition.datasets.get('spaces');
  return dataset ? (asKnown(dataset, day, site.today).entries as RowsOf<'spaces'>) : [];
}

/** Listed spaces, their desks and free desks. */
function registerCounts(all: RowsOf<'spaces'>): RegisterCount[] {
  const rows = listed(all);
  const counts = [
    { label: '在册载体', unit: '家', route: 'spaces/', total: String(rows.length), without: 0 },
    { label: '工位', unit: '个', route: 'spaces/', ...summed(rows, 'desks') },
    // The most first: who asks for free desks looks for one.
    {
      label: '空余工位',
      unit: '个',
      route: 'spaces/?sort=-freeDesks',
      ...summed(rows, 'freeDesks'),
    },
  ];
  return counts.flatMap(({ total, ...rest }) => (total === undefined ? [] : [{ total, ...rest }]));
}

interface Counted {
  readonly total: string | undefined;
  /** Spaces that do not say. */
  readonly without: number;
}

function summed(rows: RowsOf<'spaces'>, key: 'desks' | 'freeDesks'): Counted {
  const { sum, stated, without } = desksStated(rows, key);
  // Of a few spaces alone a sum would be taken for that of all.
  return { total: stated * 2 > rows.length ? sum : undefined, without };
}

function listed(rows: RowsOf<'spaces'>): RowsOf<'spaces'> {
  return rows.filter(({ row }) => isListed(row));
}

function ofTitles(site: SiteData): HeadlineNumber[] {
  const now = titleCounts(titlesList(site), site.today);
  if (now.inForce === 0) return [];
  const built = String(now.inForce);
  const value = titleCountsByDay(site, ({ inForce }) => String(inForce), built);
  const remark = titleCountsByDay(
    site,
    ({ expiring }) => (expiring > 0 ? `${expiring}个在90天内到期` : '没有在90天内到期的'),
    countedOn(site),
  );
  const [first] = remark;
  return [
    {
      value: built,
      unit: '个',
      label: '有效的称号',
      remark: first?.said ?? '',
      route: 'titles/',
      byDay: { value, remark },
    },
  ];
}

function ofSupport(site: SiteData): HeadlineNumber[] {
  const year = site.today.slice(0, 4);
  const rows = site.rows('support').filter(({ row }) => row.actedOn.startsWith(year));
  return approvedNumber(rows, `${Number(year)}年批准的扶持`, 'support/#by-year');
}
