import { asLastRead } from './as-last-read.ts';
import { type JsonDocument, readJsonDocument } from './documents/read-json.ts';
import type { EditionFiles } from './files.ts';
import { ID_PATTERN, idFault } from '../schemas/ids.ts';
import type { z } from 'zod';
import { addProblems } from './most-problems.ts';
import type { Problem } from './problem.ts';

const documentOf = asLastRead<[schema: z.ZodType], JsonDocument<unknown>>(readJsonDocument);

/** Reads a JSON document of an edition by its schema, adding its problems to `problems`. */
export function readDocument<T>(
  files: EditionFiles,
  path: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): JsonDocument<T> | undefined {
  const { text, problem } = files.read(path);
  if (problem !== undefined) problems.push(problem);
  if (text === undefined) return undefined;
  const read = documentOf(path, text, schema) as JsonDocument<T>;
  addProblems(problems, read.problems);
  return read;
}

/**
 * A document to go on with: its value, or when it has faults what can still be read of it, so that a
 * fault there hides none elsewhere. An edition with faults is never published.
 */
export function usable<T>(read: JsonDocument<T> | undefined): T | undefined {
  return read?.value ?? read?.partial;
}

/** A `config` problem for a file that a folder must have. */
export function missingFile(file: string, hint: string): Problem {
  return { rule: 'config', level: 'error', file, line: 1, message: `缺少文件${file}`, hint };
}

/** How a name that cannot serve as an id is spoken of. */
interface NameWords {
  readonly called: string;
  /** What follows the id in the name: `.mdx`. */
  readonly ending: string;
  readonly example: string;
}

const FOLDER_NAME: NameWords = { called: '名称', ending: '', example: 'n2016-01' };

/** A `config` problem of a folder or file whose name cannot serve as an id. */
export function idNameProblem(
  file: string,
  name: string,
  { called, ending, example }: NameWords = FOLDER_NAME,
): Problem {
  const tidy = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.]+/g, '-');
  return {
    rule: 'config',
    level: 'error',
    file,
    line: 1,
    value: name,
    message: `${called}「${name}」不能作编号，${idFault(name)}`,
    hint: ID_PATTERN.test(tidy) ? `改名为${tidy}${ending}` : `例如${example}`,
  };
}

/** What names of `names` are no ids, each as a problem of its main file. */
export function nameProblems(
  names: readonly string[],
  fileOf: (name: string) => string,
): Problem[] {
  return names
    .filter((name) => !ID_PATTERN.test(name))
    .map((name) => idNameProblem(fileOf(name), name));
}
