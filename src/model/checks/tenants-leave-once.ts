import { type CurrentEntry, countedOn, standing } from '../../data/as-of.ts';
import type { Dataset } from '../../data/dataset.ts';
import { knownDataset } from '../../data/known-dataset.ts';
import type { Problem } from '../../data/problem.ts';
import type { Tenant } from '../../schemas/tenant.ts';
import { isAbsence } from '../../text/absence.ts';
import type { Check } from './check.ts';
import { currentProblem } from './row-problems.ts';

/**
 * A firm has left on a day and in a way, or neither (`value-required`); it goes somewhere only where it has
 * left and goes on, and what a version lists had happened by its day (`value-range`). Rows are judged as they stand today.
 */
export const tenantsLeaveOnce: Check = (edition) => {
  const tenants = knownDataset(edition.datasets, 'tenants');
  if (tenants === undefined) return [];
  return tenants.versions.flatMap(({ asOf }) => {
    const counted = countedOn(tenants, edition.today, undefined, (version) => version === asOf);
    return standing(tenants, counted).entries.flatMap((entry) => [
      ...halfLeft(tenants, entry),
      ...goesNowhere(tenants, entry),
      ...afterItsDay(tenants, entry, asOf),
    ]);
  });
};

/** A word for absence is no day: of a firm that is known to be gone it says too little. */
function halfLeft(tenants: Dataset, entry: CurrentEntry<Tenant>): Problem[] {
  const { leftOn = '', outcome = '' } = entry.cells;
  if (leftOn !== '' && outcome === '')
    return currentProblem(tenants, entry, 'outcome', {
      rule: 'value-required',
      message: `写了离开日期「${leftOn}」，没有写去向`,
      hint: '选毕业、迁出、注销、吊销之一；还在孵的，离开日期也空着',
    });
  const isDated = leftOn !== '' && !isAbsence(leftOn);
  if (outcome === '' || isDated || (isAbsence(outcome) && leftOn !== '')) return [];
  return currentProblem(tenants, entry, 'leftOn', {
    rule: 'value-required',
    message: `写了去向「${outcome}」，没有写离开日期`,
    hint: '补上离开的那一天，注销和吊销写登记机关的日期；还在孵的，去向也空着',
  });
}

/** A firm that is still there, or was struck off, has no 毕业去向. */
function goesNowhere(tenants: Dataset, entry: CurrentEntry<Tenant>): Problem[] {
  const { outcome = '', destination = '' } = entry.cells;
  const isOver = outcome === '注销' || outcome === '吊销';
  if (destination === '' || isAbsence(destination) || (outcome !== '' && !isOver)) return [];
  return currentProblem(tenants, entry, 'destination', {
    rule: 'value-range',
    message: `写了毕业去向「${destination}」，${isOver ? `去向却是「${outcome}」` : '去向却空着'}`,
    hint: '毕业去向只在企业毕业或迁出时写；核对这两格，改去向，或清空毕业去向',
  });
}

function afterItsDay(tenants: Dataset, entry: CurrentEntry<Tenant>, asOf: string): Problem[] {
  return (['enteredOn', 'leftOn'] as const).flatMap((key) => {
    const day = entry.row[key];
    if (day === null || isAbsence(day) || day <= asOf) return [];
    return currentProblem(tenants, entry, key, {
      rule: 'value-range',
      message: `「${day}」晚于这一版的日期${asOf}，那天还没有发生`,
      hint: '核对日期；这一天以后的事写进以后的版本',
    });
  });
}
