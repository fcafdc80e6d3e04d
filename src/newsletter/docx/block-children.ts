import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  TextRun,
} from 'docx';
import type { FileChild, ParagraphChild } from 'docx';
import type { Block, Inline } from '../content/blocks.ts';
import type { Picture } from '../pictures/picture.ts';
import { TEXT_WIDTH } from './sheet.ts';
import { WIDEST, type WordImage } from './word-images.ts';
import { wordTable } from './word-table.ts';

const HEADINGS = {
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
} as const;

/**
 * A block of an issue as paragraphs and tables of Word: figures by their number, the edition's own
 * pictures by their address. A picture that is not held is told by its caption and address.
 */
export function blockChildren(
  block: Block,
  pictures: ReadonlyMap<number, Picture>,
  images: ReadonlyMap<string, WordImage> = new Map(),
): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          keepNext: true,
          spacing: { before: 280, after: 120 },
          children: [new TextRun(block.text)],
        }),
      ];
    case 'paragraph':
      return [bodyParagraph(block.inlines)];
    case 'list':
      return listParagraphs(block, pictures, images, 0);
    case 'events':
      return block.items.map(({ when, text, remark, cite }) =>
        bodyParagraph([
          { kind: 'text', text: `${when}　`, isStrong: true },
          { kind: 'text', text: text + remark },
          { kind: 'cite', numbers: cite },
        ]),
      );
    case 'table':
      return wordTable(block, TEXT_WIDTH);
    case 'figure':
      return figureChildren(block, pictures.get(block.number));
    case 'image':
      return imageChildren(block, images.get(block.address));
    case 'quote':
      return [
        ...block.blocks.flatMap((inner) => blockChildren(inner, pictures, images)),
        ...(block.source === '' ? [] : [caption(`——${block.source}`)]),
      ];
    case 'note':
      return block.blocks.flatMap((inner) => blockChildren(inner, pictures, images));
    case 'rule':
      return [
        new Paragraph({
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '999999' } },
        }),
      ];
  }
}

function bodyParagraph(inlines: readonly Inline[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 640 },
    spacing: { line: 560, lineRule: 'exact' },
    children: inlines.map(run),
  });
}

function run(inline: Inline): ParagraphChild {
  switch (inline.kind) {
    case 'text':
      return new TextRun({
        text: inline.text,
        bold: inline.isStrong === true,
        italics: inline.isEmphasis === true,
      });
    case 'link':
      return new ExternalHyperlink({
        link: inline.address,
        children: [new TextRun({ text: inline.text, color: '1D5A6E', underline: {} })],
      });
    case 'break':
      return new TextRun({ break: 1 });
    case 'cite':
      return new TextRun({
        text: inline.numbers.map((number) => `[${number}]`).join(''),
        superScript: true,
      });
  }
}

function listParagraphs(
  list: Extract<Block, { kind: 'list' }>,
  pictures: ReadonlyMap<number, Picture>,
  images: ReadonlyMap<string, WordImage>,
  level: number,
): FileChild[] {
  return list.items.flatMap((blocks) =>
    blocks.flatMap((block, index): FileChild[] => {
      if (block.kind === 'list') {
        return listParagraphs(block, pictures, images, Math.min(level + 1, 1));
      }
      if (block.kind !== 'paragraph' || index > 0) return blockChildren(block, pictures, images);
      const marker = list.isOrdered
        ? { numbering: { reference: 'ordered', level, ...instanceOf(list) } }
        : { bullet: { level } };
      return [new Paragraph({ ...marker, children: block.inlines.map(run) })];
    }),
  );
}

function instanceOf({ instance }: Extract<Block, { kind: 'list' }>): { instance?: number } {
  return instance === undefined ? {} : { instance };
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
  { address, alt, caption: words }: Extract<Block, { kind: 'image' }>,
  image: WordImage | undefined,
): FileChild[] {
  if (image === undefined) {
    const named = words === '' ? `图：${alt}` : words;
    const link = new TextRun({ text: address, size: 24, color: '1D5A6E', underline: {} });
    return [
      caption(`${named}　`, { more: [new ExternalHyperlink({ link: address, children: [link] })] }),
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
