import * as column from './columns.ts';
import type { ColumnKind, FieldMeta, ReferenceTarget } from './cell.ts';
import { type DatasetSchema, dataset } from './dataset.ts';

/** A field of a table that an edition declares itself (docs/zh/documents.md). */
export interface DeclaredField {
  readonly name: string;
  readonly title: string;
  readonly type: OwnFieldType;
  readonly unit?: string | null | undefined;
  readonly values?: readonly string[] | null | undefined;
  /** What the ids of a column of the type `reference` name. */
  readonly reference?: ReferenceTarget | null | undefined;
  readonly required?: boolean | null | undefined;
  readonly description: string;
}

/** What a column of an own table may be. */
export const OWN_FIELD_TYPES = [
  'id',
  'text',
  'number',
  'integer',
  'date',
  'period',
  'division',
  'source',
  'reference',
  'enum',
] as const;
type OwnFieldType = (typeof OWN_FIELD_TYPES)[number];

/**
 * The schema of an edition's own table. Its key is its first `id` field; a table without one has no
 * key, so its rows cannot be corrected by errata.
 */
export function ownTable(
  name: string,
  title: string,
  kind: 'snapshot' | 'batch',
  fields: readonly DeclaredField[],
): DatasetSchema {
  const columns = Object.fromEntries(fields.map((field) => [field.name, ownColumn(field)]));
  const key = fields.find((field) => field.type === 'id')?.name;
  return dataset(name, title, kind, columns, { key: key === undefined ? [] : [key] });
}

function ownColumn(field: DeclaredField) {
  const kind: ColumnKind<unknown> =
    field.type === 'enum' ? column.oneOf(field.values ?? []) : KINDS[field.type];
  const about: Omit<FieldMeta, 'title' | 'type' | 'required'> = {
    description: field.description,
    ...(typeof field.unit === 'string' ? { unit: field.unit } : {}),
    ...(field.type === 'enum' ? { values: field.values ?? [] } : {}),
    ...(field.type === 'reference' && field.reference
      ? { isList: true, reference: field.reference }
      : {}),
  };
  return field.required === true
    ? kind.required(field.title, about)
    : kind.optional(field.title, about);
}

const KINDS: Readonly<Record<Exclude<OwnFieldType, 'enum'>, ColumnKind<unknown>>> = {
  id: column.id,
  text: column.text,
  number: column.number,
  integer: column.integer,
  date: column.date,
  period: column.period,
  division: column.division,
  source: column.source,
  reference: column.reference,
};
