import type { ProseDocument } from '../../data/prose/read-file.ts';
import type { WordUse } from '../../data/prose/word-uses.ts';
import type { ProseOf, SiteData } from '../site-data.ts';
import { correctedSite, figureSite, laterErrata } from './issue-views.ts';
import type { DatasetErratum } from './issue-views.ts';
import { datasetOf, isSameUse, printedBy, printedFigures } from './printed-figures.ts';
import type { PrintedFigure } from './printed-figures.ts';

/** A figure of an issue whose data were corrected after the issue was published. */
export interface FigureErratum {
  readonly figure: PrintedFigure;
  /** What the word would print with all corrections of today. */
  readonly corrected: readonly string[];
  /** The corrections that make the difference, oldest first. */
  readonly errata: readonly DatasetErratum[];
}

/**
 * The figures of an issue that corrections made since would change, in their order. Corrections of
 * cells that an issue does not print are not its matter.
 */
export function figureErrata(site: SiteData, issue: ProseOf<'issues'>): readonly FigureErratum[] {
  const held = found.get(site) ?? new Map<string, readonly FigureErratum[]>();
  found.set(site, held);
  const errata = held.get(issue.id) ?? findErrata(site, issue);
  held.set(issue.id, errata);
  return errata;
}

/** The correction of one word of a document; undefined when nothing that it prints was corrected. */
export function erratumOf(
  site: SiteData,
  document: ProseDocument,
  use: Pick<WordUse, 'name' | 'props'>,
): FigureErratum | undefined {
  if (document.kind !== 'issues') return undefined;
  return figureErrata(site, document).find(({ figure }) => isSameUse(figure.use, use));
}

/** Every word of an issue asks; a site is never changed after it is joined. */
const found = new WeakMap<SiteData, Map<string, readonly FigureErratum[]>>();

function findErrata(site: SiteData, issue: ProseOf<'issues'>): FigureErratum[] {
  const since = laterErrata(site, issue);
  if (since.length === 0) return [];
  const published = figureSite(site, issue);
  const corrected = correctedSite(site, issue);
  return printedFigures(published, issue).flatMap((figure) => {
    // Without any row left a figure cannot be drawn: nothing of it stands.
    const now = printedBy(corrected, issue, figure.use) ?? [];
    if (isSame(now, figure.printed)) return [];
    // A table may print the names of spaces beside its own cells.
    const read = new Set([datasetOf(figure.use), 'spaces']);
    const possible = since.filter(({ dataset }) => read.has(dataset));
    const errata = possible.filter((each) => matters(site, issue, figure, since, each));
    return [{ figure, corrected: now, errata: byDate(errata.length > 0 ? errata : possible) }];
  });
}

/** Whether a word prints something else for one correction alone, or without it. */
function matters(
  site: SiteData,
  issue: ProseOf<'issues'>,
  { use, printed }: PrintedFigure,
  since: readonly DatasetErratum[],
  each: DatasetErratum,
): boolean {
  const printedWith = (errata: readonly DatasetErratum[]) =>
    printedBy(correctedSite(site, issue, errata), issue, use) ?? [];
  if (!isSame(printedWith([each]), printed)) return true;
  return !isSame(printedWith(since.filter((other) => other !== each)), printedWith(since));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

function byDate(errata: readonly DatasetErratum[]): DatasetErratum[] {
  return errata.toSorted((a, b) => (a.erratum.correctedOn < b.erratum.correctedOn ? -1 : 1));
}
