import type { Rules } from '../schemas/documents/rules.ts';
import { rules as rulesSchema } from '../schemas/documents/rules.ts';
import type { JsonDocument } from './documents/read-json.ts';
import { readDocument, usable } from './edition-document.ts';
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
  return files
    .list('data/rules')
    .files.filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const file = `data/rules/${name}`;
      const read = readDocument<Rules>(files, file, rulesSchema, problems);
      const rules = usable(read);
      return read === undefined || rules === undefined
        ? []
        : [{ id: name.replace(/\.json$/, ''), file, rules, lineOf: read.lineOf }];
    });
}
