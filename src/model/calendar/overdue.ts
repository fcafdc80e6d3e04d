import type { Edition } from '../../data/edition.ts';
import { addDays } from '../../text/dates.ts';
import { dueDay } from './cadence.ts';
import { newestOn, newestOnClauses } from './newest-on.ts';

/** When something must be public that a frequency asks for. */
export interface Due {
  /** The newest item or version of its page, by which it is judged; undefined when there is none. */
  readonly newestOn: string | undefined;
  /** Of a matter on the page of all notices: the newest one on the ground of its clauses. */
  readonly ownNewestOn: string | undefined;
  /** The last day by which something newer was due, where something is there. */
  readonly dueOn: string | undefined;
  /** The first day on which it is overdue, `0000-01-01` where nothing ever came; undefined without a frequency. */
  readonly overdueFrom: string | undefined;
}

/** What the catalogue says of a matter that must be public. */
interface Matter {
  readonly route: string;
  readonly cadence: string | null;
  /** The clauses that ask for it, `；` between. */
  readonly provisionIds: string;
}

/**
 * What a frequency asks of a matter, for its page and for the check alike: the newest item or version of
 * its route, whatever that is of (CONTRACT §3, disclosures).
 */
export function dueOf(edition: Edition, { route, cadence, provisionIds }: Matter): Due {
  const newest = newestOn(edition, route);
  const dueOn = newest === undefined ? undefined : dueDay(newest, cadence);
  const isRegular = dueDay(edition.today, cadence) !== undefined;
  const never = isRegular ? '0000-01-01' : undefined;
  return {
    newestOn: newest,
    ownNewestOn: isOfNotices(route)
      ? newestOnClauses(edition, provisionIds.split('；'))
      : undefined,
    dueOn,
    overdueFrom: dueOn === undefined ? never : addDays(dueOn, 1),
  };
}

/** Whether a matter stands among all notices. */
export function isOfNotices(route: string): boolean {
  return /^\/?notices\/?$/.test(route);
}
