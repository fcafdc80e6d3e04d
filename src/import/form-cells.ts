import { OWN_COUNT } from '../schemas/header-names.ts';
import { cellAddress } from '../workbook/address.ts';
import type { FormCell } from '../workbook/fill-form.ts';
import type { WorkbookSheet } from '../workbook/workbook.ts';
import type { FormRows } from './form-rows.ts';
import { formValue } from './form-value.ts';
import { headersOf } from './headers.ts';
import type { Known } from './known.ts';
import type { ColumnMap } from './map-columns.ts';

/** A cell of a form that is left as it is, and why. */
export interface KeptCell {
  readonly cell: string;
  readonly reason: string;
}

interface Form {
  readonly sheet: WorkbookSheet;
  readonly headerRows: readonly number[];
  readonly map: ColumnMap;
  /** The addresses of its formulas. */
  readonly formulas: ReadonlySet<string>;
  readonly known: Known;
}

/**
 * The blank cells of a form that records fill, its own count of rows too; and the cells that stay as
 * they are.
 */
export function formCells(
  placed: FormRows['placed'],
  { sheet, headerRows, map, formulas, known }: Form,
): { readonly cells: readonly FormCell[]; readonly kept: readonly KeptCell[] } {
  const headerRow = headerRows.at(-1) ?? 0;
  const kept: KeptCell[] = [];
  const cells: FormCell[] = [];
  const put = (row: number, column: number, value: FormCell['value'] | undefined, text: string) => {
    const cell = cellAddress(row, column);
    const there = sheet.rows[row]?.[column]?.text ?? '';
    if (value === undefined) kept.push({ cell, reason: `${text}换不成表上的单位` });
    else if (formulas.has(cell)) kept.push({ cell, reason: '是公式' });
    else if (isCovered(sheet, row, column)) kept.push({ cell, reason: '是合并单元格的一部分' });
    else if (there === '') cells.push({ row, column, value });
    else if (!writtenAs(value).includes(there.trim())) {
      kept.push({ cell, reason: `写着「${there}」，数据里是「${writtenAs(value)[0] ?? ''}」` });
    }
  };
  const counts = headersOf(sheet, headerRows).findIndex((ways) =>
    ways.some((way) => OWN_COUNT.test(way.name)),
  );
  placed.forEach(({ row, entry }, at) => {
    if (counts >= 0 && (sheet.rows[row]?.[counts]?.kind ?? 'blank') === 'blank') {
      put(row, counts, { number: String(at + 1) }, String(at + 1));
    }
    for (const column of map.columns) {
      const text = entry.cells[column.key] ?? '';
      if (text === '') continue;
      const sample = `${column.header} ${sampleOf(sheet, headerRow, column.index)}`;
      put(row, column.index, formValue(text, column, sample, known), text);
    }
  });
  return { cells, kept };
}

function isCovered({ merges }: WorkbookSheet, row: number, column: number): boolean {
  return merges.some(
    ({ top, bottom, left, right }) =>
      row >= top &&
      row <= bottom &&
      column >= left &&
      column <= right &&
      (row !== top || column !== left),
  );
}

/** What the form itself writes in a column, to write the same way. */
function sampleOf(sheet: WorkbookSheet, headerRow: number, column: number): string {
  const filled = sheet.rows.slice(headerRow + 1).map((row) => row[column]?.text ?? '');
  return filled.find((text) => text !== '') ?? '';
}

/** The texts by which a sheet may show a value. */
function writtenAs(value: FormCell['value']): string[] {
  if ('number' in value) return [value.number];
  return 'day' in value ? [value.text, value.day] : [value.text];
}
