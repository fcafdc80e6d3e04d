import { type Method, method as methodSchema } from '../schemas/documents/method.ts';
import { type Round, round as roundSchema } from '../schemas/documents/round.ts';
import {
  type BonusItem,
  type Grade,
  type IndicatorValue,
  type SpecialCase,
  type TieDecision,
  bonusItems,
  grades as gradesSchema,
  indicatorValues,
  specialCases,
  tieDecisions,
} from '../schemas/evaluation-tables.ts';
import { optionalTable } from './dataset.ts';
import { partialDocument } from './documents/partial.ts';
import type { JsonDocument } from './documents/read-json.ts';
import { missingFile, nameProblems, readDocument, usable } from './edition-document.ts';
import type { EditionFiles } from './files.ts';
import { knownInFolder } from './known-files.ts';
import type { Problem } from './problem.ts';
import type { TableFile } from './table.ts';

/** A round whose grades were decided elsewhere; nothing is computed. */
export interface GivenRound {
  readonly kind: 'given';
  readonly id: string;
  readonly file: string;
  readonly round: Round;
  readonly lineOf: JsonDocument<Round>['lineOf'];
  readonly grades: TableFile<Grade> | undefined;
}

/** A round computed here by a published method. */
export interface ComputedRound {
  readonly kind: 'computed';
  readonly id: string;
  readonly file: string;
  readonly method: Method;
  readonly lineOf: JsonDocument<Method>['lineOf'];
  readonly values: TableFile<IndicatorValue> | undefined;
  readonly bonus: TableFile<BonusItem> | undefined;
  readonly decisions: TableFile<TieDecision> | undefined;
  readonly special: TableFile<SpecialCase> | undefined;
}

export type RoundFolder = GivenRound | ComputedRound;

/** round.json or method.json of a round, whichever it has. */
export function roundDocument(round: RoundFolder): Round | Method {
  return round.kind === 'given' ? round.round : round.method;
}

/** Reads `data/evaluations/<round>/`, adding their problems to `problems`. */
export function readRounds(files: EditionFiles, problems: Problem[]): RoundFolder[] {
  const { folders } = files.list('data/evaluations');
  problems.push(...nameProblems(folders, (id) => `data/evaluations/${id}/round.json`));
  return folders.flatMap((id): RoundFolder[] => {
    const folder = `data/evaluations/${id}`;
    if (files.has(`${folder}/method.json`)) return computedRound(files, folder, id, problems);
    if (files.has(`${folder}/round.json`)) return givenRound(files, folder, id, problems);
    // Without either document nothing is read, which is said once.
    for (const { name } of knownInFolder(folder)) files.claim(`${folder}/${name}`);
    problems.push(
      missingFile(
        `${folder}/round.json`,
        '照公布件登的写round.json和grades.csv；由本站计算的写method.json、values.csv和bonus.csv',
      ),
    );
    return [];
  });
}

function givenRound(files: EditionFiles, folder: string, id: string, problems: Problem[]) {
  const file = `${folder}/round.json`;
  const read = readDocument<Round>(files, file, roundSchema, problems);
  const grades = optionalTable<Grade>(files, `${folder}/grades.csv`, gradesSchema, problems, {
    keepsFurtherColumns: true,
  });
  if (!files.has(`${folder}/grades.csv`)) {
    problems.push(missingFile(`${folder}/grades.csv`, '把等次名单另存为grades.csv'));
  }
  // The tables are checked even when the document cannot be read.
  const round = usable(read) ?? partialDocument(roundSchema, {});
  const lineOf = read?.lineOf ?? (() => 1);
  return round === undefined ? [] : [{ kind: 'given' as const, id, file, round, lineOf, grades }];
}

function computedRound(files: EditionFiles, folder: string, id: string, problems: Problem[]) {
  const file = `${folder}/method.json`;
  const read = readDocument<Method>(files, file, methodSchema, problems);
  const tables = {
    values: optionalTable<IndicatorValue>(files, `${folder}/values.csv`, indicatorValues, problems),
    bonus: optionalTable<BonusItem>(files, `${folder}/bonus.csv`, bonusItems, problems),
    decisions: optionalTable<TieDecision>(files, `${folder}/decisions.csv`, tieDecisions, problems),
    special: optionalTable<SpecialCase>(files, `${folder}/special.csv`, specialCases, problems),
  };
  const method = usable(read) ?? partialDocument(methodSchema, {});
  const lineOf = read?.lineOf ?? (() => 1);
  return method === undefined
    ? []
    : [{ kind: 'computed' as const, id, file, method, lineOf, ...tables }];
}
