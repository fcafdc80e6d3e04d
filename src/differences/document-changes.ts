import { parse } from 'yaml';
import { frontmatterBlock } from '../data/prose/frontmatter-block.ts';
import type { CellChange } from './table-changes.ts';

/** The values in which two texts of a JSON file differ, by their path: `period.to`. */
export function jsonChanges(before: string, now: string): CellChange[] {
  return valueChanges(values(readJson(before)), values(readJson(now)));
}

/** What changed in the head of a text, and whether its body did. */
export function proseChanges(before: string, now: string): CellChange[] {
  const [old, held] = [partsOf(before), partsOf(now)];
  const body =
    old.body === held.body ? [] : [{ id: '', field: '正文', ...changedLines(old.body, held.body) }];
  return [...valueChanges(values(old.head), values(held.head)), ...body];
}

function partsOf(text: string): { readonly head: unknown; readonly body: string } {
  const unix = text.replaceAll('\r\n', '\n');
  const block = frontmatterBlock(unix);
  if (block === undefined) return { head: {}, body: unix };
  return { head: readYaml(block.text), body: unix.slice(block.end).trim() };
}

/** The lines between the first and the last that differ. */
function changedLines(before: string, now: string): { from: string; to: string } {
  const [old, held] = [before.split('\n'), now.split('\n')];
  let start = 0;
  while (start < old.length && start < held.length && old[start] === held[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, held.length) - start;
  while (end < most && old.at(-1 - end) === held.at(-1 - end)) end += 1;
  const between = (lines: readonly string[]) =>
    lines
      .slice(start, lines.length - end)
      .join('\n')
      .trim();
  return { from: between(old), to: between(held) };
}

function valueChanges(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): CellChange[] {
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((field) => {
    const [from, to] = [before.get(field) ?? '', now.get(field) ?? ''];
    return from === to ? [] : [{ id: '', field, from, to }];
  });
}

/** Every value of a document by its path; lists count from 1, as people do. */
function values(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null) {
    const text = typeof value === 'string' ? value : (JSON.stringify(value ?? '') ?? '');
    if (path !== '') found.set(path, text === '""' ? '' : text);
    return found;
  }
  for (const [key, each] of Object.entries(value)) {
    const name = Array.isArray(value) ? `第${Number(key) + 1}个` : key;
    values(each, path === '' ? name : `${path}.${name}`, found);
  }
  return found;
}

/** What cannot be read is compared as the text that it is. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { 全文: text };
  }
}

function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return { 头部: text };
  }
}
