import type { Title } from '../../schemas/title.ts';
import { type IsoDate, addDays, addYearsCivil, daysBetween, isIsoDate } from '../../text/dates.ts';
import { EXPIRING_DAYS } from '../../text/days-left.ts';

/** What validity depends on in a row of `titles`. */
export type TitleTerm = Pick<Title, 'grantedOn' | 'validYears' | 'revokedOn'>;

export type TitleState = 'not-yet' | 'valid' | 'expiring' | 'expired' | 'revoked';

/**
 * The last day of validity, revocation left aside: the same day `validYears` later, 29 February
 * becoming 28 February, no holiday shift (docs/engineers/evaluation.md). Undefined = no end: a blank 有效期, or one
 * whose end nobody knows (an absence word, part of a year, beyond the year 9999).
 */
export function lastValidDay({ grantedOn, validYears }: TitleTerm): IsoDate | undefined {
  if (typeof validYears !== 'number' || !Number.isInteger(validYears)) return undefined;
  if (Number(grantedOn.slice(0, 4)) + validYears > 9999) return undefined;
  return addYearsCivil(grantedOn, validYears);
}

/** The day from which the title no longer holds; undefined when no such day is known. */
export function revocationDay({ revokedOn }: TitleTerm): IsoDate | undefined {
  return revokedOn !== null && isIsoDate(revokedOn) ? revokedOn : undefined;
}

/** The days on which the state of a title changes. */
export function titleTurns(term: TitleTerm): IsoDate[] {
  const endsOn = lastValidDay(term);
  const revokedOn = revocationDay(term);
  return [
    term.grantedOn,
    ...(endsOn === undefined ? [] : [addDays(endsOn, -EXPIRING_DAYS), addDays(endsOn, 1)]),
    ...(revokedOn === undefined ? [] : [revokedOn]),
  ];
}

/** True from the day of the grant to the last day, both included, and not from 撤销日期 on. */
export function isTitleValid(term: TitleTerm, day: IsoDate): boolean {
  const state = titleState(term, day);
  return state === 'valid' || state === 'expiring';
}

/**
 * How a title stands on a day. From 撤销日期 on it is `revoked`, also where it would have expired
 * meanwhile; `expiring` = valid, with at most 90 days to its last day.
 */
export function titleState(term: TitleTerm, day: IsoDate): TitleState {
  const revokedOn = revocationDay(term);
  if (revokedOn !== undefined && day >= revokedOn) return 'revoked';
  if (day < term.grantedOn) return 'not-yet';
  const endsOn = lastValidDay(term);
  if (endsOn === undefined) return 'valid';
  if (day > endsOn) return 'expired';
  return daysBetween(day, endsOn) <= EXPIRING_DAYS ? 'expiring' : 'valid';
}
