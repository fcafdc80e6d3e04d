import type { CurrentEntry } from '../../data/as-of.ts';
import type { Space } from '../../schemas/space.ts';
import { formatDate } from '../../text/dates.ts';
import { formatNumber, formatYuan } from '../../text/numbers.ts';
import { type HeadlineNumber, change } from '../sections/headline-numbers.ts';
import type { SiteData } from '../site/site-data.ts';
import { amountUnit } from '../support/breakdowns.ts';
import { supportRegister } from '../support/register.ts';
import { supportTotals } from '../support/support-list.ts';
import { spaceHistory } from './space-history.ts';
import { titlesOf } from './space-profile.ts';
import { spaceResults } from './space-results.ts';
import { lastValidDay, titleState } from './title-validity.ts';

/**
 * The numbers that readers come for: desks, free desks, the newest rank, titles in force, support
 * approved. Only what is held of the space; fewer than two are not worth a line of their own.
 */
export function spaceNumbers(site: SiteData, entry: CurrentEntry<Space>): HeadlineNumber[] {
  const { id } = entry.row;
  return [
    ...ofRegister(site, id, '工位', entry.row.desks),
    ...ofRegister(site, id, '空余工位', entry.row.freeDesks),
    ...ofResults(site, id),
    ...ofTitles(site, entry),
    ...ofSupport(site, id),
  ];
}

function ofRegister(site: SiteData, id: string, label: string, value: unknown): HeadlineNumber[] {
  if (typeof value !== 'number') return [];
  const { days, numbers } = spaceHistory(site, id);
  const before = numbers.find(({ title }) => title === label)?.values.at(-2);
  const day = days.at(-2);
  const remark = before == null || day === undefined ? '' : change(value, before, day, '个');
  return [{ value: formatNumber(String(value)), unit: '个', label, remark, route: '#facts' }];
}

function ofResults(site: SiteData, id: string): HeadlineNumber[] {
  const ranked = spaceResults(site, id).find(({ rank }) => rank !== undefined);
  const [, of, rank] = /^(?:(.*家里))?第(\d+)名$/.exec(ranked?.rank ?? '') ?? [];
  if (ranked === undefined || rank === undefined) return [];
  return [
    {
      value: rank,
      unit: '名',
      label: `${ranked.round.year}年度评价`,
      remark: `${of ?? ''}，${ranked.result}`.replace(/^，/, ''),
      route: ranked.route,
    },
  ];
}

function ofTitles(site: SiteData, entry: CurrentEntry<Space>): HeadlineNumber[] {
  const valid = (titlesOf(site).get(entry.row.id) ?? []).filter(({ row }) =>
    ['valid', 'expiring'].includes(titleState(row, site.today)),
  );
  const ends = valid.flatMap(({ row }) => lastValidDay(row) ?? []).sort();
  const last = ends[0];
  if (valid.length === 0) return [];
  const remark = last === undefined ? '没有写有效期' : `${formatDate(last)}到期`;
  return [
    { value: String(valid.length), unit: '个', label: '有效的称号', remark, route: '#titles' },
  ];
}

function ofSupport(site: SiteData, id: string): HeadlineNumber[] {
  const records = supportRegister(site).bySpace.get(id) ?? [];
  const amountOf = (act: string) =>
    supportTotals(records).find((total) => total.act === act)?.amount;
  const [approved, paid] = [amountOf('批准'), amountOf('拨付')];
  if (approved === undefined) return [];
  const unit = amountUnit(records);
  return [
    {
      value: formatYuan(approved, unit).slice(0, -unit.length),
      unit,
      label: '批准的扶持',
      remark: paid === undefined ? '' : `拨付${formatYuan(paid, unit)}`,
      route: '#space-support',
    },
  ];
}
