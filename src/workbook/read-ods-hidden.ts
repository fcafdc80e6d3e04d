import JSZip from 'jszip';
import { SaxesParser } from 'saxes';

/** What of a sheet of an .ods is hidden, 0-based; the library that reads the cells does not tell. */
export interface HiddenParts {
  readonly isHidden: boolean;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** No sheet has more; a repeated blank row below the table may claim a million. */
const MOST = 100_000;

/** The hidden sheets, rows and columns of an .ods, sheet by sheet; none when there is no content. */
export async function hiddenInOds(bytes: Uint8Array): Promise<readonly HiddenParts[]> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = await zip.file('content.xml')?.async('string');
  const sheets: { isHidden: boolean; rows: Set<number>; columns: Set<number> }[] = [];
  const hiddenStyles = new Set<string>();
  let [style, row, column] = ['', 0, 0];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const value = (name: string) => tag.attributes[name] ?? '';
    const sheet = sheets.at(-1);
    const isHidden = /^(?:collapse|filter)$/.test(value('table:visibility'));
    switch (tag.name) {
      case 'style:style':
        style = value('style:name');
        break;
      case 'style:table-properties':
        if (value('table:display') === 'false') hiddenStyles.add(style);
        break;
      case 'table:table':
        [row, column] = [0, 0];
        sheets.push({
          isHidden: hiddenStyles.has(value('table:style-name')),
          rows: new Set(),
          columns: new Set(),
        });
        break;
      case 'table:table-row':
        row = marked(sheet?.rows, row, Number(value('table:number-rows-repeated') || 1), isHidden);
        break;
      case 'table:table-column':
        column = marked(
          sheet?.columns,
          column,
          Number(value('table:number-columns-repeated') || 1),
          isHidden,
        );
        break;
      default:
        // Cells and all that is drawn are read elsewhere.
        break;
    }
  });
  parser.write(xml ?? '<none/>').close();
  return sheets;
}

function marked(
  hidden: Set<number> | undefined,
  from: number,
  count: number,
  isHidden: boolean,
): number {
  const end = Math.min(from + count, MOST);
  if (isHidden) for (let index = from; index < end; index += 1) hidden?.add(index);
  return from + count;
}
