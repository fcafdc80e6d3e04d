import type { ChainCheck } from '../chain/deviation.ts';
import { awardsAreOnLists } from './awards-are-on-lists.ts';
import { awardsKeepStandards } from './awards-keep-standards.ts';
import { listsFollowProposals } from './lists-follow-proposals.ts';
import { listsMatchRounds } from './lists-match-rounds.ts';
import { listsNameUnits } from './lists-name-units.ts';
import { listsRewardOnce } from './lists-reward-once.ts';
import { paymentsKeepToAwards } from './payments-keep-to-awards.ts';
import { titlesAreOnLists } from './titles-are-on-lists.ts';

/** The rules along the chain, in its order. */
export const CHAIN_CHECKS: readonly ChainCheck[] = [
  listsMatchRounds,
  listsNameUnits,
  listsFollowProposals,
  titlesAreOnLists,
  awardsAreOnLists,
  awardsKeepStandards,
  listsRewardOnce,
  paymentsKeepToAwards,
];
