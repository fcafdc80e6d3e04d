import type { Edition } from '../../data/edition.ts';
import { addDays } from '../../text/dates.ts';
import { dueDay } from './cadence.ts';
import { newestOn } from './newest-on.ts';

/** When something must be public that a frequency asks for. */
export interface Due {
  /** The newest item or version of its page; undefined when there is none. */
  readonly newestOn: string | undefined;
  /** The last day by which something newer was due, where something is there. */
  readonly dueOn: string | undefined;
  /** The first day on which it is overdue, `0000-01-01` where nothing ever came; undefined without a frequency. */
  readonly overdueFrom: string | undefined;
}

/** What a frequency asks of a route, for its page and for the check alike. */
export function dueOf(edition: Edition, route: string, cadence: string | null): Due {
  const newest = newestOn(edition, route);
  const dueOn = newest === undefined ? undefined : dueDay(newest, cadence);
  const isRegular = dueDay(edition.today, cadence) !== undefined;
  const never = isRegular ? '0000-01-01' : undefined;
  return {
    newestOn: newest,
    dueOn,
    overdueFrom: dueOn === undefined ? never : addDays(dueOn, 1),
  };
}
