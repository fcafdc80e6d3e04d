import { cellAddress } from './address.ts';
import { FIRST_SAFE_DAY, dayNumber, storedText } from './write-cell.ts';
import { attribute, cellFormats, isDayFormat, sheetPaths, xlsxParts } from './xlsx-parts.ts';

/** What a cell of a form is filled with. A day is a number where the form shows days, else its text. */
export type FormValue =
  | { readonly text: string }
  | { readonly number: string }
  | { readonly day: string; readonly text: string };

export interface FormCell {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly value: FormValue;
}

/** The addresses of the cells of a sheet that hold a formula. */
export async function formulaCells(bytes: Uint8Array, sheet: string): Promise<ReadonlySet<string>> {
  const parts = await xlsxParts(bytes);
  const xml = await parts.text((await sheetPaths(parts)).get(sheet) ?? '');
  const cells = rowsOf(sheetData(xml).body).flatMap(({ row, cells: held }) =>
    held
      .filter((cell) => /<(?:\w+:)?f\b/.test(cell.xml))
      .map(({ column }) => cellAddress(row, column)),
  );
  return new Set(cells);
}

/**
 * A form (.xlsx) with some cells filled and everything else as it is, byte for byte: formats, formulas,
 * merged cells, drop-downs, pictures. Results of formulas are dropped, so that every program computes
 * them again. A cell that the form has not gets the style of its column in row `like`.
 */
export async function filledForm(
  bytes: Uint8Array,
  sheet: string,
  cells: readonly FormCell[],
  like: number,
): Promise<Uint8Array> {
  const parts = await xlsxParts(bytes);
  const formats = await cellFormats(parts);
  const paths = await sheetPaths(parts);
  for (const [name, path] of paths) {
    const xml = withoutResults(await parts.text(path));
    parts.replace(path, name === sheet ? withCells(xml, cells, like, formats) : xml);
  }
  const workbook = await parts.text('xl/workbook.xml');
  parts.replace('xl/workbook.xml', computedOnLoad(workbook));
  return parts.zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A sheet without the results of its formulas, which are of the form as it was. */
function withoutResults(xml: string): string {
  return xml.replace(
    /(<(\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/\2?f>))\s*<(\w+:)?v>[^<]*<\/\3?v>/g,
    '$1',
  );
}

function computedOnLoad(workbook: string): string {
  const calculation = /<((?:\w+:)?)calcPr\b([^>]*?)\/?>/.exec(workbook);
  if (calculation !== null) {
    const [whole, prefix = '', rest = ''] = calculation;
    const others = rest.replace(/\sfullCalcOnLoad="[^"]*"/, '').trimEnd();
    const closing = whole.endsWith('/>') ? '/>' : '>';
    return workbook.replace(whole, `<${prefix}calcPr${others} fullCalcOnLoad="1"${closing}`);
  }
  // Its place is behind the names, or behind the sheets where there are none.
  return workbook.replace(
    /(<\/(\w+:)?sheets>(?:[\s\S]*<\/(?:\w+:)?definedNames>)?)/,
    (whole, _, prefix: string | undefined) => `${whole}<${prefix ?? ''}calcPr fullCalcOnLoad="1"/>`,
  );
}

interface XmlCell {
  readonly column: number;
  readonly xml: string;
  readonly style: string;
}

interface XmlRow {
  readonly row: number;
  readonly attributes: string;
  readonly cells: readonly XmlCell[];
  /** What stands behind the cells. */
  readonly rest: string;
}

function withCells(
  xml: string,
  cells: readonly FormCell[],
  like: number,
  formats: readonly string[],
): string {
  const { whole, prefix, body } = sheetData(xml);
  const rows = new Map(rowsOf(body).map((row) => [row.row, row]));
  const styles = new Map((rows.get(like)?.cells ?? []).map(({ column, style }) => [column, style]));
  for (const [at, filled] of Map.groupBy(cells, ({ row }) => row)) {
    const held = rows.get(at) ?? {
      row: at,
      attributes: rows.get(like)?.attributes ?? '',
      cells: [],
      rest: '',
    };
    const row = new Map(held.cells.map((cell) => [cell.column, cell]));
    for (const { column, value } of filled) {
      const style = row.get(column)?.style ?? styles.get(column) ?? '';
      row.set(column, { column, style, xml: cellXml(prefix, at, column, style, value, formats) });
    }
    const sorted = [...row.values()].sort((a, b) => a.column - b.column);
    rows.set(at, { ...held, cells: sorted });
  }
  const written = [...rows.values()]
    .sort((a, b) => a.row - b.row)
    .map(({ row, attributes, cells: held, rest }) => {
      const inner = `${held.map((cell) => cell.xml).join('')}${rest}`;
      return `<${prefix}row r="${row + 1}"${attributes}>${inner}</${prefix}row>`;
    });
  return xml
    .replace(/<(?:\w+:)?dimension\b[^>]*\/>/, '')
    .replace(whole, () => `<${prefix}sheetData>${written.join('')}</${prefix}sheetData>`);
}

function sheetData(xml: string): { whole: string; prefix: string; body: string } {
  const [whole = '', prefix = '', body = ''] =
    /<((?:\w+:)?)sheetData\s*(?:\/>|>([\s\S]*?)<\/\1sheetData>)/.exec(xml) ?? [];
  return { whole, prefix, body };
}

/** The rows of a sheet; those that do not say their number follow the one before. */
function rowsOf(body: string): XmlRow[] {
  let next = 0;
  return [
    ...body.matchAll(/<((?:\w+:)?)row\b((?:[^>/]|\/(?!>))*)(?:\/>|>([\s\S]*?)<\/\1row>)/g),
  ].map(([, , attributes = '', inner = '']) => {
    const number = attribute(attributes, 'r');
    const row = number === '' ? next : Number(number) - 1;
    next = row + 1;
    const others = attributes.replace(/\s(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g, '').trimEnd();
    const rest = /<((?:\w+:)?)extLst\b[\s\S]*<\/\1extLst>\s*$/.exec(inner)?.[0] ?? '';
    return { row, attributes: others, cells: cellsOf(inner, row), rest };
  });
}

function cellsOf(inner: string, row: number): XmlCell[] {
  let next = 0;
  return [...inner.matchAll(/<((?:\w+:)?)c\b((?:[^>/]|\/(?!>))*)(?:\/>|>([\s\S]*?)<\/\1c>)/g)].map(
    ([xml, prefix = '', attributes = '']) => {
      const letters = attribute(attributes, 'r').replace(/\d+$/, '');
      const column = letters === '' ? next : columnOf(letters);
      next = column + 1;
      const placed =
        letters === ''
          ? xml.replace(`<${prefix}c`, `<${prefix}c r="${cellAddress(row, column)}"`)
          : xml;
      return { column, xml: placed, style: attribute(attributes, 's') };
    },
  );
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellXml(
  prefix: string,
  row: number,
  column: number,
  style: string,
  value: FormValue,
  formats: readonly string[],
): string {
  const head = `<${prefix}c r="${cellAddress(row, column)}"${style === '' ? '' : ` s="${style}"`}`;
  const number = (text: string) => `${head}><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  if ('number' in value) return number(value.number);
  const format = formats[Number(style)] ?? '';
  if ('day' in value && style !== '' && isDayFormat(format) && value.day >= FIRST_SAFE_DAY) {
    return number(String(dayNumber(value.day)));
  }
  const text = storedText(value.text).replace(/[&<>]/g, (sign) => ESCAPED[sign] ?? sign);
  return `${head} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`;
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
