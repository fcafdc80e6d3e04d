import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { picturesOf } from '../../resolved/all-blocks.ts';
import type { Block, Inline } from '../../resolved/blocks.ts';
import { headingLine, pictureWords } from '../../resolved/inlines.ts';
import type { Picture } from '../pictures/picture.ts';
import { type Around, itemBody, nested, NOTE, QUOTE } from './around.ts';
import { DEEPEST_LIST, type ListNames } from './ordered-lists.ts';
import { CODE_FONT, TEXT_WIDTH } from './sheet.ts';
import { WIDEST, type WordImage } from './word-images.ts';
import { wordRuns } from './word-runs.ts';
import { wordTable } from './word-table.ts';

const HEADINGS = {
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
} as const;

/** What the blocks of a Word document share. */
export interface WordContext {
  /** Its figures by their number. */
  readonly pictures: ReadonlyMap<number, Picture>;
  /** The edition's own pictures by their address; one that is not held is told in words. */
  readonly images: ReadonlyMap<string, WordImage>;
  readonly lists: ListNames;
  readonly hasControls?: boolean;
  /** How paragraphs stand that are part of a quote or a note. */
  readonly around?: Around;
}

/** A block as paragraphs and tables of Word, `width` twentieths of a point wide. */
export function blockChildren(block: Block, context: WordContext, width = TEXT_WIDTH): FileChild[] {
  const { around = {} } = context;
  const inside = (blocks: readonly Block[], within: Around) =>
    blocks.flatMap((inner) => blockChildren(inner, { ...context, around: nested(around, within) }));
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          ...around,
          heading: HEADINGS[block.level],
          keepNext: true,
          spacing: { before: 280, after: 120 },
          children: wordRuns(headingLine(block), context),
        }),
      ];
    case 'paragraph':
      return [bodyParagraph(block.inlines, context)];
    case 'list':
      return listParagraphs(block, context, 0);
    case 'events':
      return block.items.map(({ when, text, remark, cite }) =>
        bodyParagraph(
          [
            { kind: 'strong', inlines: [{ kind: 'text', text: `${when}　` }] },
            { kind: 'text', text: text + remark },
            { kind: 'cite', numbers: cite },
          ],
          context,
        ),
      );
    case 'table':
      return wordTable(block, width, context);
    case 'figure':
      return figureChildren(block, context.pictures.get(block.number));
    case 'image':
      return imageChildren(block, context.images.get(block.address));
    case 'quote':
      return inside(block.blocks, QUOTE);
    case 'note':
      return inside(block.blocks, NOTE);
    case 'listing':
      return block.text.split('\n').map(
        (line) =>
          new Paragraph({
            ...nested(around, NOTE),
            alignment: AlignmentType.LEFT,
            children: [new TextRun({ text: line, font: CODE_FONT, size: 24 })],
          }),
      );
    case 'rule':
      return [
        new Paragraph({
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '999999' } },
        }),
      ];
  }
}

function bodyParagraph(inlines: readonly Inline[], context: WordContext): Paragraph {
  const { around } = context;
  // A line of a fixed height would cut off a picture in it.
  const hasPicture = picturesOf([{ kind: 'paragraph', inlines }]).length > 0;
  const spacing = hasPicture ? {} : { spacing: { line: 560, lineRule: 'exact' as const } };
  // Justified, the line before a break would be drawn apart to the whole width.
  const hasBreak = inlines.some(({ kind }) => kind === 'break');
  return new Paragraph({
    alignment: hasBreak ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
    ...around,
    indent: { firstLine: 640, ...around?.indent },
    ...spacing,
    children: wordRuns(inlines, context),
  });
}

function listParagraphs(
  list: Extract<Block, { kind: 'list' }>,
  context: WordContext,
  level: number,
): FileChild[] {
  const { around } = context;
  const deepest = Math.min(level, DEEPEST_LIST);
  const reference = context.lists.get(list);
  const marker =
    reference === undefined
      ? { bullet: { level: deepest } }
      : { numbering: { reference, level: deepest } };
  return list.items.flatMap((blocks) => {
    const [first, ...rest] = blocks;
    const isLine = first?.kind === 'paragraph';
    const head = new Paragraph({
      ...(around?.border === undefined ? {} : { border: around.border, shading: around.shading }),
      ...marker,
      children: isLine ? wordRuns(first.inlines, context) : [],
    });
    const others = (isLine ? rest : blocks).flatMap((block) =>
      block.kind === 'list'
        ? listParagraphs(block, context, level + 1)
        : blockChildren(block, { ...context, around: nested(around ?? {}, itemBody(deepest)) }),
    );
    return [head, ...others];
  });
}

function figureChildren(
  block: Extract<Block, { kind: 'figure' }>,
  picture: Picture | undefined,
): FileChild[] {
  const { figure, number, cite } = block;
  const title = `图${number}　${figure.title}`;
  const note = [figure.measure, figure.note, cite.map((each) => `[${each}]`).join('')]
    .filter((part) => part !== '')
    .join('；');
  if (picture === undefined) return [caption(title), caption(note)];
  const width = Math.min(WIDEST, picture.width);
  const height = Math.round((picture.height * width) / picture.width);
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 240 },
      children: [new TextRun({ text: title, bold: true, size: 28 })],
    }),
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: picture.png,
          transformation: { width, height },
          altText: { title, description: picture.alt, name: `figure-${number}` },
        }),
      ],
    }),
    ...picture.numbersText
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((text) => new Paragraph({ children: [new TextRun({ text, size: 21 })] })),
    caption(note),
  ];
}

function imageChildren(
  block: Extract<Block, { kind: 'image' }>,
  image: WordImage | undefined,
): FileChild[] {
  const { address, alt, caption: words } = block;
  if (image === undefined) {
    const link = new TextRun({ text: address, size: 24, color: '1D5A6E', underline: {} });
    return [
      caption(`${pictureWords(block)}　`, {
        more: [new ExternalHyperlink({ link: address, children: [link] })],
      }),
    ];
  }
  const { type, bytes, width, height } = image;
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: words !== '',
      spacing: { before: 240, after: words === '' ? 240 : 0 },
      children: [
        new ImageRun({
          type,
          data: bytes,
          transformation: { width, height },
          altText: { title: words, description: alt, name: alt },
        }),
      ],
    }),
    ...(words === '' ? [] : [caption(words, { alignment: AlignmentType.CENTER })]),
  ];
}

interface CaptionOptions {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** What follows the words. */
  readonly more?: readonly ParagraphChild[];
}

function caption(
  text: string,
  { alignment = AlignmentType.LEFT, more = [] }: CaptionOptions = {},
): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { before: 80, after: 120 },
    children: [new TextRun({ text, size: 24, color: '444444' }), ...more],
  });
}
