import { asOf } from '../../data/as-of.ts';
import { cadenceText } from '../calendar/cadence-text.ts';
import { dueOf } from '../calendar/overdue.ts';
import { formatDate } from '../../text/dates.ts';
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
    const cadence = String(entry.row['cadence'] ?? '');
    const provisionIds = String(entry.row['provisionIds'] ?? '');
    const { newestOn, dueOn, overdueFrom } = dueOf(edition, { route, cadence, provisionIds });
    if (overdueFrom === undefined || overdueFrom > edition.today) return [];
    const rule = `「${entry.row['item']}」应${cadenceText(cadence)}公开一次`;
    return currentProblem(dataset, entry, 'cadence', {
      rule: 'disclosure-overdue',
      level: 'warning',
      message:
        newestOn === undefined || dueOn === undefined
          ? `${rule}，${route}还没有内容`
          : `${rule}，${route}最近一次是${newestOn}，最迟应在${formatDate(dueOn)}`,
      hint: '补上应公开的内容；频率有变的，改频率一列',
    });
  });
};
