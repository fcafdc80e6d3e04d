import { inlineMarkdown, oneLine, withoutBold } from './inline-markdown.ts';
import { DocxRefusal, LIMITS } from './refusal.ts';
import { excerpt } from './reading.ts';
import { headRows, joinedHeads } from './table-head.ts';
import type { Report } from './report.ts';
import {
  type WordBlock,
  type WordCell,
  type WordInline,
  type WordParagraph,
  type WordTable,
  wordsOf,
} from './word-blocks.ts';

export interface TableMarkdown {
  /** The words of a first row that runs across all columns: the title of the table. */
  readonly title: string;
  /** A GFM table; empty when the table holds no words. */
  readonly markdown: string;
  /** Pictures of cells, to stand after the table. */
  readonly images: readonly WordInline[];
}

/**
 * A table of Word as GFM: merged cells repeat their words in each place, paragraphs of a cell stand
 * in one line, tables within cells as text. All of it is reported.
 */
export function tableMarkdown(table: WordTable, report: Report): TableMarkdown {
  const notes: string[] = [];
  const images: WordInline[] = [];
  const grid = gridOf(table, notes, images, report);
  const [first = [], second] = grid;
  const columns = Math.max(0, ...grid.map((row) => row.length));
  const isTitle = table.rows[0]?.cells.length === 1 && columns > 1 && second !== undefined;
  const [below, source] = isTitle ? [grid.slice(1), table.rows.slice(1)] : [grid, table.rows];
  const heads = headRows(source, below);
  const rows = heads > 1 ? [joinedHeads(below.slice(0, heads)), ...below.slice(heads)] : below;
  if (heads > 1) notes.push(`${heads}行表头合成一行，用「｜」隔开`);
  const title = isTitle ? (first[0] ?? '') : '';
  if (isTitle) notes.push('第一行跨全部列，当作表的标题');
  const merged = source.flatMap(({ cells }) => cells);
  const isMerged = merged.some(({ span, isContinued }) => span > 1 || isContinued);
  if (isMerged) notes.push('合并的单元格拆开，字在每一格重复');
  const about = `「${excerpt((title || rows[0]?.join(' ')) ?? '')}」`;
  for (const note of new Set(notes)) report.add('表格', `${about}：${note}`);
  const isEmpty = rows.every((row) => row.every((cell) => cell === ''));
  return { title, markdown: isEmpty ? '' : gfm(rows, columns), images };
}

/** The single cell of a table that is only a frame. */
export function framedBlocks(table: WordTable): readonly WordBlock[] | undefined {
  const [row, ...rest] = table.rows;
  return rest.length === 0 && row?.cells.length === 1 ? row.cells[0]?.blocks : undefined;
}

/** The words of a cell, without dress, paragraphs apart. */
function cellParagraphs({ blocks }: WordCell): WordParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap(cellParagraphs)),
  );
}

function gridOf(
  table: WordTable,
  notes: string[],
  images: WordInline[],
  report: Report,
): string[][] {
  const grid: string[][] = [];
  let cells = 0;
  for (const [index, row] of table.rows.entries()) {
    const line: string[] = Array.from({ length: Math.min(row.skipped, LIMITS.columns) }, () => '');
    for (const cell of row.cells) {
      const own = cellMarkdown(
        cell,
        index === 0 || row.isHead === true || isTitleRow(table, index - 1),
        notes,
        images,
        report,
      );
      const above = grid.at(-1)?.[line.length] ?? '';
      // Words that Word hides under a merged cell are words all the same.
      const words = cell.isContinued ? above + (own === '' || own === above ? '' : ` ${own}`) : own;
      for (let column = 0; column < cell.span; column += 1) line.push(words);
      cells += cell.span;
      if (line.length > LIMITS.columns || cells > LIMITS.cells) {
        const most = `${LIMITS.columns}列、${LIMITS.cells}格`;
        throw new DocxRefusal(`有一张表太大，最多${most}：把它做成数据表，放进data/`);
      }
    }
    if (line.length > 0) grid.push(line);
  }
  return grid;
}

function cellMarkdown(
  cell: WordCell,
  isHead: boolean,
  notes: string[],
  images: WordInline[],
  report: Report,
): string {
  if (cell.blocks.some(({ kind }) => kind === 'table')) notes.push('格里的表写成了一行字');
  const paragraphs = cellParagraphs(cell);
  images.push(
    ...paragraphs.flatMap(({ inlines }) => inlines.filter(({ kind }) => kind === 'image')),
  );
  const texts = paragraphs
    .filter(({ inlines }) => wordsOf(inlines).trim() !== '')
    .map(({ inlines }) => oneLine(inlineMarkdown(isHead ? withoutBold(inlines) : inlines, report)));
  if (texts.length > 1) notes.push('格里的几段并成一行，用「；」隔开');
  return texts.reduce(
    (text, next) =>
      text === '' ? next : `${text}${/[。；！？，：、]$/.test(text) ? '' : '；'}${next}`,
    '',
  );
}

function isTitleRow({ rows }: WordTable, index: number): boolean {
  return index === 0 && rows[0]?.cells.length === 1;
}

function gfm(rows: readonly (readonly string[])[], columns: number): string {
  const [header = [], ...body] = rows;
  const places = Array.from({ length: columns }, (_, column) => column);
  const line = (cells: readonly string[]) =>
    `| ${places.map((column) => cells[column] ?? '').join(' | ')} |`;
  const isNumber = (column: number) => {
    const cells = body.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return (
      cells.length > 0 &&
      cells.every((cell) => /^(?:\\?[-－−]?\d[\d,.]*%?|<Total [^>]*>)$/.test(cell))
    );
  };
  const rule = `| ${places.map((column) => (isNumber(column) ? '---:' : '---')).join(' | ')} |`;
  return [line(header), rule, ...body.map(line)].join('\n');
}
