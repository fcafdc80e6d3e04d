import type { CurrentEntry } from '../../data/as-of.ts';
import type { RulesFile } from '../../data/rules.ts';
import type { Site } from '../../schemas/documents/site.ts';
import type { Support } from '../../schemas/support.ts';
import { officeOf } from '../support/office.ts';
import { changesRecord, creditCodeOf, recipientKey, stated } from '../support/recipient.ts';
import { rulesOf } from '../support/rules-of-record.ts';

/** A support record with what the classes of repeats compare. */
export interface RepeatRecord {
  readonly entry: CurrentEntry<Support>;
  readonly id: string;
  /** The credit code, or the name where there is none. */
  readonly recipient: string;
  readonly isCoded: boolean;
  readonly programme: string;
  readonly department: string;
  /** By what the office is told apart, whichever name it bore. */
  readonly office: string;
  readonly actedOn: string;
  /** Yuan; undefined when the cell holds no number. */
  readonly amount: number | undefined;
  /** Undefined for 不限定. */
  readonly costObject: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly item: string | undefined;
  readonly isOneOff: boolean;
  /** The rules in force for the act. */
  readonly rules: readonly RulesFile[];
  /** True when a rule in force says that the item is rewarded once only. */
  readonly isOnce: boolean;
}

/**
 * The records among which repeats are looked for: 批准 or 拨付 with no 原记录. Rows whose required
 * cells are faulty are left out, so that a check can run beside other problems.
 */
export function repeatRecords(
  entries: readonly CurrentEntry<Support>[],
  files: readonly RulesFile[],
  divisions: ReadonlyMap<string, string>,
  site: Pick<Site, 'authorities'>,
): RepeatRecord[] {
  const asked = new Map<string, readonly RulesFile[]>();
  return entries.filter(isCompared).map((entry) => {
    const { row } = entry;
    const division = divisions.get(row.spaceId ?? '');
    const key = `${row.actedOn} ${division ?? ''}`;
    const rules = asked.get(key) ?? rulesOf(files, { actedOn: row.actedOn, division });
    asked.set(key, rules);
    const item = stated<string>(row.rewardItem);
    return {
      entry,
      id: row.id,
      recipient: recipientKey(row),
      isCoded: creditCodeOf(row) !== undefined,
      programme: row.programme,
      department: row.department,
      office: officeOf(site, row.department, row.actedOn).key,
      actedOn: row.actedOn,
      amount: typeof row.amount === 'number' ? row.amount : undefined,
      costObject: row.costObject === '不限定' ? undefined : row.costObject,
      from: stated(row.from),
      to: stated(row.to),
      item,
      isOneOff: row.form === '一次性奖励',
      rules,
      isOnce: item !== undefined && rules.some((file) => onceRewards(file, item).length > 0),
    };
  });
}

/** The rewards of a rule for an item that is given once only. */
export function onceRewards({ rules }: Pick<RulesFile, 'rules'>, item: string) {
  return (rules.rewards ?? []).filter((reward) => reward.once === true && reward.item === item);
}

function isCompared({ row }: CurrentEntry<Support>): boolean {
  const isAct = row.act === '批准' || row.act === '拨付';
  const required: readonly (string | null)[] = [
    row.id,
    row.recipient,
    row.programme,
    row.department,
    row.actedOn,
    row.costObject,
  ];
  return isAct && !changesRecord(row) && !required.includes(null);
}
