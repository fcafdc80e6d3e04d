import type { Dataset } from '../../data/dataset.ts';
import { problemAt } from '../../data/table.ts';
import { joinSite } from '../site/join-site.ts';
import { type HeldDecision, decisionsBy, recordsKey } from '../repeats/decisions.ts';
import { REPEAT_CLASS_WORDS } from '../repeats/repeat-class.ts';
import { type RepeatGroup, repeats } from '../repeats/repeats.ts';
import type { Check } from './check.ts';

const DECISIONS = 'data/support/decisions.csv';

/**
 * A group of support records without a decision: the notice `repeat-undecided` at its first record.
 * It says which records and by which rule, and accuses nobody.
 */
export const repeatsAreDecided: Check = (edition) => {
  const support = edition.datasets.get('support');
  if (support === undefined) return [];
  const { groups } = repeats(joinSite(edition));
  const decided = new Set(
    groups.filter(({ decision }) => decision !== undefined).map(({ records }) => keyOf(records)),
  );
  const all = decisionsBy(edition, '9999-12-31');
  const idle = all.filter(({ ids }) => !decided.has(recordsKey(ids)));
  return groups
    .filter(({ status }) => status === '待核')
    .flatMap((group) => undecided(support, group, idle, edition.today));
};

function keyOf(records: RepeatGroup['records']): string {
  return recordsKey(records.map(({ row }) => row.id));
}

function undecided(
  support: Dataset,
  group: RepeatGroup,
  decisions: readonly HeldDecision[],
  today: string,
) {
  const [first] = group.records;
  const table = support.versions.find(({ asOf }) => asOf === first?.version)?.table;
  if (first === undefined || table === undefined) return [];
  const ids = group.records.map(({ row }) => row.id);
  const { title, rule } = REPEAT_CLASS_WORDS[group.class];
  return [
    problemAt(table, first, 'id', {
      rule: 'repeat-undecided',
      level: 'notice',
      message: `${title}，还没有结论：${shortList(ids)}（${group.names[0]}）；${rule}`,
      hint: nearMiss(ids, decisions, today) ?? newDecision(ids),
    }),
  ];
}

function newDecision(ids: readonly string[]): string {
  return `核对后在${DECISIONS}加一行，记录写「${ids.join('；')}」，写明结论、依据、单位和日期`;
}

/** A decision that applies to no group, and was probably meant for this one. */
function nearMiss(
  ids: readonly string[],
  decisions: readonly HeldDecision[],
  today: string,
): string | undefined {
  const isSame = (held: HeldDecision) =>
    held.ids.size === ids.length && ids.every((id) => held.ids.has(id));
  const later = decisions.find((held) => isSame(held) && held.decision.decidedOn > today);
  if (later !== undefined) {
    const { decidedOn } = later.decision;
    return `${DECISIONS}第${later.line}行的结论日期${decidedOn}晚于今天${today}，核对年份`;
  }
  const part = decisions.find(
    (held) => !isSame(held) && ids.filter((id) => held.ids.has(id)).length > 1,
  );
  if (part === undefined) return undefined;
  return `${DECISIONS}第${part.line}行所列的记录与这一组不完全相同；这一组是「${ids.join('；')}」`;
}

function shortList(ids: readonly string[]): string {
  return ids.length <= 6 ? ids.join('、') : `${ids.slice(0, 6).join('、')}等${ids.length}条`;
}
