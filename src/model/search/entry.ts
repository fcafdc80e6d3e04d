import type { SaidOn } from '../../text/said-on.ts';
import { signsInWords } from '../../text/signs-in-words.ts';
import { sectionOf } from '../sections/section.ts';

/** One thing that search can find. */
export interface SearchEntry {
  readonly title: string;
  /** The section (栏目) in words. */
  readonly section: string;
  /** The page below the base path, with anchor. */
  readonly route: string;
  /** `YYYY-MM-DD`; absent when the thing has no day. */
  readonly date?: string;
  /** Of a notice: the first and last day on which readers can act on it. */
  readonly open?: readonly [from: string, to: string];
  /** In what state it is, by the day on which that is read. */
  readonly states?: readonly SaidOn[];
  /** How many lines of the text, from the first on, name the thing as its title does: 文号, codes, other names. */
  readonly names?: number;
  /** What else is searched, one field or paragraph a line: nothing is found across lines. */
  readonly text: string;
}

type Field = string | null | undefined;

interface EntryParts {
  readonly title: string;
  readonly route: string;
  readonly date?: Field;
  readonly open?: SearchEntry['open'] | undefined;
  readonly states?: readonly SaidOn[];
  /** What else the thing is called. */
  readonly names?: readonly Field[];
  readonly fields: readonly Field[];
}

/** An entry of a section; one without a list page is named in words. No line says the title again. */
export function searchEntry(section: string, parts: EntryParts): SearchEntry {
  const { title, route, date, open, states } = parts;
  const names = linesOf(parts.names ?? []).filter((line) => line !== title);
  const others = linesOf(parts.fields).filter((line) => line !== title && !names.includes(line));
  return {
    title,
    section: sectionOf(section)?.title ?? section,
    route,
    ...(date ? { date } : {}),
    ...(open === undefined ? {} : { open }),
    ...(states === undefined ? {} : { states }),
    ...(names.length === 0 ? {} : { names: names.length }),
    text: [...names, ...others].join('\n'),
  };
}

/** Fields as lines: blanks left out, each line once. */
function linesOf(fields: readonly Field[]): string[] {
  const all = fields
    .flatMap((field) => (field ?? '').split('\n'))
    .map((line) => signsInWords(line.trim()));
  return [...new Set(all.filter((line) => line !== ''))];
}
