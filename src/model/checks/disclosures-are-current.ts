import { asOf } from '../../data/as-of.ts';
import { dueDay } from '../calendar/cadence.ts';
import { newestOn } from '../calendar/newest-on.ts';
import type { Check } from './check.ts';
import { currentProblem } from './row-problems.ts';

/**
 * In an authority's own edition: what must be published with a frequency has a newest item or
 * version younger than it. A warning, `disclosure-overdue` (docs/engineers/procedures.md).
 */
export const disclosuresAreCurrent: Check = (edition) => {
  const dataset = edition.datasets.get('disclosures');
  if (edition.site.kind !== 'government' || dataset === undefined) return [];
  return asOf(dataset, edition.today).entries.flatMap((entry) => {
    const route = String(entry.row['route'] ?? '');
    const cadence = entry.row['cadence'];
    const newest = newestOn(edition, route);
    const due = newest === undefined ? undefined : dueDay(newest, cadence as string | null);
    const isRegular = dueDay(edition.today, cadence as string | null) !== undefined;
    if (!isRegular || (due !== undefined && due >= edition.today)) return [];
    return currentProblem(dataset, entry, 'cadence', {
      rule: 'disclosure-overdue',
      level: 'warning',
      message:
        newest === undefined
          ? `「${entry.row['item']}」应按${cadence}公开，${route}还没有内容`
          : `「${entry.row['item']}」应按${cadence}公开，${route}最近一次是${newest}，已过期`,
      hint: '补上应公开的内容；频率有变的，改频率一列',
    });
  });
};
