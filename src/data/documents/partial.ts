import type { z } from 'zod';
import type { DocumentPath } from './path.ts';

const ROUNDS = 12;

/**
 * A faulty document made usable for the checks of other files: keys of the wrong kind are null
 * where that is allowed, else blank of the right kind. Text that is only ill-formed (a
 * day that does not exist) stays as typed. Undefined when the document is no object at all.
 */
export function partialDocument<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const copy = structuredClone(value) as Record<string, unknown>;
  const blanked = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = schema.safeParse(copy);
    if (result.success) return result.data;
    const kinds = result.error.issues.filter(({ code }) => code !== 'custom');
    if (kinds.length === 0) return copy as T;
    for (const issue of kinds) {
      const path = issue.path as DocumentPath;
      const name = JSON.stringify(path);
      put(copy, path, blanked.has(name) ? blankOf(issue) : null);
      blanked.add(name);
    }
  }
  // No blank fits a key of several kinds. Its fault is reported from the document as typed, not
  // from this copy, so nothing is lost by leaving the key null for the checks of other files.
  return copy as T;
}

function blankOf(issue: z.core.$ZodIssue): unknown {
  if (issue.code === 'invalid_value') return issue.values[0];
  if (issue.code !== 'invalid_type') return '';
  switch (issue.expected) {
    case 'array':
      return [];
    case 'object':
    case 'record':
      return {};
    case 'boolean':
      return false;
    case 'number':
    case 'int':
      return 0;
    default:
      return '';
  }
}

function put(target: Record<string, unknown>, path: DocumentPath, value: unknown): void {
  const key = path.at(-1);
  let parent: unknown = target;
  for (const part of path.slice(0, -1)) {
    if (typeof parent !== 'object' || parent === null) return;
    parent = (parent as Record<string | number, unknown>)[part];
  }
  if (key === undefined || typeof parent !== 'object' || parent === null) return;
  (parent as Record<string | number, unknown>)[key] = value;
}
