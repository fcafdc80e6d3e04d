import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import { daysBetween } from '../../text/dates.ts';
import { cadenceText } from '../calendar/cadence-text.ts';
import { dueDay } from '../calendar/cadence.ts';
import { newestOn } from '../calendar/newest-on.ts';
import type { Check } from './check.ts';

/** Days after which the inspection of government sites counts a column as not kept up. */
const COLUMN_LIMITS = [
  { route: 'issues/', title: '旬报', days: 14 },
  { route: 'notices/', title: '公示公告', days: 183 },
  { route: 'policies/', title: '政策文件', days: 183 },
] as const;

/**
 * In an authority's own edition: columns have an item within the inspection limits, datasets a
 * version within their cadence. A warning, `stale-column`.
 */
export const sectionsAreFresh: Check = (edition) =>
  edition.site.kind === 'government'
    ? [...columnProblems(edition), ...datasetProblems(edition)]
    : [];

function columnProblems(edition: Edition): Problem[] {
  return COLUMN_LIMITS.flatMap(({ route, title, days }) => {
    const newest = newestOn(edition, route);
    if (newest === undefined || daysBetween(newest, edition.today) <= days) return [];
    return [
      stale(
        'data/site.json',
        1,
        `「${title}」最近一条是${newest}，已${daysBetween(newest, edition.today)}天没有更新，检查的期限是${days}天`,
        '发布新的内容',
      ),
    ];
  });
}

function datasetProblems(edition: Edition): Problem[] {
  return [...edition.datasets.values()].flatMap(({ document, documentFile, lineOf, versions }) => {
    const newest = versions.at(-1)?.asOf;
    const due = newest === undefined ? undefined : dueDay(newest, document.cadence);
    if (newest === undefined || due === undefined || due >= edition.today) return [];
    const message = `「${document.title}」最近一版是${newest}，更新频率是${cadenceText(document.cadence)}，${due}以前应有新版`;
    const hint = '发布新的一版；频率有变的，改cadence';
    return [stale(documentFile, lineOf(['cadence']), message, hint)];
  });
}

function stale(file: string, line: number, message: string, hint: string): Problem {
  return { rule: 'stale-column', level: 'warning', file, line, message, hint };
}
