import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  LevelFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { FileChild } from 'docx';
import type { Block } from '../content/blocks.ts';
import { blockChildren } from '../docx/block-children.ts';
import { BODY_FONT, HEAD_FONT, LANGUAGE, SHEET, TEXT_WIDTH } from '../docx/sheet.ts';
import type { WordImage } from '../docx/word-images.ts';
import { wordTable } from '../docx/word-table.ts';
import type { DrawnPng } from '../pictures/draw-png.ts';
import type { Picture } from '../pictures/picture.ts';
import { numberHeadings } from '../print/heading-numbers.ts';
import { isWideTable } from '../print/table-html.ts';
import { citedLine } from '../source-words.ts';
import type { DocumentContent } from './document-content.ts';
import { TITLE_FONT, wordForm } from './word-form.ts';

/** The pictures that a document for Word holds. */
export interface DocumentPictures {
  /** The code of its page. */
  readonly code: DrawnPng;
  /** Its figures by their number. */
  readonly figures: ReadonlyMap<number, Picture>;
  /** Its charts and the edition's own pictures by their address. */
  readonly images: ReadonlyMap<string, WordImage>;
}

/**
 * A document for Word; the edition's mark stands on every sheet, the red head only on an
 * authority's own and a fictional city's, wide attachments on landscape sheets.
 */
export function wordDocument(document: DocumentContent, pictures: DocumentPictures): Document {
  const { title, issuer, subject, mark } = document;
  return new Document({
    creator: issuer,
    title,
    description: subject,
    lastModifiedBy: issuer,
    styles: {
      default: {
        document: { run: { font: BODY_FONT, size: 32, language: LANGUAGE } },
        heading1: { run: { font: HEAD_FONT, size: 32, bold: false, color: '000000' } },
        heading2: { run: { font: SECOND_FONT, size: 32, bold: true, color: '000000' } },
        ...(hasThirdLevel(document)
          ? { heading3: { run: { font: BODY_FONT, size: 32, bold: true, color: '000000' } } }
          : {}),
      },
    },
    numbering: { config: [{ reference: 'ordered', levels: orderedLevels(document) }] },
    evenAndOddHeaderAndFooters: true,
    sections: sheetsOf(document, pictures).map(({ isWide, children }) => ({
      properties: { page: isWide ? LANDSCAPE : SHEET },
      ...(mark === undefined
        ? {}
        : { headers: { default: sheetMark(mark), even: sheetMark(mark) } }),
      footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
      children,
    })),
  });
}

interface Sheets {
  readonly isWide: boolean;
  readonly children: readonly FileChild[];
}

/** The document by the way in which its sheets lie; each change begins a new sheet. */
function sheetsOf(document: DocumentContent, pictures: DocumentPictures): Sheets[] {
  const body = [
    ...head(document),
    ...numberedBlocks(document.blocks).flatMap((block) => blockParts(block, TEXT_WIDTH, pictures)),
    ...signature(document),
    ...sourceList(document),
    ...closing(document, pictures.code),
  ];
  const sheets: Sheets[] = [{ isWide: false, children: body }];
  for (const block of document.attachments) {
    const isWide = block.kind === 'table' && isWideTable(block);
    const startsSheet = !isWide && sheets.at(-1)?.isWide === false;
    const width = isWide ? LANDSCAPE_WIDTH : TEXT_WIDTH;
    sheets.push({ isWide, children: blockParts(block, width, pictures, startsSheet) });
  }
  sheets.push({ isWide: false, children: wordForm(document.form, TEXT_WIDTH) });
  return joined(sheets.filter(({ children }) => children.length > 0));
}

/** Sheets that lie the same way as those before are one section with them. */
function joined(sheets: readonly Sheets[]): Sheets[] {
  return sheets.reduce<Sheets[]>((all, sheet) => {
    const last = all.at(-1);
    if (last?.isWide !== sheet.isWide) return [...all, sheet];
    const children = [...last.children, ...sheet.children];
    return [...all.slice(0, -1), { isWide: sheet.isWide, children }];
  }, []);
}

/** Headings with the numbers 一、（一） that they have on paper; every ordered list begins anew. */
function numberedBlocks(blocks: readonly Block[]): Block[] {
  const labels = new Map(numberHeadings(blocks).map(({ index, label }) => [index, label]));
  let lists = 0;
  const counted = (block: Block): Block => {
    if (block.kind === 'list' && block.isOrdered) return { ...block, instance: lists++ };
    const isAround = block.kind === 'quote' || block.kind === 'note';
    return isAround ? { ...block, blocks: block.blocks.map(counted) } : block;
  };
  return blocks.map((block, index) =>
    block.kind === 'heading'
      ? { ...block, text: `${labels.get(index) ?? ''}${block.text}` }
      : counted(block),
  );
}

function blockParts(
  block: Block,
  width: number,
  { figures, images }: DocumentPictures,
  startsSheet = false,
): FileChild[] {
  return block.kind === 'table'
    ? wordTable(block, width, startsSheet)
    : blockChildren(block, figures, images);
}

function hasThirdLevel({ blocks }: DocumentContent): boolean {
  return blocks.some((block) => block.kind === 'heading' && block.level === 4);
}

/** The second level only where prose may use it; the computed parts have no list in a list. */
function orderedLevels({ blocks }: DocumentContent): (typeof ORDERED)[] {
  return blocks.some(hasInnerList) ? [ORDERED, INNER_ORDERED] : [ORDERED];
}

function hasInnerList(block: Block): boolean {
  if (block.kind === 'quote' || block.kind === 'note') return block.blocks.some(hasInnerList);
  return block.kind === 'list' && block.items.flat().some(({ kind }) => kind === 'list');
}

const RED = 'C00000';
const SECOND_FONT = { ...BODY_FONT, eastAsia: '楷体' };
/** The upright sheet turned: its top is on the left (the library exchanges width and height). */
const LANDSCAPE = {
  size: { ...SHEET.size, orientation: PageOrientation.LANDSCAPE },
  margin: {
    top: SHEET.margin.left,
    bottom: SHEET.margin.right,
    left: SHEET.margin.bottom,
    right: SHEET.margin.top,
  },
};
const LANDSCAPE_WIDTH = SHEET.size.height - SHEET.margin.top - SHEET.margin.bottom;
const ORDERED = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.START,
};

const INNER_ORDERED = {
  ...ORDERED,
  level: 1,
  text: '%2.',
  style: { paragraph: { indent: { left: 1280, hanging: 480 } } },
};

function head(document: DocumentContent): FileChild[] {
  const { title, issuer, keys, stamp, mark, isIllustrative } = document;
  const isOfficial = isIllustrative || mark === undefined;
  const color = isOfficial ? RED : '000000';
  const letterhead = isOfficial ? issuer : `${issuer}，${stamp}`;
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

function signature(document: DocumentContent): FileChild[] {
  return document.signature.map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { right: 1280 },
        spacing: { before: index === 0 ? 480 : 0 },
        children: [new TextRun(text)],
      }),
  );
}

/** The notes that the text cites by their number. */
function sourceList({ sources }: DocumentContent): FileChild[] {
  if (sources.length === 0) return [];
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 320 },
      children: [new TextRun({ text: '来源', font: HEAD_FONT, size: 24 })],
    }),
    ...sources.map((cited) => small(citedLine(cited))),
  ];
}

function closing({ statement, address, pageWords }: DocumentContent, code: DrawnPng): FileChild[] {
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
    small(`${pageWords.sheet}：${address}`),
    ...(statement === undefined ? [] : [small(statement)]),
  ];
}

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
