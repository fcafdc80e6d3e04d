import type { Dataset } from '../../data/dataset.ts';
import { fieldKey } from '../../data/field-key.ts';
import type { TableSchema } from '../../schemas/dataset.ts';
import { datasetSchema } from '../../schemas/datasets.ts';
import { spaces } from '../../schemas/space.ts';
import { isAbsence } from '../../text/absence.ts';
import { daysBetween } from '../../text/dates.ts';
import type { SiteData } from '../site/site-data.ts';

/** What a condition of rules asks of a space: a column of a table, or the days since its date. */
export interface ConditionField {
  readonly dataset: string;
  readonly schema: TableSchema;
  readonly key: string;
  /** Days from the date of the column to today, instead of the date. */
  readonly isDaysSince: boolean;
  /** 「建筑面积」, 「启用日期至今」 */
  readonly title: string;
  readonly unit: string | undefined;
}

/** What is wrong with the name of a field, with what could have been meant. */
export interface FieldFault {
  readonly written: string;
  readonly message: string;
  readonly known: readonly string[];
}

const DAYS_SINCE = 'days-since:';
const SPACE_ID = '空间编号';

/** The tables that hold rows of a space: 空间名录, and those with 空间编号. */
function tablesOfSpaces(datasets: ReadonlyMap<string, Dataset>): Map<string, TableSchema> {
  const held = [...datasets].map(([name, { schema }]) => [name, schema] as const);
  return new Map([
    ['spaces', spaces],
    ...held.filter(([, schema]) => fieldKey({ schema }, SPACE_ID) !== undefined),
  ]);
}

/**
 * The field that `conditions[].field` names: a header of 空间名录, `<dataset>.<header>` of a table with
 * 空间编号, or `days-since:` before either where it is a date.
 */
export function conditionField(
  datasets: ReadonlyMap<string, Dataset>,
  written: string,
): ConditionField | FieldFault {
  const isDaysSince = written.startsWith(DAYS_SINCE);
  const name = isDaysSince ? written.slice(DAYS_SINCE.length) : written;
  const [, table = 'spaces', header = name] = /^([a-z0-9-]+)\.(.+)$/.exec(name) ?? [];
  const tables = tablesOfSpaces(datasets);
  const schema = tables.get(table);
  if (schema === undefined) {
    const isKnown = datasets.has(table) || datasetSchema(table) !== undefined;
    const message = isKnown
      ? `「${table}」没有「${SPACE_ID}」这一列，对不上空间，或本站没有这张表`
      : `没有「${table}」这张表`;
    return { written: table, message, known: [...tables.keys()] };
  }
  const key = fieldKey({ schema }, header);
  const columns = Object.values(schema.columns).map(({ field }) => field);
  const field = key === undefined ? undefined : schema.columns[key]?.field;
  if (key === undefined || field === undefined) {
    const known = columns.map(({ title }) => title);
    return { written: header, message: `${schema.title}没有「${header}」这一列`, known };
  }
  if (isDaysSince && field.type !== 'date') {
    const known = columns.filter(({ type }) => type === 'date').map(({ title }) => title);
    return { written: header, message: `「${header}」不是日期的列，数不出天数`, known };
  }
  const title = field.title.replace(/\(.*\)$/, '');
  return {
    ...{ dataset: table, schema, key, isDaysSince },
    title: isDaysSince ? `${title}至今` : title,
    unit: isDaysSince ? '天' : field.unit,
  };
}

/** Whether the values of a field are compared as numbers where they look like numbers. */
export function isNumberField({ schema, key, isDaysSince }: ConditionField): boolean {
  return isDaysSince || schema.columns[key]?.field.type !== 'enum';
}

/**
 * The value of a field for a space today; undefined when it is not known: blank, a word for absence,
 * no row, or several rows of one version of which nobody says which counts.
 */
export function conditionValue(
  site: SiteData,
  spaceId: string,
  { dataset, schema, key, isDaysSince }: ConditionField,
): number | string | undefined {
  const idKey = dataset === 'spaces' ? 'id' : fieldKey({ schema }, SPACE_ID);
  const rows = (site.dataset(dataset)?.current.entries ?? []).filter(({ row }) =>
    String(row[idKey ?? ''] ?? '')
      .split('；')
      .includes(spaceId),
  );
  const newest = rows.reduce((day, { version }) => (version > day ? version : day), '');
  const [found, ...others] = rows.filter(({ version }) => version === newest);
  const cell = others.length > 0 ? undefined : found?.row[key];
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || isAbsence(cell)) return undefined;
  if (!isDaysSince) return cell;
  return cell <= site.today ? daysBetween(cell, site.today) : undefined;
}
