import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  ImageRun,
  LevelFormat,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FileChild } from 'docx';
import { formatDate } from '../../text/dates.ts';
import { blockChildren } from '../docx/block-children.ts';
import { BODY_FONT, HEAD_FONT } from '../docx/document.ts';
import type { DrawnPng } from '../pictures/draw-png.ts';
import type { NoticeContent } from './notice-blocks.ts';

/**
 * A notice as a Word document; the edition's mark stands on every sheet, the red head only on an
 * authority's own and a fictional city's. `code` is the picture of the code of its page.
 */
export function noticeDocument(notice: NoticeContent, code: DrawnPng): Document {
  const { title, issuer, subject, mark } = notice;
  return new Document({
    creator: issuer,
    title,
    description: subject,
    lastModifiedBy: issuer,
    styles: {
      default: {
        document: { run: { font: BODY_FONT, size: 32, language: LANGUAGE } },
        heading1: { run: { font: HEAD_FONT, size: 32, bold: false, color: '000000' } },
      },
    },
    numbering: { config: [{ reference: 'ordered', levels: [ORDERED] }] },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 2098, bottom: 1984, left: 1587, right: 1474 },
          },
        },
        ...(mark === undefined ? {} : { headers: { default: sheetMark(mark), even: sheetMark(mark) } }),
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          ...head(notice),
          ...notice.blocks.flatMap((block) => blockChildren(block, new Map())),
          ...signature(notice),
          ...closing(notice, code),
          ...notice.list.flatMap((block) => blockChildren(block, new Map())),
          ...formChildren(notice),
        ],
      },
    ],
  });
}

const LANGUAGE = { value: 'zh-CN', eastAsia: 'zh-CN' };
const TITLE_FONT = { ...HEAD_FONT, eastAsia: '华文中宋' };
const RED = 'C00000';
const TEXT_WIDTH = 8845;
const ORDERED = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.START,
};

function head({ title, issuer, keys, publishedOn, mark, isIllustrative }: NoticeContent): FileChild[] {
  const isOfficial = isIllustrative || mark === undefined;
  const color = isOfficial ? RED : '000000';
  const letterhead = isOfficial ? issuer : `${issuer}，发布${formatDate(publishedOn)}`;
  return [
    new Paragraph({
      alignment: isOfficial ? AlignmentType.CENTER : AlignmentType.LEFT,
      border: { bottom: { style: BorderStyle.SINGLE, size: isOfficial ? 18 : 6, color, space: 4 } },
      spacing: { after: 240 },
      children: [
        isOfficial
          ? new TextRun({ text: letterhead, font: TITLE_FONT, size: 64, bold: true, color })
          : new TextRun({ text: letterhead, size: 24 }),
      ],
    }),
    ...keys.map((key) => small(`${key.title}：${key.text}`)),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 320, after: 320 },
      children: [new TextRun({ text: title, font: TITLE_FONT, size: 44, bold: true })],
    }),
  ];
}

function signature({ issuer, publishedOn }: NoticeContent): FileChild[] {
  return [issuer, formatDate(publishedOn)].map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { right: 1280 },
        spacing: { before: index === 0 ? 480 : 0 },
        children: [new TextRun(text)],
      }),
  );
}

function closing({ statement, address }: NoticeContent, code: DrawnPng): FileChild[] {
  const title = '网页的二维码';
  return [
    new Paragraph({
      spacing: { before: 480 },
      children: [
        new ImageRun({
          type: 'png',
          data: code.png,
          transformation: { width: 84, height: 84 },
          altText: { title, description: `${title}：${address}`, name: 'code' },
        }),
      ],
    }),
    small(`网页，有名单的下载：${address}`),
    ...(statement === undefined ? [] : [small(statement)]),
  ];
}

function formChildren({ form }: NoticeContent): FileChild[] {
  if (form === undefined) return [];
  const cell = (width: number, text: string) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { left: 80, right: 80, top: 60, bottom: 60 },
      children: [new Paragraph({ children: [new TextRun({ text, size: 26 })] })],
    });
  const rows = form.lines.map(
    (line, index) =>
      new TableRow({
        height: { value: 680 * (FORM_HEIGHTS[index] ?? 1), rule: HeightRule.ATLEAST },
        cantSplit: true,
        children: [cell(2400, line), cell(TEXT_WIDTH - 2400, '')],
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
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [2400, TEXT_WIDTH - 2400],
      rows,
    }),
    new Paragraph({ children: [] }),
  ];
}

const FORM_HEIGHTS = [2, 5, 2, 1, 1, 2, 1];

function small(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, size: 24, color: '444444' })] });
}

function sheetMark(mark: string): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: mark, size: 24, color: '555555' })],
      }),
    ],
  });
}

function pageNumber(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const children = [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28 })];
  return new Footer({ children: [new Paragraph({ alignment, children })] });
}
