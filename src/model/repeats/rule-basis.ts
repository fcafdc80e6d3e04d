import type { RulesFile } from '../../data/rules.ts';
import type { ConnectedRecords } from './connected-records.ts';
import { onceRewards } from './repeat-record.ts';
import { REPEAT_CLASS_WORDS } from './repeat-class.ts';

/** A declared rule that bears on a group. */
export interface RuleBasis {
  /** The name of the file in `data/rules`. */
  readonly id: string;
  readonly title: string;
  /** Clause ids. */
  readonly clauses: readonly string[];
  /** What it says about the group, in words. */
  readonly says: string;
}

/** The declared rules behind a group: for D5 those that say once, for D4 how levels add up. */
export function ruleBases(group: ConnectedRecords): RuleBasis[] {
  const basis = { D4: cascadeBasis, D5: onceBasis, D1: undefined, D2: undefined, D3: undefined };
  const basisOf = basis[group.class];
  return basisOf === undefined ? [] : distinctRules(group).flatMap((file) => basisOf(file, group));
}

/** The rule of a group as one sentence without its stop: that of its class, then the declared. */
export function ruleText(group: ConnectedRecords, bases: readonly RuleBasis[]): string {
  const own = REPEAT_CLASS_WORDS[group.class].rule;
  if (group.class === 'D4' && bases.length === 0) return `${own}；各级能否叠加，规则未声明`;
  return [own, ...bases.map(({ title, says }) => `《${title}》：${says}`)].join('；');
}

function distinctRules({ records }: ConnectedRecords): RulesFile[] {
  const files = new Map(records.flatMap(({ rules }) => rules.map((file) => [file.id, file])));
  return [...files.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function onceBasis(file: RulesFile, { records }: ConnectedRecords): RuleBasis[] {
  const item = records[0]?.item ?? '';
  const rewards = onceRewards(file, item);
  if (rewards.length === 0) return [];
  const clauses = [...new Set(rewards.map(({ clause }) => clause))];
  return [{ id: file.id, title: file.rules.title, clauses, says: `“${item}”只奖励一次` }];
}

const CASCADES = {
  可叠加: '各级奖励可以叠加',
  就高不就低: '各级奖励就高不就低',
  补差: '高一级的奖励补足差额',
  未声明: '各级能否叠加，规则未声明',
} as const;

function cascadeBasis(file: RulesFile, { records }: ConnectedRecords): RuleBasis[] {
  const { cascade, title, rewards } = file.rules;
  if (cascade == null) return [];
  const items = new Set(records.map(({ item }) => item));
  const clauses = (rewards ?? []).filter(({ item }) => items.has(item)).map(({ clause }) => clause);
  return [{ id: file.id, title, clauses: [...new Set(clauses)], says: CASCADES[cascade] }];
}
