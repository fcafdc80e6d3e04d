import { periodFaults } from '../notices/period.ts';
import type { Check } from './check.ts';

/** A 公示 lasts as long as it says, by the State Council calendar: `notice-period`. */
export const noticePeriodsHold: Check = ({ notices }) =>
  notices.flatMap(({ notice, file, lineOf, hasFaultyDays }) =>
    (hasFaultyDays ? [] : periodFaults(notice)).map(({ path, message, hint }) => ({
      rule: 'notice-period',
      level: 'error',
      file,
      line: lineOf(path),
      field: path.join('.'),
      message,
      hint,
    })),
  );
