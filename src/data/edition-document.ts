import { readJsonDocument } from './documents/read-json.ts';
import type { JsonDocument } from './documents/read-json.ts';
import type { EditionFiles } from './files.ts';
import type { Problem } from './problem.ts';

/** Reads a JSON document of an edition by its schema, adding its problems to `problems`. */
export function readDocument<T>(
  files: EditionFiles,
  path: string,
  schema: Parameters<typeof readJsonDocument<T>>[2],
  problems: Problem[],
): JsonDocument<T> | undefined {
  const { text, problem } = files.read(path);
  if (problem !== undefined) problems.push(problem);
  if (text === undefined) return undefined;
  const read = readJsonDocument<T>(path, text, schema);
  problems.push(...read.problems);
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
