import { asOf } from '../../data/as-of.ts';
import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import { problemAt } from '../../data/table.ts';
import { knownDataset } from '../../data/known-dataset.ts';
import type { DatasetName, RowOfDataset } from '../../schemas/datasets.ts';
import { formatDate, isIsoDate } from '../../text/dates.ts';
import { pilotClock } from '../communities/pilot-clock.ts';
import type { Check } from './check.ts';

/**
 * What the days that have passed leave to somebody to decide: the notice `decision-due`, with the page
 * that shows it. Time alone never makes an error, because the site is built anew every night.
 */
export const decisionsAreDue: Check = (edition) => [
  ...pilotsThatEnded(edition),
  ...plansThatPassed(edition),
];

/** A 备案试点 whose three years are over, and which is neither recognized nor gone. */
function pilotsThatEnded(edition: Edition): Problem[] {
  return dueRows(edition, 'communities', 'status', (row) => {
    const endsOn = pilotClock(row, [], edition.today)?.endsOn;
    if (row.status !== '备案试点' || endsOn === undefined || endsOn >= edition.today)
      return undefined;
    return {
      message: `试点到${formatDate(endsOn)}期满，状态还是「备案试点」`,
      hint: '有结果后在新的一版里写「已认定」或「已退出」；见communities/这一页',
    };
  });
}

const AHEAD: ReadonlySet<string> = new Set(['确定', '暂定', '推迟']);

/** A planned publication whose day is over, and which is not recorded as done. */
function plansThatPassed(edition: Edition): Problem[] {
  return dueRows(edition, 'calendar', 'status', (row) => {
    // A cell that could not be read has its own problem.
    const isPassed = isIsoDate(row.plannedOn) && row.plannedOn < edition.today;
    if (!isPassed || !AHEAD.has(row.status)) return undefined;
    return {
      message: `计划${formatDate(row.plannedOn)}发布，日期已过，状态还是「${row.status}」`,
      hint: '在新的一版里写「已发布」「推迟」或「取消」；见calendar/这一页',
    };
  });
}

/** The rows of the newest version that are due, as problems at a cell. */
function dueRows<N extends DatasetName>(
  edition: Edition,
  name: N,
  field: Extract<keyof RowOfDataset<N>, string>,
  dueOf: (row: RowOfDataset<N>) => { message: string; hint: string } | undefined,
): Problem[] {
  const dataset = knownDataset(edition.datasets, name);
  if (dataset === undefined) return [];
  const { asOf: version, entries } = asOf(dataset, edition.today);
  const table = dataset.versions.find((each) => each.asOf === version)?.table;
  if (table === undefined) return [];
  return entries.flatMap((entry) => {
    const due = dueOf(entry.row);
    if (due === undefined) return [];
    return [problemAt(table, entry, field, { rule: 'decision-due', level: 'notice', ...due })];
  });
}
