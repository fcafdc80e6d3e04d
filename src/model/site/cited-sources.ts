import type { Source } from '../../schemas/terms.ts';
import { isAbsence } from '../../text/absence.ts';
import type { SiteData } from './site-data.ts';

/** A source as printed at the foot of a page, with its number there. */
export interface CitedSource {
  readonly number: number;
  readonly source: Source;
  /** Only addresses of grade A and B become links (docs/zh/tables.md). */
  readonly url: string | undefined;
}

/** The sources of a page, numbered in the order in which the page first cites them. */
export interface CitedSources {
  readonly list: readonly CitedSource[];
  /** The numbers of the ids in a `；`-separated cell. */
  numbersOf(cell: string | null): readonly number[];
}

/** Numbers the sources of a page; `cells` are 来源 cells in reading order. */
export function citedSources(
  site: Pick<SiteData, 'sourceById'>,
  cells: readonly (string | null | undefined)[],
): CitedSources {
  const ids = [...new Set(cells.flatMap((cell) => idsOf(cell ?? null)))];
  const list = ids.flatMap((id) => {
    const source = site.sourceById.get(id);
    return source === undefined ? [] : [source];
  });
  const numbers = new Map(list.map(({ id }, index) => [id, index + 1]));
  return {
    list: list.map((source, index) => ({ number: index + 1, source, url: linkOf(source) })),
    numbersOf: (cell) => idsOf(cell).flatMap((id) => numbers.get(id) ?? []),
  };
}

/** The address of a source if it may be a link. */
export function linkOf({ url, grade }: Pick<Source, 'url' | 'grade'>): string | undefined {
  const mayLink = (grade === 'A' || grade === 'B') && url !== null && /^https?:\/\//.test(url);
  return mayLink ? url : undefined;
}

function idsOf(cell: string | null): string[] {
  return cell === null || isAbsence(cell) ? [] : cell.split('；');
}
