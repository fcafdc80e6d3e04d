import type { Level, Rule } from '../../data/problem.ts';
import type { EditionText } from './base-edition.ts';

/** A change to the files of an edition. */
export type Change = (files: EditionText) => EditionText;

/** A problem that must be reported: exactly at this place. `field` and `says` where they matter. */
export interface ExpectedProblem {
  readonly rule: Rule;
  readonly file: string;
  readonly line: number;
  /** Absent = the problem names no column. */
  readonly column?: string;
  readonly field?: string;
  readonly level?: Level;
  /** A part of message and hint. */
  readonly says?: string;
}

/** One fault planted in the base edition, and all that may be reported of it. */
export interface BrokenInput {
  readonly title: string;
  readonly change: Change;
  readonly expected: readonly ExpectedProblem[];
}

/** Applies changes one after the other. */
export function both(...changes: readonly Change[]): Change {
  return (files) => changes.reduce((held, change) => change(held), files);
}

/** Writes a file, new or instead of the one there. */
export function put(path: string, content: string | Uint8Array): Change {
  return (files) => ({ ...files, [path]: content });
}

/** Removes a file. */
export function drop(path: string): Change {
  return (files) => {
    textOf(files, path);
    return Object.fromEntries(Object.entries(files).filter(([each]) => each !== path));
  };
}

/** Renames a file. */
export function rename(path: string, to: string): Change {
  return (files) => ({ ...drop(path)(files), [to]: textOf(files, path) });
}

/** Replaces the first occurrence of a text in a file. */
export function swap(path: string, from: string, to: string): Change {
  return (files) => {
    const text = textOf(files, path);
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    return { ...files, [path]: text.replace(from, () => to) };
  };
}

/** Sets a cell, as it is written in the file, of a line of a CSV without quotes. */
export function cell(path: string, line: number, header: string, written: string): Change {
  return (files) => {
    const lines = textOf(files, path).split('\n');
    const index = (lines[0] ?? '').split(',').indexOf(header);
    const cells = (lines[line - 1] ?? '').split(',');
    if (index === -1 || cells.length < 2)
      throw new Error(`no ${header} in line ${line} of ${path}`);
    lines[line - 1] = cells.with(index, written).join(',');
    return { ...files, [path]: lines.join('\n') };
  };
}

/** Adds lines at the end of a file. */
export function append(path: string, lines: string): Change {
  return (files) => ({ ...files, [path]: `${textOf(files, path)}${lines}\n` });
}

/** A file as bytes of another encoding. */
export function encoded(path: string, encode: (text: string) => Uint8Array): Change {
  return (files) => ({ ...files, [path]: encode(textOf(files, path)) });
}

function textOf(files: EditionText, path: string): string {
  const content = files[path];
  if (typeof content !== 'string') throw new Error(`no text ${path} in the base edition`);
  return content;
}
