import { asOf } from '../../data/as-of.ts';
import { knownDataset } from '../../data/known-dataset.ts';
import { joinSite } from '../site/join-site.ts';
import { type ChainCheck, deviations } from '../chain/deviation.ts';
import { stated } from '../support/recipient.ts';
import { rulesOf, spaceDivisions } from '../support/rules-of-record.ts';
import { currentProblem } from './row-problems.ts';

/**
 * A 批准 for an item keeps within the standards in force for the space on its day: those whose
 * clause it names, all of them when it names none: `award-standard`. One of several is enough.
 */
export const awardsKeepStandards: ChainCheck = (edition) => {
  const support = knownDataset(edition.datasets, 'support');
  if (support === undefined || edition.rules.length === 0) return [];
  const divisions = spaceDivisions(joinSite(edition));
  return asOf(support, edition.today).entries.flatMap((entry) => {
    const { row } = entry;
    const item = stated<string>(row.rewardItem);
    const { amount } = row;
    if (row.act !== '批准' || item === undefined || typeof amount !== 'number') return [];
    if (row.actedOn === null) return [];
    const clauses = stated(row.provisionIds)?.split('；');
    const act = { actedOn: row.actedOn, division: divisions.get(row.spaceId ?? '') };
    const standards = rulesOf(edition.rules, act).flatMap(({ id, rules }) =>
      (rules.rewards ?? [])
        .filter((reward) => reward.item === item)
        .filter(({ clause }) => clauses === undefined || clauses.includes(clause))
        .map((reward) => ({ ...reward, id, title: rules.title })),
    );
    const [highest] = standards.sort((a, b) => b.amount - a.amount);
    if (highest === undefined || amount <= highest.amount) return [];
    const problems = currentProblem(support, entry, 'amount', {
      rule: 'award-standard',
      message: `「${item}」批准${entry.cells['amount'] ?? ''}元，超过《${highest.title}》（${highest.clause}）的标准${highest.amount}元`,
      hint: '核对金额和依据条款；记录错了的，在errata.csv里更正',
    });
    return deviations(problems, [{ object: 'support', id: row.id }]);
  });
};
