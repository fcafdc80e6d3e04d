import type { Problem } from '../../data/problem.ts';
import type { PlacedText } from '../../data/texts/placed-text.ts';
import { findPersonalData } from '../../text/personal-data.ts';
import type { PersonalDataKind } from '../../text/personal-candidate.ts';
import { type PersonalHintKind, findPersonalHints } from '../../text/personal-hints.ts';

type Kind = PersonalDataKind | PersonalHintKind;

/** What is wrong with a text, without its place. */
export interface PersonalFinding extends Pick<Problem, 'rule' | 'level' | 'message' | 'hint'> {
  readonly kind: Kind;
  /** Masked. */
  readonly value: string;
  /** Where it begins in the text. */
  readonly index: number;
}

/** The personal numbers of a text as errors, what is likely to be a person's as warnings. */
export function personalFindings(text: string): Omit<PersonalFinding, 'index'>[] {
  return findingsIn(text).map(({ index: _index, ...finding }) => finding);
}

/** The same for all words of a file; said once a line for each number. */
export function personalProblems(file: string, words: readonly PlacedText[]): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { text, lineAt } of words) {
    for (const { index, kind: _kind, ...finding } of findingsIn(text)) {
      const problem = { file, line: lineAt(index), ...finding };
      problems.set(`${problem.line} ${finding.message}`, problem);
    }
  }
  return [...problems.values()];
}

/** A list of a million telephones is refused for the first of them. */
const MOST_FINDINGS = 10_000;

function findingsIn(text: string): PersonalFinding[] {
  const sure = findPersonalData(text, MOST_FINDINGS).map(({ kind, masked, index }) => ({
    rule: 'personal-data' as const,
    level: 'error' as const,
    kind,
    value: masked,
    index,
    message: `这里有疑似${kind}「${masked}」，不能公开`,
    hint: HINTS[kind],
  }));
  const likely = findPersonalHints(text).map(({ kind, masked, index }) => ({
    rule: 'personal-data' as const,
    level: 'warning' as const,
    kind,
    value: masked,
    index,
    message: `这里像是有${kind}「${masked}」`,
    hint: HINTS[kind],
  }));
  return [...sure, ...likely];
}

const REMOVE = '删去这一项；确有依据要公开的，先脱敏再录入';

const HINTS: Readonly<Record<Kind, string>> = {
  手机号: '改用单位的办公电话；不需要就删去',
  身份证号: '删去这一项；确有依据要公开的，先脱敏再录入，出生年月日也要遮住',
  银行卡号: REMOVE,
  校验位不对的身份证号: '核对是不是身份证号；是就删去',
  校验位不对的银行卡号: '核对是不是个人的银行卡号；是就删去',
  出入境证件号: '核对是不是个人的证件号；是就删去',
  个人邮箱: '核对是不是个人的邮箱；是就改用单位的邮箱，或删去',
  微信号: '核对是不是个人的微信号；是就删去，单位的写公众号',
  QQ号: '核对是不是个人的QQ号；是就删去',
};
