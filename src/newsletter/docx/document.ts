import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  type IPropertiesOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { formatDate } from '../../text/dates.ts';
import type { IssueContent } from '../content/blocks.ts';
import type { Picture } from '../pictures/picture.ts';
import { citedLine } from '../source-words.ts';
import { blockChildren } from './block-children.ts';
import { numberedHeadings } from './numbered-headings.ts';
import { type ListNames, listNames, numberings } from './ordered-lists.ts';
import { BODY_FONT, HEAD_FONT, LANGUAGE } from './sheet.ts';
import { blockSheets, type Sheets, wordSections } from './sheets.ts';
import type { WordImage } from './word-images.ts';

/** The red of a printed masthead; a retold issue wears none. */
const RED = 'C00000';

/** The issue as a Word document: masthead and number line in the body, levels, tables, pictures. */
export function issueDocument(
  content: IssueContent,
  pictures: ReadonlyMap<number, Picture>,
  images: ReadonlyMap<string, WordImage>,
): Document {
  const lists = listNames(content.blocks);
  const context = { pictures, images, lists };
  const upright = (children: readonly FileChild[]): Sheets => ({ isWide: false, children });
  return wordIssue(content, lists, [
    upright([...masthead(content), digestParagraph(content)]),
    ...blockSheets(numberedHeadings(content.blocks), (block, width) =>
      blockChildren(block, context, width),
    ),
    upright([...sourceList(content), ...imprint(content)]),
  ]);
}

/** Parts of an issue as a Word document, with its type, its numberings and numbers of pages. */
export function wordIssue(
  content: IssueContent,
  lists: ListNames,
  sheets: readonly Sheets[],
  more: Pick<IPropertiesOptions, 'customProperties'> = {},
): Document {
  return new Document({
    ...more,
    creator: content.publisher,
    title: `${content.title} ${content.number}`,
    description: content.digest,
    lastModifiedBy: content.publisher,
    styles: {
      default: {
        document: { run: { font: BODY_FONT, size: 32, language: LANGUAGE } },
        heading1: {
          run: { font: HEAD_FONT, size: 32, bold: false, color: '000000', language: LANGUAGE },
        },
        heading2: {
          run: { font: { ...BODY_FONT, eastAsia: '楷体' }, size: 32, bold: true, color: '000000' },
        },
        heading3: { run: { font: BODY_FONT, size: 32, bold: true, color: '000000' } },
      },
    },
    numbering: numberings(lists),
    evenAndOddHeaderAndFooters: true,
    sections: wordSections(sheets, {
      footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    }),
  });
}

function pageNumber(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28 })],
      }),
    ],
  });
}

/** The masthead: what an edition says of itself, title, number, publisher and day. */
export function masthead(content: IssueContent): FileChild[] {
  const isOfficial = content.retold === undefined;
  const color = isOfficial ? RED : '000000';
  const lines = [
    content.isIllustrative ? '示例（虚构）' : undefined,
    content.retold &&
      `改写：原件印发${formatDate(content.publishedOn)}，本站改写${formatDate(content.retold.on)}，据${content.retold.source}。这不是原件，出入以原件为准。`,
    content.statement,
  ].filter((line) => line !== undefined);
  return [
    ...lines.map(
      (line) =>
        new Paragraph({ children: [new TextRun({ text: line, size: 24, color: '444444' })] }),
    ),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 240, after: 160 },
      children: [
        new TextRun({
          text: content.title,
          font: { ...HEAD_FONT, eastAsia: '华文中宋' },
          size: isOfficial ? 64 : 44,
          bold: true,
          color,
        }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: content.number, size: 32 })],
    }),
    new Paragraph({
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color, space: 4 } },
      tabStops: [{ type: 'right', position: 8845 }],
      spacing: { after: 320 },
      children: [
        new TextRun({ text: `${content.publisher}\t${formatDate(content.publishedOn)}`, size: 28 }),
      ],
    }),
  ];
}

function digestParagraph({ digest }: IssueContent): FileChild {
  return new Paragraph({
    indent: { firstLine: 640 },
    spacing: { after: 240 },
    children: [new TextRun({ text: digest, font: { ...BODY_FONT, eastAsia: '楷体' } })],
  });
}

function sourceList({ sources, address }: IssueContent): FileChild[] {
  return [
    new Paragraph({
      spacing: { before: 320 },
      children: [new TextRun({ text: '来源', bold: true })],
    }),
    ...[...sources.map(citedLine), `网页：${address}`].map(
      (text) => new Paragraph({ children: [new TextRun({ text, size: 24 })] }),
    ),
  ];
}

/** 版记: to whom it is reported and sent; a retold issue has none. */
function imprint(content: IssueContent): FileChild[] {
  if (content.retold !== undefined) return [];
  const { reportTo, sendTo, editors, publisher, publishedOn } = content;
  const lines = [
    reportTo.length > 0 ? `报：${reportTo.join('、')}` : '',
    sendTo.length > 0 ? `送：${sendTo.join('、')}` : '',
    editors.length > 0 ? `编辑：${editors.join('、')}` : '',
    `${publisher}　${formatDate(publishedOn)}印发`,
  ].filter((line) => line !== '');
  const rule = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 4 };
  return lines.map(
    (text, index) =>
      new Paragraph({
        border: index === 0 ? { top: rule, bottom: rule } : { bottom: rule },
        spacing: index === 0 ? { before: 480 } : {},
        children: [new TextRun({ text, size: 28 })],
      }),
  );
}
