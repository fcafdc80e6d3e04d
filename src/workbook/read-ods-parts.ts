import JSZip from 'jszip';
import { SaxesParser } from 'saxes';
import { isPartOfDay } from '../text/written-day.ts';
import { type SheetCell, percentCell } from './workbook.ts';

/** What of a sheet of an .ods the library that reads the cells does not tell, 0-based. */
export interface OdsParts {
  readonly isHidden: boolean;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  /** Cells whose value is not what the sheet shows: percentages, months; by `row,column`. */
  readonly shown: ReadonlyMap<string, SheetCell>;
}

/** No sheet has more; a repeated blank row below the table may claim a million. */
const MOST = 100_000;
const MOST_SHOWN = 300;

/** What is hidden in an .ods and what its cells show, sheet by sheet; none without content. */
export async function partsOfOds(bytes: Uint8Array): Promise<readonly OdsParts[]> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = await zip.file('content.xml')?.async('string');
  const sheets: {
    isHidden: boolean;
    rows: Set<number>;
    columns: Set<number>;
    shown: Map<string, SheetCell>;
  }[] = [];
  let cell: { type: string; value: string; count: number; text: string } | undefined;
  // Where the next cell stands: its column, and the first of the equal rows that it is in.
  let [place, top] = [0, 0];
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
          shown: new Map(),
        });
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        cell = {
          type: value('office:value-type'),
          value: value('office:value') || value('office:date-value'),
          count: Number(value('table:number-columns-repeated') || 1),
          text: '',
        };
        break;
      case 'table:table-row':
        [place, top] = [0, row];
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
  parser.on('text', (text) => {
    if (cell !== undefined) cell.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (cell === undefined || !/^table:(?:covered-)?table-cell$/.test(name)) return;
    const shown = shownCell(cell);
    if (shown !== undefined) show(sheets.at(-1)?.shown, shown, [top, row], [place, cell.count]);
    place += cell.count;
    cell = undefined;
  });
  parser.write(xml ?? '<none/>').close();
  return sheets;
}

/** A cell that stands for equal ones, in all rows and columns that it stands for. */
function show(
  shown: Map<string, SheetCell> | undefined,
  cell: SheetCell,
  [top, end]: readonly [number, number],
  [left, count]: readonly [number, number],
): void {
  for (let row = top; row < Math.min(end, top + MOST_SHOWN); row += 1) {
    for (let column = left; column < left + Math.min(count, MOST_SHOWN); column += 1) {
      if (shown === undefined || shown.size >= MOST) return;
      shown.set(`${row},${column}`, cell);
    }
  }
}

/** A percentage with its sign, a day of which only the month is shown as that; undefined for others. */
function shownCell({ type, value, text }: { type: string; value: string; text: string }) {
  if (type === 'percentage') return percentCell(Number(value));
  const isMonth = type === 'date' && isPartOfDay(text) === '月' && value.slice(8, 10) === '01';
  return isMonth ? ({ kind: 'text', text: value.slice(0, 7) } as const) : undefined;
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
