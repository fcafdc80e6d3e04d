import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  ImageRun,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { blockChildren } from '../docx/block-children.ts';
import { numberedHeadings } from '../docx/numbered-headings.ts';
import { type ListNames, listNames, numberings } from '../docx/ordered-lists.ts';
import { BODY_FONT, HEAD_FONT, LANGUAGE, TEXT_WIDTH } from '../docx/sheet.ts';
import { blockSheets, type Sheets, wordSections } from '../docx/sheets.ts';
import type { WordImage } from '../docx/word-images.ts';
import { wordTable } from '../docx/word-table.ts';
import type { DrawnPng } from '../pictures/png-of.ts';
import type { Picture } from '../pictures/picture.ts';
import { citedLine } from '../source-words.ts';
import type { PaperContent } from './paper-content.ts';
import { TITLE_FONT, wordForm } from './word-form.ts';

/** The pictures that a document for Word holds. */
export interface PaperPictures {
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
export function wordPaper(document: PaperContent, pictures: PaperPictures): Document {
  const { title, issuer, subject, mark } = document;
  const lists = listNames([...document.blocks, ...document.attachments]);
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
    numbering: numberings(lists),
    evenAndOddHeaderAndFooters: true,
    sections: wordSections(sheetsOf(document, pictures, lists), {
      ...(mark === undefined
        ? {}
        : { headers: { default: sheetMark(mark), even: sheetMark(mark) } }),
      footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    }),
  });
}

/** The document by the way in which its sheets lie; each change begins a new sheet. */
function sheetsOf(document: PaperContent, pictures: PaperPictures, lists: ListNames): Sheets[] {
  const context = { pictures: pictures.figures, images: pictures.images, lists };
  const upright = (children: readonly FileChild[]): Sheets => ({ isWide: false, children });
  const sheets = [
    upright(head(document)),
    ...blockSheets(numberedHeadings(document.blocks), (block, width) =>
      blockChildren(block, context, width),
    ),
    upright([...signature(document), ...sourceList(document), ...closing(document, pictures.code)]),
  ];
  let isUpright = true;
  const attached = blockSheets(document.attachments, (block, width) => {
    const startsSheet = isUpright && width === TEXT_WIDTH;
    isUpright = width === TEXT_WIDTH;
    return block.kind === 'table'
      ? wordTable(block, width, context, startsSheet)
      : blockChildren(block, context, width);
  });
  return [...sheets, ...attached, upright(wordForm(document.form, TEXT_WIDTH))];
}

function hasThirdLevel({ blocks }: PaperContent): boolean {
  return blocks.some((block) => block.kind === 'heading' && block.level === 4);
}

const RED = 'C00000';
const SECOND_FONT = { ...BODY_FONT, eastAsia: '楷体' };

function head(document: PaperContent): FileChild[] {
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

function signature(document: PaperContent): FileChild[] {
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
function sourceList({ sources }: PaperContent): FileChild[] {
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

function closing({ statement, address, pageWords }: PaperContent, code: DrawnPng): FileChild[] {
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
