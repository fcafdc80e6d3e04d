import { escapeXml } from '../text/escape-xml.ts';

/** The parts of a workbook beside its sheets, whose names and number formats they say. */
export function tablePackage(
  sheets: readonly string[],
  formats: readonly string[],
): { readonly path: string; readonly pieces: readonly string[] }[] {
  const sheetParts = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const parts: Record<string, string> = {
    'xl/styles.xml': stylesXml(formats),
    'xl/workbook.xml':
      `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>` +
      sheets
        .map(
          (name, index) =>
            `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
        )
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations([
      ...sheetParts.map((target) => ['worksheet', target] as const),
      ['styles', 'styles.xml'],
    ]),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      `<Default Extension="rels" ContentType="${PACKAGE}.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      contentType('workbook.xml', 'sheet.main') +
      sheetParts.map((part) => contentType(part, 'worksheet')).join('') +
      `${contentType('styles.xml', 'styles')}</Types>`,
  };
  return Object.entries(parts).map(([path, xml]) => ({
    path,
    pieces: [`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`],
  }));
}

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PACKAGE = 'application/vnd.openxmlformats-package';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentType(part: string, kind: string): string {
  return `<Override PartName="/xl/${part}" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`;
}

/** Formats of numbers that are not built in are counted from here (ECMA-376, 18.8.30). */
const FIRST_FORMAT = 164;

/** Style 0 has no format; style n has the n-th of `formats`. */
function stylesXml(formats: readonly string[]): string {
  const numbers = formats.map(
    (format, index) =>
      `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXml(format)}"/>`,
  );
  const styles = formats.map(
    (_, index) =>
      `<xf numFmtId="${FIRST_FORMAT + index}" fontId="0" fillId="0" borderId="0" xfId="0"` +
      ' applyNumberFormat="true"/>',
  );
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return (
    `<styleSheet xmlns="${SHEETS}">` +
    `<numFmts count="${formats.length}">${numbers.join('')}</numFmts>` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellStyleXfs count="1">${plain}/></cellStyleXfs>` +
    `<cellXfs count="${formats.length + 1}">${plain} xfId="0"/>${styles.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}
