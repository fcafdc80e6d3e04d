import { heldFor } from '../../data/held.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import type { RepeatDecision, Support } from '../../schemas/support.ts';
import type { SiteData } from '../site/site-data.ts';
import { isInForce, spaceDivisions } from '../support/rules-of-record.ts';
import { type ConnectedRecords, connectedRecords } from './connected-records.ts';
import { type HeldDecision, decisionsBy, decisionsByRecords, recordsKey } from './decisions.ts';
import { matchedFields } from './matched-fields.ts';
import { REPEAT_CLASSES, type RepeatClass } from './repeat-class.ts';
import { repeatRecords } from './repeat-record.ts';
import { type RuleBasis, ruleBases, ruleText } from './rule-basis.ts';

/** Records of one recipient that belong together by one class: a question, not a finding. */
export interface RepeatGroup {
  readonly class: RepeatClass;
  /** Unique among the groups; the anchor on the page: `d2-p04`. */
  readonly id: string;
  /** The credit code, or the name without width and spaces. */
  readonly recipient: string;
  readonly isCoded: boolean;
  /** The names as printed in the records. */
  readonly names: readonly string[];
  /** In the order of the files. */
  readonly records: readonly CurrentEntry<Support>[];
  readonly matched: readonly string[];
  readonly rule: string;
  readonly bases: readonly RuleBasis[];
  readonly status: RepeatStatus;
  readonly decision: RepeatDecision | undefined;
}

type RepeatStatus = RepeatDecision['conclusion'] | '待核';

type RepeatCounts = Readonly<
  Record<RepeatClass, { readonly groups: number; readonly undecided: number }>
>;

export interface Repeats {
  /** All groups, by class, then in the order of the files. Mind `publishesPending`. */
  readonly groups: readonly RepeatGroup[];
  /** All five classes, zeros included. */
  readonly counts: RepeatCounts;
  /** True when a rule in force today has undecided groups published; else only counts are. */
  readonly publishesPending: boolean;
  /** Decisions taken by today that apply to no group: their records are not exactly one. */
  readonly idleDecisions: readonly HeldDecision[];
  /** How many records were compared with one another. */
  readonly compared: number;
}

/** The repeats among the support records as of today (docs/engineers/procedures.md); computed once an edition. */
export function repeats(site: SiteData): Repeats {
  return heldFor(site.edition, 'repeats', () => findRepeats(site));
}

/** The groups that may be published today: the decided ones, the others when a rule says so. */
export function publishedGroups({ groups, publishesPending }: Repeats): RepeatGroup[] {
  return groups.filter(({ status }) => publishesPending || status !== '待核');
}

function findRepeats(site: SiteData): Repeats {
  const { edition, today } = site;
  const divisions = spaceDivisions(site);
  const records = repeatRecords(site.rows('support'), edition.rules, divisions, site.site);
  const taken = decisionsBy(edition, today);
  const decisions = decisionsByRecords(taken);
  const found = connectedRecords(records);
  const groups = REPEAT_CLASSES.flatMap((each) =>
    found
      .filter((group) => group.class === each)
      .map((group) => {
        const key = recordsKey(group.records.map(({ id }) => id));
        return groupOf(group, decisions.get(key));
      }),
  );
  return {
    groups,
    counts: countsOf(groups),
    publishesPending: edition.rules.some(
      (file) => file.rules.publishPendingRepeats === true && isInForce(file, today),
    ),
    idleDecisions: idleDecisions(taken, groups),
    compared: records.length,
  };
}

/** The decisions whose records are not exactly those of any group. */
function idleDecisions(
  decisions: readonly HeldDecision[],
  groups: readonly Pick<RepeatGroup, 'records'>[],
): HeldDecision[] {
  const keys = new Set(groups.map(({ records }) => recordsKey(records.map(({ row }) => row.id))));
  return decisions.filter(({ ids }) => !keys.has(recordsKey(ids)));
}

function groupOf(group: ConnectedRecords, decision: RepeatDecision | undefined): RepeatGroup {
  const { class: repeat, records } = group;
  const [first] = records;
  const bases = ruleBases(group);
  return {
    class: repeat,
    id: `${repeat.toLowerCase()}-${first?.id}`,
    recipient: first?.recipient ?? '',
    isCoded: first?.isCoded ?? false,
    names: [...new Set(records.map(({ entry }) => entry.row.recipient))],
    records: records.map(({ entry }) => entry),
    matched: matchedFields(group),
    rule: ruleText(group, bases),
    bases,
    status: decision?.conclusion ?? '待核',
    decision,
  };
}

function countsOf(groups: readonly RepeatGroup[]): RepeatCounts {
  const counts = REPEAT_CLASSES.map((each) => {
    const mine = groups.filter((group) => group.class === each);
    const undecided = mine.filter(({ status }) => status === '待核').length;
    return [each, { groups: mine.length, undecided }];
  });
  return Object.fromEntries(counts) as RepeatCounts;
}
