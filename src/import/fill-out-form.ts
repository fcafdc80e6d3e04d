import { asOf } from '../data/as-of.ts';
import type { Edition } from '../data/edition.ts';
import { cellAddress } from '../workbook/address.ts';
import { filledForm, formulaCells } from '../workbook/fill-form.ts';
import { readWorkbook } from '../workbook/read.ts';
import { WorkbookRefusal } from '../workbook/workbook.ts';
import { chooseDataset, chooseSheets, titleText } from './choose-table.ts';
import { daysIn } from './find-day.ts';
import { findRows } from './find-rows.ts';
import { type KeptCell, formCells } from './form-cells.ts';
import { formRows } from './form-rows.ts';
import { noDataset, noTable } from './import-problems.ts';
import { knownFor } from './known.ts';
import { type ColumnMap, mapColumns, titleUnit } from './map-columns.ts';
import type { Memory } from './memory.ts';
import { Questions } from './questions.ts';
import type { Question } from './result.ts';
import { nameOf } from './row-name.ts';

interface FormRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly edition: Edition;
  readonly dataset?: string | undefined;
  readonly memory: Memory;
}

/** A form filled in, and what an editor must know of it. */
export interface FilledForm {
  readonly bytes: Uint8Array;
  readonly dataset: string;
  readonly title: string;
  readonly sheet: string;
  readonly asOf: string;
  readonly rows: number;
  readonly columns: readonly { readonly header: string; readonly title: string }[];
  readonly notFilled: readonly { readonly column: string; readonly reason: string }[];
  /** Columns that are taken for another as a careful clerk would. */
  readonly questions: readonly Question[];
  /** Some cells compute themselves from others. */
  readonly hasFormulas: boolean;
  /** Cells that were left as they are, and why. */
  readonly kept: readonly KeptCell[];
  /** Records without a row, by name. */
  readonly left: readonly string[];
  readonly unknown: readonly { readonly cell: string; readonly name: string }[];
}

/**
 * The form of a superior office with the records of a dataset as of the day that the form names, else
 * of today: its title, units, formats, formulas and merged cells as they are.
 * @throws WorkbookRefusal for a form that cannot be filled in
 */
export async function fillOutForm(request: FormRequest): Promise<FilledForm> {
  const { name, bytes, edition, memory } = request;
  const workbook = await readWorkbook(name, bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
  if (!head.startsWith('PK') || head.includes('opendocument')) {
    throw new WorkbookRefusal(`「${name}」不是.xlsx`, '在Excel或WPS里打开，另存为.xlsx，再填');
  }
  const file = { name, workbook };
  const dataset = chooseDataset(
    [file],
    edition.datasets,
    request.dataset,
    new Questions(new Map()),
  );
  if (dataset === undefined) throw refusalOf(noDataset(request, [file]));
  const questions = new Questions(new Map(Object.entries(memory[dataset.name] ?? {})));
  const [table] = chooseSheets(file, dataset, undefined, questions);
  if (table === undefined) throw refusalOf(noTable(file, dataset));
  const { sheet, headerRows } = table;
  const day = dayOf(`${titleText(table)} ${name}`, edition.today);
  const known = knownFor(edition, dataset, day);
  const map = withoutUnsure(
    mapColumns(sheet, headerRows, dataset.schema, titleUnit(titleText(table)), questions),
    headerRows.at(-1) ?? 0,
    questions,
  );
  const standing = asOf(dataset, day);
  const headerRow = headerRows.at(-1) ?? 0;
  const found = findRows(sheet, headerRows, map.columns);
  const rows = formRows(dataset.name, sheet, headerRow, map.columns, found, standing.entries);
  const formulas = await formulaCells(bytes, sheet.name);
  const { cells, kept } = formCells(rows.placed, { sheet, headerRows, map, formulas, known });
  return {
    bytes: await filledForm(bytes, sheet.name, cells, rows.placed[0]?.row ?? headerRow + 1),
    dataset: dataset.name,
    title: dataset.document.title,
    sheet: sheet.name,
    asOf: standing.asOf ?? day,
    rows: rows.placed.length,
    columns: map.columns.map(({ header, field }) => ({ header, title: field.title })),
    notFilled: notFilled(map),
    questions: questions
      .open()
      .filter(({ cells: each, default: likely }) => each.length > 0 && likely !== undefined),
    hasFormulas: formulas.size > 0,
    kept,
    left: rows.left.map(({ cells: held }) => nameOf(held) || (held['id'] ?? '')),
    unknown: rows.unknown.map((row) => {
      const column = map.columns.find(({ key }) => key === 'name')?.index ?? 0;
      return { cell: cellAddress(row, column), name: sheet.rows[row]?.[column]?.text ?? '' };
    }),
  };
}

/** The columns without those of which nobody is there to say what they are. */
function withoutUnsure(map: ColumnMap, headerRow: number, questions: Questions): ColumnMap {
  const unsure = new Map(
    questions
      .open()
      .filter((question) => question.default === undefined)
      .flatMap(({ cells, options }) => cells.map((cell) => [cell, options[0] ?? ''] as const)),
  );
  const titleOf = ({ index }: ColumnMap['columns'][number]) =>
    unsure.get(cellAddress(headerRow, index));
  return {
    columns: map.columns.filter((column) => titleOf(column) === undefined),
    dropped: [
      ...map.dropped,
      ...map.columns.flatMap((column) => {
        const title = titleOf(column);
        const reason = `拿不准是不是「${title ?? ''}」，是的话把列名改成它`;
        return title === undefined ? [] : [{ column: column.header, reason }];
      }),
    ],
  };
}

function notFilled({ dropped }: ColumnMap): FilledForm['notFilled'] {
  return dropped
    .filter(({ reason }) => reason !== '表格自己的序号')
    .map(({ column, reason }) => ({
      column,
      reason: reason.startsWith('含个人信息') ? '是个人信息，公开的数据里没有' : reason,
    }));
}

function refusalOf({ message, hint }: { message: string; hint: string }): WorkbookRefusal {
  return new WorkbookRefusal(message, hint);
}

/** The day that a form asks for; today where it names none, or one to come. */
function dayOf(text: string, today: string): string {
  const days = daysIn(text).filter(({ weight, day }) => weight > 1 && day <= today);
  return days.sort((a, b) => b.weight - a.weight)[0]?.day ?? today;
}
