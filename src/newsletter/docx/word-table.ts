import {
  AlignmentType,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { displayWidth } from '../../text/display-width.ts';
import type { BlockOf, Cell, Inline } from '../../resolved/blocks.ts';
import { cellLine, plainCell, rowsInColumns, standsAcross } from '../../resolved/inlines.ts';
import { paperTable } from '../../resolved/paper-table.ts';
import { tableRecords } from '../../resolved/table-records.ts';
import { HEAD_FONT } from './sheet.ts';
import { type RunContext, wordRuns } from './word-runs.ts';

type TableBlock = BlockOf<'table'>;

/**
 * A table of Word in `width` twentieths of a point: columns as wide as their text asks for, the
 * head repeated on every sheet, no row split that a sheet can hold; on a sheet of its own when
 * `startsSheet`. One with more columns than can stand beside each other comes as records.
 */
export function wordTable(
  whole: TableBlock,
  width: number,
  context: RunContext,
  startsSheet = false,
): FileChild[] {
  const block = paperTable(whole);
  const widths = columnWidths(block, width);
  const head = block.title === '' && !startsSheet ? [] : [caption(block.title, startsSheet)];
  const below = [
    note(block.note),
    ...(block.rest === undefined ? [] : [lineOf(block.rest, context)]),
  ];
  if (Math.min(width, ...widths) < NARROWEST) {
    return [...head, ...tableRecords(block).map((line) => lineOf(line, context)), ...below];
  }
  const cell = (held: Cell, column: number, isHeader: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { left: MARGIN, right: MARGIN, top: 40, bottom: 40 },
      children: linesOf(held).map(
        (line) =>
          new Paragraph({
            alignment: block.isNumber[column] === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
            // The mark of an empty paragraph is as high as the type of the body.
            run: { size: TEXT_SIZE },
            children: wordRuns(line, context, { size: TEXT_SIZE, bold: isHeader }),
          }),
      ),
    });
  const row = (cells: readonly Cell[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: linesNeeded(cells, widths) <= MOST_LINES,
      children: widths.map((_, column) => cell(cells[column] ?? '', column, isHeader)),
    });
  const across = (held: Cell) =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: widths.length,
          margins: { left: MARGIN, right: MARGIN, top: 40, bottom: 40 },
          children: [
            new Paragraph({
              keepNext: true,
              run: { size: TEXT_SIZE },
              children: wordRuns(cellLine(held), context, { size: TEXT_SIZE, bold: true }),
            }),
          ],
        }),
      ],
    });
  const rows = block.rows.map((cells, index) =>
    standsAcross(block, index) ? across(cells[0] ?? '') : row(cells, false),
  );
  return [
    ...head,
    new Table({
      // Fixed, so that a long word is split and not the table made wider than its sheet.
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      rows: [row(block.headers, true), ...rows],
    }),
    ...below,
  ];
}

function lineOf(line: readonly Inline[], context: RunContext): Paragraph {
  return new Paragraph({
    spacing: { after: 80 },
    children: wordRuns(line, context, { size: TEXT_SIZE }),
  });
}

/** How many lines the highest cell of a row takes. */
function linesNeeded(cells: readonly Cell[], widths: readonly number[]): number {
  const needs = widths.map((width, column) => {
    const room = Math.max(1, (width - 2 * MARGIN) / HALF_WIDTH);
    const lines = plainCell(cells[column] ?? '').split('\n');
    return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / room)), 0);
  });
  return Math.max(0, ...needs);
}

/** The paragraphs of a cell: a line break of the data begins a new one. */
function linesOf(cell: Cell): (readonly Inline[])[] {
  return typeof cell === 'string' ? cell.split('\n').map(cellLine) : [cell];
}

/** Half points: 五号. */
const TEXT_SIZE = 21;
/** Of a half-width character of this size, in twentieths of a point. */
const HALF_WIDTH = 105;
const MARGIN = 60;
/** Narrower columns hold not even two 汉字. */
const NARROWEST = 600;
/** A row with more lines than these may go on over the page: a sheet could not hold it. */
const MOST_LINES = 20;
/** A longer text is set in several lines. */
const COMFORT = 40;

/**
 * Widths that sum to `width`. When there is room every column has what its longest text needs and
 * the rest is shared out; when there is not, the wide columns give way and set their text in lines.
 */
function columnWidths(table: TableBlock, width: number): number[] {
  const rows = rowsInColumns(table);
  const needs = table.headers.map((header, column) => {
    const texts = [header, ...rows.map((cells) => cells[column] ?? '')].map(plainCell);
    const longest = Math.max(...texts.flatMap((text) => text.split('\n').map(displayWidth)));
    return Math.min(COMFORT, Math.max(4, longest)) * HALF_WIDTH + 2 * MARGIN + HALF_WIDTH;
  });
  const settled = shrunk(needs, width);
  const sum = settled.reduce((all, each) => all + each, 0);
  const widths = settled.map((each) => Math.floor((each * width) / sum));
  const rest = width - widths.reduce((all, each) => all + each, 0);
  return widths.map((each, index) => (index === 0 ? each + rest : each));
}

/** The needs under the highest limit that lets all of them stand beside each other. */
function shrunk(needs: readonly number[], width: number): number[] {
  const ordered = [...needs].sort((a, b) => a - b);
  let room = width;
  for (const [index, need] of ordered.entries()) {
    const limit = room / (ordered.length - index);
    if (need > limit) return needs.map((each) => Math.min(each, limit));
    room -= need;
  }
  return [...needs];
}

function caption(text: string, startsSheet: boolean): Paragraph {
  return new Paragraph({
    pageBreakBefore: startsSheet,
    keepNext: true,
    alignment: AlignmentType.CENTER,
    spacing: { before: 160, after: 80 },
    children: [new TextRun({ text, size: 24, bold: true, font: HEAD_FONT })],
  });
}

/** Stands below every table, so that two of them do not become one. */
function note(text: string): Paragraph {
  return new Paragraph({
    spacing: { before: 80, after: 160 },
    run: { size: TEXT_SIZE },
    children: text === '' ? [] : [new TextRun({ text, size: TEXT_SIZE, color: '444444' })],
  });
}
