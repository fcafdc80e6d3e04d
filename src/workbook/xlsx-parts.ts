import JSZip from 'jszip';
import { withoutEntities } from '../data/texts/markup-text.ts';

/** A workbook as its parts, for changing a few cells and nothing else. */
export interface XlsxParts {
  readonly zip: JSZip;
  readonly text: (path: string) => Promise<string>;
  /** Puts another text in the place of a part, with the day that it had. */
  readonly replace: (path: string, text: string) => void;
}

/** Opens the parts of an .xlsx. @throws an error of jszip for bytes that are no archive. */
export async function xlsxParts(bytes: Uint8Array): Promise<XlsxParts> {
  const zip = await JSZip.loadAsync(bytes);
  return {
    zip,
    text: async (path) => (await zip.file(path)?.async('string')) ?? '',
    replace: (path, text) => {
      zip.file(path, text, { date: zip.file(path)?.date ?? new Date(Date.UTC(1980, 0, 1)) });
    },
  };
}

/** The path of the part of each sheet, by the name of the sheet. */
export async function sheetPaths({ text }: XlsxParts): Promise<Map<string, string>> {
  const [workbook, relations] = [
    await text('xl/workbook.xml'),
    await text('xl/_rels/workbook.xml.rels'),
  ];
  const targets = new Map(
    tags(relations, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  return new Map(
    tags(workbook, 'sheet').map((tag) => {
      const target = targets.get(attribute(tag, '(?:\\w+:)?id')) ?? '';
      return [
        withoutEntities(attribute(tag, 'name')),
        target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      ];
    }),
  );
}

/** The number format of each cell style, by its number. */
export async function cellFormats({ text }: XlsxParts): Promise<readonly string[]> {
  const styles = await text('xl/styles.xml');
  const own = new Map(
    tags(styles, 'numFmt').map((tag) => [
      attribute(tag, 'numFmtId'),
      withoutEntities(attribute(tag, 'formatCode')),
    ]),
  );
  const [, cells = ''] =
    /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles) ?? [];
  return tags(cells, 'xf').map((tag) => {
    const id = attribute(tag, 'numFmtId');
    return own.get(id) ?? BUILT_IN[id] ?? '';
  });
}

/** Formats that every program knows by number (ECMA-376, 18.8.30), as far as they matter here. */
const BUILT_IN: Readonly<Record<string, string>> = {
  '14': 'yyyy/m/d',
  '15': 'd-mmm-yy',
  '16': 'd-mmm',
  '17': 'mmm-yy',
  '22': 'yyyy/m/d h:mm',
  '27': 'yyyy"年"m"月"',
  '28': 'm"月"d"日"',
  '30': 'm-d-yy',
  '31': 'yyyy"年"m"月"d"日"',
  '36': 'yyyy"年"m"月"',
  '49': '@',
  '50': 'yyyy"年"m"月"',
  '57': 'yyyy"年"m"月"',
  '58': 'm"月"d"日"',
};

/** Whether a number in this format is shown as a day. */
export function isDayFormat(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g')) ?? [];
}

/** An attribute of a tag, as the file has it; empty when it has none. */
export function attribute(tag: string, name: string): string {
  const [, double, single] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return double ?? single ?? '';
}
