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
  /** What else is searched, one field or paragraph a line: nothing is found across lines. */
  readonly text: string;
}

/** An entry of a section; one without a list page is named in words. */
export function searchEntry(
  section: string,
  entry: Omit<SearchEntry, 'section' | 'date'> & { readonly date?: string | null | undefined },
): SearchEntry {
  const { title, route, date, text } = entry;
  const name = sectionOf(section)?.title ?? section;
  return { title, section: name, route, ...(date ? { date } : {}), text };
}

/** Fields as the lines of an entry: blanks left out, each line once. */
export function lines(...fields: readonly (string | null | undefined)[]): string {
  const all = fields.flatMap((field) => (field ?? '').split('\n')).map((line) => line.trim());
  return [...new Set(all.filter((line) => line !== ''))].join('\n');
}
