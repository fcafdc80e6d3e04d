import { asOf } from '../../data/as-of.ts';
import type { Edition } from '../../data/edition.ts';
import { knownDataset } from '../../data/known-dataset.ts';
import type { Problem } from '../../data/problem.ts';
import type { ComputedRound } from '../../data/rounds.ts';
import { addDays } from '../../text/dates.ts';
import { consecutiveUnits } from '../evaluation/consecutive.ts';
import { evaluationOf } from '../evaluation/evaluated-rounds.ts';
import { roundNotices } from '../evaluation/round-notices.ts';
import { joinSite } from '../site/join-site.ts';
import type { Check } from './check.ts';
import { currentProblem } from './row-problems.ts';
import { isComputable } from './ties-are-settled.ts';

/** How many days an office has to carry out the consequence of bad years in a row. */
const DAYS_TO_ACT = 60;

/**
 * A space that a round names for bad years in a row is no longer 在册 60 days after the notice of the
 * round, or after `signedOn` without one: the warning `consecutive-exit` at its row.
 */
export const consecutiveUnitsLeave: Check = (edition) =>
  edition.rounds
    .filter((round) => round.kind === 'computed')
    .flatMap((round) => exitProblems(edition, round));

function exitProblems(edition: Edition, round: ComputedRound): Problem[] {
  const spaces = knownDataset(edition.datasets, 'spaces');
  const { consecutive, signedOn } = round.method;
  if (spaces === undefined || consecutive == null || !isComputable(round)) return [];
  const { decision, proposal } = roundNotices(joinSite(edition), {
    ...evaluationOf(edition, round),
    id: round.id,
  });
  const told = (decision ?? proposal)?.notice.publishedAt.slice(0, 10) ?? signedOn;
  if (edition.today < addDays(told, DAYS_TO_ACT)) return [];
  const years = new Map(consecutiveUnits(edition, round).map((unit) => [unit.spaceId, unit.years]));
  return asOf(spaces, edition.today).entries.flatMap((entry) => {
    const bad = years.get(entry.row.id);
    if (bad === undefined || entry.row.status !== '在册') return [];
    const { grade, consequence } = consecutive;
    return currentProblem(spaces, entry, 'status', {
      rule: 'consecutive-exit',
      level: 'warning',
      message:
        `评价「${round.id}」里连续${bad.length}年（${bad.join('、')}）是「${grade}」，` +
        `按方法应${consequence}；${told}起已满${DAYS_TO_ACT}天，状态还是「在册」`,
      hint: '办完了就出一版新名录，改状态并写明文号；还在办理或不办的，按程序写明理由',
    });
  });
}
