import type { Community, CommunityReview } from '../../schemas/community.ts';
import { addDays, addYearsCivil, daysBetween } from '../../text/dates.ts';

/** One year of a pilot with its review. */
interface PilotYear {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly review: Pick<CommunityReview, 'year' | 'conclusion'> | undefined;
  /** Whether the day that counts as today lies in it. */
  readonly isNow: boolean;
}

/** The three years of a pilot (江苏150号 三（二）) as of a day. */
export interface PilotClock {
  readonly years: readonly PilotYear[];
  readonly endsOn: string;
  /** Which year is running; undefined before, after, or once the pilot is over otherwise. */
  readonly runningYear: number | undefined;
  readonly daysLeft: number | undefined;
}

const PILOT_YEARS = 3;

/**
 * The clock of a community whose 备案试点日期 is known. The review of a calendar year stands in the
 * pilot year that begins in it.
 */
export function pilotClock(
  { pilotOn, status }: Pick<Community, 'pilotOn' | 'status'>,
  reviews: readonly Pick<CommunityReview, 'year' | 'conclusion'>[],
  day: string,
): PilotClock | undefined {
  if (pilotOn === null || !/^\d{4}-\d{2}-\d{2}$/.test(pilotOn)) return undefined;
  const isPilot = status === '备案试点';
  const years = Array.from({ length: PILOT_YEARS }, (_, index): PilotYear => {
    const from = addYearsCivil(pilotOn, index);
    const to = addDays(addYearsCivil(pilotOn, index + 1), -1);
    const review = reviews.find(({ year }) => Number(year) === Number(pilotOn.slice(0, 4)) + index);
    return { number: index + 1, from, to, review, isNow: isPilot && from <= day && day <= to };
  });
  const endsOn = addDays(addYearsCivil(pilotOn, PILOT_YEARS), -1);
  const running = years.find(({ isNow }) => isNow);
  return {
    years,
    endsOn,
    runningYear: running?.number,
    daysLeft: running === undefined ? undefined : daysBetween(day, endsOn),
  };
}
