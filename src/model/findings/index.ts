import { datedSteps } from './dated-steps.ts';
import type { Finding } from './finding.ts';
import { growth } from './growth.ts';
import { levelGap } from './level-gap.ts';
import { noticeDays } from './notice-days.ts';
import { occasions } from './occasions.ts';
import { review } from './review.ts';
import { rewardsByPlace } from './rewards-by-place.ts';
import { shareRange } from './share-range.ts';
import { thresholds } from './thresholds.ts';
import { yearlyRise } from './yearly-rise.ts';

/** The findings that a figure may ask for with `finding`. */
export const findings: Readonly<Record<string, Finding>> = {
  growth,
  review,
  'share-range': shareRange,
  'notice-days': noticeDays,
  'level-gap': levelGap,
  thresholds,
  occasions,
  'dated-steps': datedSteps,
  'two-rewards': rewardsByPlace,
  'yearly-rise': yearlyRise,
};
