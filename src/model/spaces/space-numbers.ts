import type { CurrentEntry } from '../../data/as-of.ts';
import type { Space } from '../../schemas/space.ts';
import { deskPrice } from '../../text/desk-price.ts';
import { formatDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import { saidByDay } from '../../text/said-by-day.ts';
import { type HeadlineNumber, changeSince } from '../sections/headline-number.ts';
import type { SiteData } from '../site/site-data.ts';
import { approvedNumber } from '../support/act-numbers.ts';
import { supportRegister } from '../support/register.ts';
import { spaceHistory } from './space-history.ts';
import { titlesOf } from './space-profile.ts';
import { spaceResults } from './space-results.ts';
import { type TitleTerm, isTitleValid, lastValidDay, titleTurns } from './title-validity.ts';

/**
 * The numbers that readers come for: desks, free desks, the price of one, the newest rank, titles in force, support
 * approved. Only what is held of the space; fewer than two are not worth a line of their own.
 */
export function spaceNumbers(site: SiteData, entry: CurrentEntry<Space>): HeadlineNumber[] {
  const { id } = entry.row;
  return [
    ...ofRegister(site, entry, 'desks', '工位'),
    ...ofRegister(site, entry, 'freeDesks', '空余工位'),
    ...ofPrice(entry),
    ...ofResults(site, id),
    ...ofTitles(site, entry),
    ...approvedNumber(supportRegister(site).bySpace.get(id) ?? [], '批准的扶持', '#space-support'),
  ];
}

function ofRegister(
  site: SiteData,
  { row }: CurrentEntry<Space>,
  key: 'desks' | 'freeDesks',
  label: string,
): HeadlineNumber[] {
  const value = row[key];
  if (typeof value !== 'number') return [];
  const { days, numbers } = spaceHistory(site, row.id);
  const before = numbers.find((each) => each.key === key)?.values.at(-2);
  const day = days.at(-2);
  const remark = before == null || day === undefined ? '' : changeSince(value, before, day, '个');
  return [{ value: formatNumber(value), unit: '个', label, remark, route: '#facts' }];
}

/** In full words below the number, which leaves out whom it is free for and from when. */
function ofPrice({ row: { price } }: CurrentEntry<Space>): HeadlineNumber[] {
  const value = deskPrice(price ?? '');
  if (value === undefined) return [];
  return [{ value, unit: '元', label: '工位月租', remark: price ?? '', route: '#facts' }];
}

function ofResults(site: SiteData, id: string): HeadlineNumber[] {
  const ranked = spaceResults(site, id).find(({ place }) => place !== undefined);
  if (ranked?.place === undefined) return [];
  const { place, round, result, route } = ranked;
  const among = place.of === undefined ? '' : `${place.of}家里，`;
  return [
    {
      ...{ value: `第${place.rank}`, unit: '名', label: `${round.year}年度评价` },
      ...{ remark: `${among}${result}`, route },
    },
  ];
}

function ofTitles(site: SiteData, entry: CurrentEntry<Space>): HeadlineNumber[] {
  const rows = (titlesOf(site).get(entry.row.id) ?? []).map(({ row }) => row);
  const validOn = (day: string) => rows.filter((row) => isTitleValid(row, day));
  if (validOn(site.today).length === 0) return [];
  const turns = rows.flatMap(titleTurns);
  const value = saidByDay(site.today, turns, (day) => String(validOn(day).length));
  const remark = saidByDay(site.today, turns, (day) => endInWords(validOn(day)));
  return [
    {
      value: value[0]?.said ?? '',
      unit: '个',
      label: '有效的称号',
      remark: remark[0]?.said ?? '',
      route: '#titles',
      byDay: { value, remark },
    },
  ];
}

/** When the first of some titles in force ends. */
function endInWords(valid: readonly TitleTerm[]): string {
  const [first] = valid.flatMap((row) => lastValidDay(row) ?? []).sort();
  if (first !== undefined) return `${formatDate(first)}到期`;
  return valid.length === 0 ? '都已到期或撤销' : '没有写有效期';
}
