import type { CurrentEntry } from '../../data/as-of.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { RowFileCell, RowFileLine } from '../../exporters/row-file.ts';
import { daysInWords } from '../../text/days-in-words.ts';
import { comparisonWord } from '../../text/comparison.ts';
import { formatDate, formatPeriod, formatYearlyDay } from '../../text/dates.ts';
import { signsInWords } from '../../text/signs-in-words.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { columnTool, toolKey } from '../column-tool.ts';
import type { List, ListColumn } from '../list/list-column.ts';
import { ownTool } from '../table-columns.ts';
import type { CellPart, cellReader } from './cell-parts.ts';
import type { ShownColumn } from './shown-table.ts';

/** Rows of a dataset as one list, of which the page at `route` carries the first `most`. */
export interface DataRows {
  readonly dataset: Dataset;
  readonly columns: readonly ShownColumn[];
  readonly entries: readonly CurrentEntry[];
  readonly read: ReturnType<typeof cellReader>;
  readonly route: string;
  readonly most?: number;
}

/**
 * The list of some rows of a dataset. Days, periods and signs stand in words, other cells as typed; what
 * readers take along is as typed throughout (`data-value`).
 */
export function dataList(rows: DataRows): List<CurrentEntry> {
  const { dataset, columns, entries, read, route, most = Infinity } = rows;
  const [idKey = '', ...others] = dataset.schema.key;
  return {
    id: 'rows',
    route,
    columns: columns.map((column, index) => dataColumn(dataset, column, index === 0, read)),
    groups: [{ words: '', rows: entries }],
    most,
    attributesOf: ({ cells }) => {
      const name = others.length > 0 ? '' : (cells[idKey] ?? '');
      return name === '' ? '' : ` id="row-${escapeXml(name)}"`;
    },
  };
}

function dataColumn(
  { schema }: Dataset,
  column: ShownColumn,
  isName: boolean,
  read: DataRows['read'],
): ListColumn<CurrentEntry> {
  const { key, header, field, isNumber, width } = column;
  const correctionOf = ({ corrections }: CurrentEntry) =>
    corrections.findLast((each) => each.key === key);
  return {
    title: header,
    class: isNumber ? 'number-cell' : undefined,
    cellClass: `is-${width}${isNumber ? ' number-cell' : ''}`,
    tool: field === undefined ? ownTool(toolKey(key)) : columnTool(schema, key),
    isName,
    // Most columns hold few texts; what one means may differ by version, as places do.
    same: (entry) => {
      const { erratum, from } = correctionOf(entry) ?? {};
      return `${entry.version} ${erratum?.correctedOn ?? ''} ${from ?? ''}\n${entry.cells[key] ?? ''}`;
    },
    cell: (entry): RowFileCell => {
      const cell = entry.cells[key] ?? '';
      const words = wordsOf(cell, column);
      const parts = read(column, cell, entry.version).map((part) =>
        part.text === cell ? { ...part, text: words } : part,
      );
      const meanings = parts.flatMap(({ meaning }) => meaning ?? []);
      const correction = correctionOf(entry);
      if (meanings.length === 0 && correction === undefined && parts.every(isPlain)) {
        return words === cell ? cell : [cell, words];
      }
      const before = correction?.from === '' ? '空白' : wordsOf(correction?.from ?? '', column);
      return [
        meanings.join('；') || (words === cell ? '' : cell),
        lineOf(parts),
        ...meanings,
        ...(correction === undefined
          ? []
          : [`${formatDate(correction.erratum.correctedOn)}更正，原为${before}`]),
      ];
    },
  };
}

/** 「2016年3月25日」 of 2016-03-25, 「10月15日」 of 10-15, 「不低于」 of >=. */
function wordsOf(cell: string, { field }: ShownColumn): string {
  if (field?.type === 'enum') return comparisonWord(cell);
  if (field?.type === 'period' || field?.type === 'date') return formatPeriod(cell);
  const text = signsInWords(daysInWords(cell));
  return field?.holdsYearlyDays === true ? formatYearlyDay(text) : text;
}

const isPlain = ({ href }: CellPart) => href === undefined;

function lineOf(parts: readonly CellPart[]): RowFileLine {
  return parts.flatMap(({ text, href }, index) => {
    const part = href === undefined ? text : { words: text, to: href };
    return index === 0 ? [part] : ['；', part];
  });
}
