import { type Rules, rules as rulesSchema } from '../schemas/documents/rules.ts';
import type { JsonDocument } from './documents/read-json.ts';
import { nameProblems, readDocument, usable } from './edition-document.ts';
import type { EditionFiles } from './files.ts';
import type { Problem } from './problem.ts';

/** `data/rules/<id>.json`: conditions and rewards in force for a division. */
export interface RulesFile {
  readonly id: string;
  readonly file: string;
  readonly rules: Rules;
  readonly lineOf: JsonDocument<Rules>['lineOf'];
}

/** Reads all rules, adding their problems to `problems`. */
export function readRules(files: EditionFiles, problems: Problem[]): RulesFile[] {
  const ids = files
    .list('data/rules')
    .files.filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''));
  problems.push(...nameProblems(ids, (id) => `data/rules/${id}.json`));
  return ids.flatMap((id) => {
    const file = `data/rules/${id}.json`;
    const read = readDocument<Rules>(files, file, rulesSchema, problems);
    const rules = usable(read);
    return read === undefined || rules === undefined
      ? []
      : [{ id, file, rules, lineOf: read.lineOf }];
  });
}
