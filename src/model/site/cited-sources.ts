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
  const cited = sourcesAsCited(site);
  for (const cell of cells) cited.numbersOf(cell ?? null);
  const { list } = cited;
  const numbers = new Map(list.map(({ number, source }) => [source.id, number]));
  return {
    list,
    numbersOf: (cell) =>
      idsOf(cell)
        .flatMap((id) => numbers.get(id) ?? [])
        .sort((a, b) => a - b),
  };
}

/** Sources that get their number, and their place in `list`, when they are first asked for. */
export function sourcesAsCited(site: Pick<SiteData, 'sourceById'>): CitedSources {
  const cited = new Map<string, CitedSource>();
  const list: CitedSource[] = [];
  const cite = (id: string): CitedSource | undefined => {
    const source = site.sourceById.get(id);
    if (source === undefined || cited.has(id)) return cited.get(id);
    const entry = { number: list.length + 1, source, url: linkOf(source) };
    list.push(entry);
    cited.set(id, entry);
    return entry;
  };
  return { list, numbersOf: (cell) => idsOf(cell).flatMap((id) => cite(id)?.number ?? []) };
}

/** The address of a source if it may be a link. */
export function linkOf({ url, grade }: Pick<Source, 'url' | 'grade'>): string | undefined {
  const mayLink = (grade === 'A' || grade === 'B') && url !== null && /^https?:\/\//.test(url);
  return mayLink ? url : undefined;
}

function idsOf(cell: string | null): string[] {
  return cell === null || isAbsence(cell) ? [] : cell.split('；');
}
