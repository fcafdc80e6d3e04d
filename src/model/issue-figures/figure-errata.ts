import { heldFor } from '../../data/held.ts';
import type { DatasetAsOf } from '../../data/as-of.ts';
import type { ProseDocument } from '../../data/prose/read-file.ts';
import type { ComponentUse } from '../../data/prose/component-uses.ts';
import type { ProseOf, SiteData } from '../site/site-data.ts';
import { errataRead } from './errata-read.ts';
import {
  type DatasetErratum,
  type LateVersion,
  type Since,
  figureSite,
  lateVersions,
  laterErrata,
  siteSince,
} from './issue-views.ts';
import {
  type PrintedFigure,
  datasetOf,
  isSameUse,
  printedBy,
  printedFigures,
} from './printed-figures.ts';

/** A figure of an issue whose data were corrected, or came, after the issue was published. */
export interface FigureErratum {
  readonly figure: PrintedFigure;
  /** What the word would print with all corrections of today. */
  readonly corrected: readonly string[];
  /** The corrections that make the difference, oldest first; none when only late files do. */
  readonly errata: readonly DatasetErratum[];
  /** What it would print with these corrections and all files of its day. */
  readonly complete: readonly string[];
  /** The files that came after the issue was sealed and make a difference, oldest first. */
  readonly late: readonly LateVersion[];
}

/**
 * The figures of an issue that corrections made since, or files of its day that came late, would
 * change, in their order. Data that an issue does not print are not its matter.
 */
export function figureErrata(site: SiteData, issue: ProseOf<'issues'>): readonly FigureErratum[] {
  return heldFor(site, `errata of figures ${issue.id}`, () => findErrata(site, issue));
}

/** The correction of one word of a document; undefined when nothing that it prints was corrected. */
export function erratumOf(
  site: SiteData,
  document: ProseDocument,
  use: Pick<ComponentUse, 'name' | 'props'>,
): FigureErratum | undefined {
  if (document.kind !== 'issues') return undefined;
  return figureErrata(site, document).find(({ figure }) => isSameUse(figure.use, use));
}

function findErrata(site: SiteData, issue: ProseOf<'issues'>): FigureErratum[] {
  const errata = laterErrata(site, issue);
  const late = lateVersions(site, issue);
  if (errata.length === 0 && late.length === 0) return [];
  // What is tried for one figure is tried for the next: one table serves both.
  const cache = new Map<string, DatasetAsOf>();
  const published = figureSite(site, issue);
  const corrected = siteSince(site, issue, { errata, late: [] }, cache);
  const complete = late.length === 0 ? corrected : siteSince(site, issue, { errata, late }, cache);
  return printedFigures(published, issue).flatMap((figure) => {
    // Without any row left a figure cannot be drawn: nothing of it stands.
    const print = (facts: SiteData) => printedBy(facts, issue, figure.use) ?? [];
    const now = print(corrected);
    const whole = late.length === 0 ? now : print(complete);
    // A table may print the names of spaces beside its own cells.
    const read = new Set([datasetOf(figure.use), 'spaces']);
    const isRead = ({ dataset }: { readonly dataset: string }) => read.has(dataset);
    const printWith = (since: Since) => print(siteSince(site, issue, since, cache));
    /**
     * Those of which one alone, or all but one, makes the word print something else; where trying them
     * all would take minutes, those of the rows that it reads.
     */
    const errataOf = () => {
      const day = issue.frontmatter.publishedOn;
      const ofTables = errata.filter(isRead);
      const ofRows = errataRead([published, corrected], figure.use, day, ofTables);
      const possible = ofRows.length > 0 ? ofRows : ofTables;
      const rows = corrected.dataset(datasetOf(figure.use), day)?.current.entries.length ?? 0;
      if (possible.length * (rows + errata.length) > MOST_ROWS_TRIED)
        return possible.toSorted(byDate);
      const found = possible.filter((each) => {
        if (!isSame(printWith({ errata: [each], late: [] }), figure.printed)) return true;
        const others = errata.filter((other) => other !== each);
        return !isSame(printWith({ errata: others, late: [] }), now);
      });
      return (found.length > 0 ? found : possible).toSorted(byDate);
    };
    const lateOf = () => {
      const possible = late.filter(isRead);
      const found = possible.filter(
        (each) => !isSame(printWith({ errata, late: late.filter((one) => one !== each) }), whole),
      );
      return found.length > 0 ? found : possible;
    };
    const isCorrected = !isSame(now, figure.printed);
    const isLate = !isSame(whole, now);
    if (!isCorrected && !isLate) return [];
    return [
      {
        figure,
        corrected: now,
        errata: isCorrected ? errataOf() : [],
        complete: whole,
        late: isLate ? lateOf() : [],
      },
    ];
  });
}

/** Rows read again while corrections are tried one by one: some seconds a figure. */
const MOST_ROWS_TRIED = 1_000_000;

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

function byDate(a: DatasetErratum, b: DatasetErratum): number {
  return a.erratum.correctedOn < b.erratum.correctedOn ? -1 : 1;
}
