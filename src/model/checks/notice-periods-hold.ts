import { periodFaults } from '../notices/period.ts';
import type { Check } from './check.ts';

/**
 * A 公示 lasts as long as it says, by the State Council calendar: `notice-period`. A year without
 * calendar stops a notice that is not sealed; a sealed one was published with its days.
 */
export const noticePeriodsHold: Check = ({ notices, ledger }) => {
  const sealed = new Set((ledger?.entries ?? []).map(({ file }) => file));
  return notices.flatMap(({ notice, file, lineOf, hasFaultyDays }) =>
    (hasFaultyDays ? [] : periodFaults(notice)).map(({ path, message, hint, isUnheld }) => ({
      rule: 'notice-period',
      level: isUnheld && sealed.has(file) ? 'notice' : 'error',
      file,
      line: lineOf(path),
      field: path.join('.'),
      message,
      hint,
    })),
  );
};
