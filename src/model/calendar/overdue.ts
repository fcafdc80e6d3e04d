import type { Edition } from '../../data/edition.ts';
import { addDays } from '../../text/dates.ts';
import { dueDay } from './cadence.ts';
import { newestOn, newestOnClauses } from './newest-on.ts';

/** When something must be public that a frequency asks for. */
export interface Due {
  /** The newest item or version of its page, of notices of its clauses; undefined when there is none. */
  readonly newestOn: string | undefined;
  /** Whether no notice names its clauses: the day is that of the newest notice of any kind. */
  readonly isOfAll: boolean;
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

/** What a frequency asks of a matter, for its page and for the check alike. */
export function dueOf(edition: Edition, { route, cadence, provisionIds }: Matter): Due {
  const ofAll = newestOn(edition, route);
  const isNotices = /^\/?notices\/?$/.test(route);
  const own = isNotices ? newestOnClauses(edition, provisionIds.split('；')) : undefined;
  const newest = own ?? ofAll;
  const dueOn = newest === undefined ? undefined : dueDay(newest, cadence);
  const isRegular = dueDay(edition.today, cadence) !== undefined;
  const never = isRegular ? '0000-01-01' : undefined;
  return {
    newestOn: newest,
    isOfAll: isNotices && own === undefined && ofAll !== undefined,
    dueOn,
    overdueFrom: dueOn === undefined ? never : addDays(dueOn, 1),
  };
}
