import {
  AlignmentType,
  type FileChild,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { HEAD_FONT } from '../docx/sheet.ts';
import type { PaperContent } from './paper-content.ts';

/** The face of titles and heads. */
export const TITLE_FONT = { ...HEAD_FONT, eastAsia: '华文中宋' };

/** The sheet on which an objection is written, `width` twentieths of a point wide. */
export function wordForm(form: PaperContent['form'], width: number): FileChild[] {
  if (form === undefined) return [];
  const cell = (size: number, text: string) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      margins: { left: 80, right: 80, top: 60, bottom: 60 },
      children: [new Paragraph({ children: [new TextRun({ text, size: 26 })] })],
    });
  const rows = form.lines.map(
    ({ title, height }) =>
      new TableRow({
        height: { value: FORM_HEIGHTS[height], rule: HeightRule.ATLEAST },
        cantSplit: true,
        children: [cell(2400, title), cell(width - 2400, '')],
      }),
  );
  return [
    new Paragraph({
      pageBreakBefore: true,
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new TextRun({ text: '异议表', font: TITLE_FONT, size: 44, bold: true })],
    }),
    new Paragraph({
      indent: { firstLine: 640 },
      spacing: { after: 240 },
      children: [new TextRun(form.words)],
    }),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [2400, width - 2400],
      rows,
    }),
    // Word wants a paragraph after a table; a full line of it would begin an empty sheet.
    new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, run: { size: 2 }, children: [] }),
  ];
}

const FORM_HEIGHTS = { 1: 680, 2: 1360, 3: 3400 };
