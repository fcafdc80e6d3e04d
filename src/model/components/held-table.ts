import type { CurrentEntry } from '../../data/as-of.ts';
import { fieldKey } from '../../data/field-key.ts';
import type { FieldMeta } from '../../schemas/cell.ts';
import type { TableSchema } from '../../schemas/dataset.ts';
import { aliases, sources } from '../../schemas/terms.ts';
import { type Condition, parseWhere, whereCause } from '../../schemas/where.ts';
import { nearest } from '../../text/nearest.ts';
import { selectEntries } from '../site/select.ts';
import type { SiteData } from '../site/site-data.ts';

/** A table that a component may name with `of`, as of a day. */
export interface HeldTable {
  readonly name: string;
  readonly title: string;
  readonly schema: TableSchema;
  readonly entries: readonly CurrentEntry[];
  readonly asOf: string | undefined;
  /** The day asked for. */
  readonly day: string;
  /** For what is sealed of an issue, which another name of a document leaves as it is. */
  readonly keepsIds?: boolean;
}

/** Why a component cannot be shown, for the editor. */
export interface WordFault {
  readonly message: string;
  readonly hint: string;
}

/** Raised by a component whose data are missing; `npm run check` reports it before any build. */
export class ComponentError extends Error {
  readonly fault: WordFault;

  constructor(fault: WordFault) {
    super(`${fault.message}（${fault.hint}）`);
    this.fault = fault;
  }
}

/**
 * The table of an `of` prop: a dataset, or one of the term tables `sources` and `aliases`.
 * @throws ComponentError when the edition has no such table, or none yet on that day.
 */
export function heldTable(site: SiteData, name: string, day: string): HeldTable {
  const held = site.dataset(name, day);
  if (held !== undefined) {
    const { dataset, current } = held;
    const title = dataset.document.title;
    if (current.asOf === undefined && dataset.isWhole)
      throw notYet(title, dataset.versions[0], day);
    return {
      name,
      title,
      schema: dataset.schema,
      entries: current.entries,
      asOf: current.asOf,
      day,
    };
  }
  if (name === 'sources') return termTable(name, '来源', sources, site.edition.sources, day);
  if (name === 'aliases') return termTable(name, '名称写法', aliases, site.edition.aliases, day);
  const names = [...site.edition.datasets.keys(), 'sources', 'aliases'];
  const suggestion = nearest(name, names);
  throw new ComponentError({
    message: `没有「${name}」这个数据集`,
    hint: suggestion === undefined ? `可用的：${names.join('、')}` : `是不是「${suggestion}」？`,
  });
}

/** Before its first version nothing is known of a table: its rows are not 0. */
function notYet(
  title: string,
  first: { readonly asOf: string } | undefined,
  day: string,
): ComponentError {
  return new ComponentError(
    first === undefined
      ? {
          message: `「${title}」还没有一个版本，没有数可以写`,
          hint: '先放第一个版本（YYYY-MM-DD.csv），或删去这一处',
        }
      : {
          message: `「${title}」的第一个版本是${first.asOf}，${day}那天还没有`,
          hint: `写asOf="${first.asOf}"或以后的日期；那天的数没有，就用文字说明`,
        },
  );
}

function termTable(
  name: string,
  title: string,
  schema: unknown,
  table: SiteData['edition']['sources'] | SiteData['edition']['aliases'],
  day: string,
): HeldTable {
  const entries = (table?.entries ?? []).map((entry) => ({
    ...entry,
    version: '',
    corrections: [],
  }));
  return {
    name,
    title,
    schema: schema as TableSchema,
    entries,
    asOf: undefined,
    day,
  };
}

/**
 * The rows that a `where` prop selects.
 * @throws ComponentError as conditionsOf does.
 */
export function selectedRows(table: HeldTable, where: string | undefined): CurrentEntry[] {
  const conditions = where === undefined ? [] : conditionsOf(table, where, 'where');
  return selectEntries(table, table.entries, conditions);
}

/**
 * The conditions of a prop of the form `列=值；列=值`.
 * @throws ComponentError when it is not written so, names a column that the table lacks, or a value that
 * the column cannot hold: it would select nothing, and print 0.
 */
export function conditionsOf(table: HeldTable, text: string, prop: string): Condition[] {
  const conditions = parseWhere(text);
  if (conditions === undefined) {
    throw new ComponentError({
      message: `${prop}「${text}」写法不对，应为「列=值；列=值」`,
      hint: `${whereCause(text)}例如${prop}="状态=在册；级别=省级"`,
    });
  }
  const seen = new Set<string>();
  for (const { column, values } of conditions) {
    const key = keyOf(table, column, prop);
    const schema = table.schema.columns[key];
    const fault = values
      .flatMap((value) => schema?.judge(value) ?? [])
      .find((judged) => 'fault' in judged)?.fault;
    if (fault !== undefined) {
      const { message, hint } = fault;
      throw new ComponentError({ message: `${prop}里「${column}」的值不对：${message}`, hint });
    }
    if (seen.has(key) && schema?.field.isList !== true) {
      throw new ComponentError({
        message: `${prop}里「${column}」写了两次，一格不会同时是两个值`,
        hint: `几个值都可以时写成「${column}=值|值」`,
      });
    }
    seen.add(key);
  }
  return conditions;
}

/**
 * The English key of a column named by its Chinese header.
 * @throws ComponentError with the nearest header when the table lacks it.
 */
export function keyOf(table: HeldTable, header: string, prop: string): string {
  const key = fieldKey(table, header);
  if (key !== undefined) return key;
  const titles = fieldsOf(table).map(({ field }) => field.title);
  const suggestion = nearest(header, titles);
  throw new ComponentError({
    message: `${prop}里的「${header}」不是「${table.title}」的列`,
    hint: suggestion === undefined ? `可用的列：${titles.join('、')}` : `是不是「${suggestion}」？`,
  });
}

/** The 来源 cells of a row: what it cites. */
export function sourceCells(
  table: Pick<HeldTable, 'schema'>,
  { cells }: Pick<CurrentEntry, 'cells'>,
): (string | null)[] {
  const isSource = ({ field }: { field: FieldMeta }) => field.type === 'source';
  return fieldsOf(table)
    .filter(isSource)
    .map(({ key }) => cells[key] ?? null);
}

/** The columns of a table with their metadata, in order. */
export function fieldsOf(table: Pick<HeldTable, 'schema'>): { key: string; field: FieldMeta }[] {
  return Object.entries(table.schema.columns).map(([key, { field }]) => ({ key, field }));
}
