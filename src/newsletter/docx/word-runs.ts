import { ExternalHyperlink, type IRunOptions, ImageRun, type ParagraphChild, TextRun } from 'docx';
import type { Inline } from '../../resolved/blocks.ts';
import { footnoteWords, pictureWords } from '../../resolved/inlines.ts';
import { totalControl } from './content-control.ts';
import { CODE_FONT } from './sheet.ts';
import type { WordImage } from './word-images.ts';

/** What a line of Word needs beside its words. */
export interface RunContext {
  readonly images: ReadonlyMap<string, WordImage>;
  /** Computed numbers stand in controls that say what computed them. */
  readonly hasControls?: boolean;
}

type Dress = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'color' | 'underline' | 'size'>;

const LINK = { color: '1D5A6E', underline: {} } as const;

/** A line as runs of Word. */
export function wordRuns(
  inlines: readonly Inline[],
  context: RunContext,
  dress: Dress = {},
): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    const within = (more: Dress) =>
      'inlines' in inline ? wordRuns(inline.inlines, context, { ...dress, ...more }) : [];
    switch (inline.kind) {
      case 'text': {
        const run = new TextRun({ ...dress, text: inline.text });
        if (inline.total === undefined || context.hasControls !== true) return [run];
        return [totalControl(inline.text, inline.total, run)];
      }
      case 'code':
        return [new TextRun({ ...dress, text: inline.text, font: CODE_FONT })];
      case 'strong':
        return within({ bold: true });
      case 'emphasis':
        return within({ italics: true });
      case 'struck':
        return within({ strike: true });
      case 'link':
        return [new ExternalHyperlink({ link: inline.address, children: within(LINK) })];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'cite': {
        const text = inline.numbers.map((number) => `[${number}]`).join('');
        return [new TextRun({ ...dress, text, superScript: true })];
      }
      case 'footnote': {
        const superScript = inline.at !== 'note';
        return [new TextRun({ ...dress, text: footnoteWords(inline), superScript })];
      }
      case 'picture':
        return pictureRuns(inline, context, dress);
    }
  });
}

/** A picture is at most this high and wide within a line, in pixels of 1/96 inch. */
const IN_LINE = { width: 280, height: 160 };

function pictureRuns(
  picture: Extract<Inline, { kind: 'picture' }>,
  { images }: RunContext,
  dress: Dress,
): ParagraphChild[] {
  const { address, alt, caption } = picture;
  const image = images.get(address);
  if (image === undefined) {
    const told = new TextRun({ ...dress, ...LINK, text: pictureWords(picture) });
    // A link may not hold another.
    const isInLink = dress.underline !== undefined;
    return [isInLink ? told : new ExternalHyperlink({ link: address, children: [told] })];
  }
  const { type, bytes, width, height } = image;
  const scale = Math.min(1, IN_LINE.width / width, IN_LINE.height / height);
  return [
    new ImageRun({
      type,
      data: bytes,
      transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
      altText: { title: caption, description: alt, name: alt },
    }),
    ...(caption === '' ? [] : [new TextRun({ ...dress, text: `（${caption}）` })]),
  ];
}
