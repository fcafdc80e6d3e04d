import type { ClauseLink } from '../model/policies/clause-links.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { siteAddress } from '../resolved/addresses.ts';
import type { Block, Cell, Inline, RowKind, TablePage } from '../resolved/blocks.ts';
import { cellLine } from '../resolved/inlines.ts';
import { words } from '../resolved/line-parts.ts';
import type { ComposedBlock, ComposedSection, ComposedTable } from './composed-document.ts';

/** A part below its heading; nothing of it where there is nothing to say. */
export function section(
  id: string,
  title: string,
  blocks: readonly ComposedBlock[],
): ComposedSection[] {
  return blocks.length === 0 ? [] : [{ id, title, blocks }];
}

/** A heading within a part; `id` is its anchor on the page. */
export function heading(text: string, id?: string): Block {
  return {
    kind: 'heading',
    level: 3,
    text,
    ...(id === undefined ? {} : { page: { id, level: 3 } }),
  };
}

/** A paragraph of words and links. */
export function paragraph(...parts: readonly (string | Inline)[]): Block {
  return { kind: 'paragraph', inlines: lineOf(parts) };
}

/** Points one a line, not numbered unless they are steps. */
export function pointList(points: readonly Cell[], isOrdered = false): Block {
  const items = points.map((point): Block[] => [{ kind: 'paragraph', inlines: cellLine(point) }]);
  return { kind: 'list', isOrdered, items };
}

/** Facts; those without words are left out, and all of it without any. */
export function facts(pairs: readonly (readonly [title: string, said: Cell])[]): ComposedBlock[] {
  const items = pairs
    .filter(([, said]) => said.length > 0)
    .map(([title, said]) => ({ title, inlines: cellLine(said) }));
  return items.length === 0 ? [] : [{ kind: 'facts', items }];
}

/** Words that lead to a page of the site; the words alone where there is none. */
export function linked(site: SiteData, text: string, route: string | undefined): Inline {
  if (route === undefined) return words(text);
  return { kind: 'link', inlines: [words(text)], ...siteAddress(site, route) };
}

/** Several of them with a mark between. */
export function linkedAll(
  site: SiteData,
  links: readonly ClauseLink[],
  joint: string,
): readonly Inline[] {
  return links.flatMap(({ label, route }, index) => [
    ...(index === 0 ? [] : [words(joint)]),
    linked(site, label, route),
  ]);
}

/** A line of words and links. */
export function lineOf(parts: readonly (string | Inline)[]): Inline[] {
  return parts.map((part) => (typeof part === 'string' ? words(part) : part));
}

/** A column of a table by its head; `isNumber` sets it to the right. */
export interface TableColumn<T> {
  readonly title: string;
  readonly isNumber?: boolean;
  /** The class of its cells on a page. */
  readonly className?: string;
  readonly cell: (row: T, index: number) => Cell;
}

/** What a table has beside its rows. */
interface TableDress<T> {
  readonly note?: string;
  /** The anchor of a row on the page. */
  readonly anchor?: (row: T) => string;
  /** The first column heads the rows unless another is named. */
  readonly page?: Partial<TablePage>;
}

/** A table of `rows` in the columns given. */
export function table<T>(
  title: string,
  rows: readonly T[],
  columns: readonly TableColumn<T>[],
  { note = '', anchor, page = {} }: TableDress<T> = {},
): ComposedTable {
  const hasClasses = columns.some(({ className }) => className !== undefined);
  return {
    kind: 'table',
    title,
    headers: columns.map((column) => column.title),
    isNumber: columns.map(({ isNumber }) => isNumber === true),
    rows: rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
    note,
    page: {
      rowHead: 0,
      ...(hasClasses ? { cellClasses: columns.map(({ className = '' }) => className) } : {}),
      ...(anchor === undefined ? {} : { anchors: rows.map(anchor) }),
      ...page,
    },
  };
}

/** A table whose rows stand in groups, each below a row that names it. */
export function groupedTable<T>(
  title: string,
  groups: readonly { readonly head: string; readonly rows: readonly T[] }[],
  columns: readonly TableColumn<T>[],
  dress: TableDress<T> = {},
): ComposedTable {
  const rows = groups.flatMap((group) => group.rows);
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, group) => sum + group.rows.length, 0),
  );
  return groups
    .map(({ head }, index) => ({ head, start: starts[index] ?? 0 }))
    .reduceRight(
      (whole, { head, start }) => withRow(whole, start, head, 'group'),
      table(title, rows, columns, dress),
    );
}

/** A table with one more row at `index`, whose one cell stands across all columns. */
export function withRow(
  whole: ComposedTable,
  index: number,
  cell: string,
  kind: RowKind,
): ComposedTable {
  const { rows, page } = whole;
  const rowKinds: readonly (RowKind | undefined)[] = whole.rowKinds ?? rows.map(() => undefined);
  const { anchors, drawn } = page;
  return {
    ...whole,
    rows: rows.toSpliced(index, 0, [cell]),
    rowKinds: rowKinds.toSpliced(index, 0, kind),
    page: {
      ...page,
      ...(anchors === undefined ? {} : { anchors: anchors.toSpliced(index, 0, undefined) }),
      ...(drawn === undefined
        ? {}
        : { drawn: { ...drawn, cells: drawn.cells.toSpliced(index, 0, undefined) } }),
    },
  };
}
