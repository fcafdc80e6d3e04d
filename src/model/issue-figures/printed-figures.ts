import type { ComponentUse } from '../../data/prose/component-uses.ts';
import { isIsoDate } from '../../text/dates.ts';
import { figureLines } from '../figures/figure.ts';
import type { FigureProps } from '../figures/chart-record.ts';
import { figureOf } from '../figures/figure-of.ts';
import type { ProseOf, SiteData } from '../site/site-data.ts';
import { eventWords } from '../components/event-item.ts';
import { ComponentError } from '../components/held-table.ts';
import { allItems, issueEvents } from '../components/issue-events.ts';
import { type TableProps, componentTable } from '../components/table.ts';
import { totalOf } from '../components/total.ts';
import { componentOf } from '../components/component.ts';

/** A word of an issue that prints data, with what it prints. */
export interface PrintedFigure {
  readonly use: ComponentUse;
  /** The digits of a total; title and lines of a figure; title, heads and rows of a table; items. */
  readonly printed: readonly string[];
}

/**
 * What the words of an issue print as of its day, in their order. Words without their data are left
 * out; `content-figure` reports them.
 */
export function printedFigures(site: SiteData, issue: ProseOf<'issues'>): PrintedFigure[] {
  return issue.components.flatMap((use) => {
    const printed = printedBy(site, issue, use);
    return printed === undefined ? [] : [{ use, printed }];
  });
}

/** What one word of an issue prints; undefined for words that print no data. */
export function printedBy(
  site: SiteData,
  { frontmatter }: ProseOf<'issues'>,
  use: Pick<ComponentUse, 'name' | 'props'>,
): string[] | undefined {
  const word = componentOf(use);
  const day = frontmatter.publishedOn;
  try {
    switch (word?.name) {
      case 'Total': {
        const { asOf = day } = word.props;
        return [totalOf(site, word.props, isIsoDate(asOf) ? asOf : day)];
      }
      case 'Figure':
        return figurePrint(site, word.props, day);
      case 'Table':
        return tablePrint(site, word.props, day);
      case 'Events':
        return eventPrint(site, word.props.column, frontmatter);
      default:
        return undefined;
    }
  } catch (error) {
    if (error instanceof ComponentError) return undefined;
    throw error;
  }
}

/** The dataset that a word prints; `<Events>` has one of its own. */
export function datasetOf({ props }: Pick<ComponentUse, 'props'>): string {
  return props['of'] ?? 'events';
}

/** Whether two uses are of the same word with the same props; they print the same. */
export function isSameUse(
  a: Pick<ComponentUse, 'name' | 'props'>,
  b: Pick<ComponentUse, 'name' | 'props'>,
): boolean {
  const keys = new Set([...Object.keys(a.props), ...Object.keys(b.props)]);
  return a.name === b.name && [...keys].every((key) => a.props[key] === b.props[key]);
}

function figurePrint(site: SiteData, props: FigureProps, day: string): string[] {
  const figure = figureOf(site, props, day, { keepsIds: true });
  // A line of a series holds all its points; one a line shows which of them differs.
  const lines = figureLines(figure).flatMap(({ label, text }) =>
    text.split('；').map((part) => joined([label, part], '：')),
  );
  return [figure.title, ...lines];
}

function tablePrint(site: SiteData, props: TableProps, day: string): string[] {
  const { title, columns, rows } = componentTable(site, props, day);
  const heads = columns.map((column) => column.title);
  const cells = rows.map((row) => columns.map(({ key }) => row[key] ?? ''));
  return [title, ...[heads, ...cells].map((line) => line.join('｜'))];
}

function eventPrint(
  site: SiteData,
  column: string,
  period: Parameters<typeof issueEvents>[2],
): string[] {
  const events = issueEvents(site, column, period);
  return allItems(events).map((entry) => {
    const { when, text, remark } = eventWords(entry.row, events.late.includes(entry));
    return `${when}：${text}${remark}`;
  });
}

function joined(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== '').join(by);
}
