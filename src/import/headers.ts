import { headerSynonyms } from '../schemas/header-synonyms.ts';
import type { FieldMeta } from '../schemas/cell.ts';
import type { DatasetSchema } from '../schemas/dataset.ts';
import type { WorkbookSheet } from '../workbook/workbook.ts';
import { knownUnit } from './units.ts';

/** A header taken apart: the name without unit, white space and marks, and its unit. */
export interface Header {
  /** As it stands in the sheet, in one line; of two rows joined by `｜`. */
  readonly shown: string;
  readonly name: string;
  readonly unit?: string;
}

/** `1. 建筑面积（㎡）*` → name 建筑面积, unit m2. */
function headerOf(text: string): Header {
  const shown = text.replace(/\s+/g, ' ').trim();
  let name = text
    .normalize('NFKC')
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/^(?:\*|\d+[.、)]|[一二三四五六七八九十]+、|\(\d+\))+/, '')
    .replace(/\*+$/, '')
    .replace(/\((?:必填|选填|可选|下拉|下拉选择)[^()]*\)/g, '')
    .replace(/[:：]$/, '');
  let unit: string | undefined;
  name = name.replace(/[([【](?:单位[:：])?([^()[\]【】]+)[)\]】]$/, (whole, inside: string) => {
    unit = knownUnit(inside);
    return unit === undefined ? whole : '';
  });
  name = name.replace(/[,，/、-]?(?:单位[:：]?)(\S+)$/, (whole, inside: string) => {
    unit ??= knownUnit(inside);
    return knownUnit(inside) === undefined ? whole : '';
  });
  return { shown, name, ...(unit === undefined ? {} : { unit }) };
}

/** A column of the schema and the names that it is known by. */
export interface NamedField {
  readonly key: string;
  readonly field: FieldMeta;
  readonly names: readonly string[];
}

/** The columns of a schema with title (with and without unit) and synonyms. */
export function namedFields(schema: DatasetSchema): NamedField[] {
  return Object.entries(schema.columns).map(([key, { field }]) => ({
    key,
    field,
    names: [
      field.title,
      field.title.replace(/\([^()]*\)$/, ''),
      ...headerSynonyms(schema.name, key),
    ],
  }));
}

/** The headers of one or two rows, group and column joined where two rows make one name. */
export function headersOf(sheet: WorkbookSheet, rows: readonly number[]): Header[][] {
  const width = Math.max(0, ...rows.map((row) => sheet.rows[row]?.length ?? 0));
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row) => headerText(sheet, row, column));
    const parts = texts.filter((text, at) => text !== '' && text !== texts[at - 1]);
    const own = parts.at(-1) ?? '';
    const joined = parts.join('');
    const shown = parts.map((part) => headerOf(part).shown).join('｜');
    return [...new Set([joined, own, parts[0] ?? ''])]
      .filter((text) => text !== '')
      .map((text) => ({ ...headerOf(text), shown }));
  });
}

function headerText(sheet: WorkbookSheet, row: number, column: number): string {
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right,
  );
  const cell = sheet.rows[merge?.top ?? row]?.[merge?.left ?? column];
  return cell?.kind === 'text' || cell?.kind === 'number' ? cell.text.trim() : '';
}
