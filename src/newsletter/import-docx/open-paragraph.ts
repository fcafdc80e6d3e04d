import { type Field, addressOf, fieldText, tellVolatile } from './fields.ts';
import type { Reading } from './reading.ts';
import type { WordInline } from './word-blocks.ts';
import { type XmlElement, firstOf, ownText } from './xml.ts';

/** A paragraph that is being read. */
export interface OpenParagraph {
  readonly reading: Reading;
  /** Fields may lie in fields. */
  readonly fields: Field[];
  readonly inlines: WordInline[];
}

/** Boxes as a control may show them. */
const BOX = /[☐☑☒□■✓✔✗✘●]/g;

/** Adds words as what the controls and fields around them make of them. */
export function put(
  words: string,
  { reading: { around }, fields, inlines }: OpenParagraph,
  isStrong: boolean,
  link: string | undefined,
): void {
  const text = around.box === undefined ? words : words.replace(BOX, around.box);
  if (text === '') return;
  inlines.push({
    kind: 'text',
    text,
    isStrong,
    link: link ?? fieldAddress(fields),
    ...(around.control === undefined ? {} : { control: around.control }),
  });
}

function fieldAddress(fields: readonly Field[]): string | undefined {
  // Deeper nesting is no document's; looking through all of it for each run would cost much.
  return fields
    .slice(-20)
    .filter(({ isResult }) => isResult)
    .map(({ instruction }) => addressOf(instruction))
    .find((address) => address !== undefined);
}

/** A `w:fldChar`: a field begins, its result begins, or it ends. */
export function readFieldMark(
  mark: XmlElement,
  open: OpenParagraph,
  link: string | undefined,
): void {
  const { fields, inlines } = open;
  const type = mark.attributes.get('w:fldCharType');
  if (type === 'begin') {
    const form = firstOf(mark, 'w:ffData');
    fields.push({ instruction: '', isResult: false, from: inlines.length, form });
  }
  const field = fields.at(-1);
  if (type === 'separate' && field !== undefined) {
    field.isResult = true;
    field.from = inlines.length;
  }
  if (type === 'end' && field !== undefined) {
    fields.pop();
    endField(field, open, link);
  }
}

/** A `w:instrText`: a part of what the innermost field is to show. */
export function readInstruction(part: XmlElement, { fields }: OpenParagraph): void {
  const field = fields.at(-1);
  if (field !== undefined && field.instruction.length < 5000) field.instruction += ownText(part);
}

/** What a field shows by itself, when it keeps no text; and what will not stay as it is. */
export function endField(field: Field, open: OpenParagraph, link: string | undefined): void {
  const { report } = open.reading;
  const shown = textOf(open.inlines.slice(field.from));
  if (shown.trim() === '') put(fieldText(field, report), open, false, link);
  else tellVolatile(field.instruction, shown, report);
}

/** The words of pieces of one line, its breaks left out. */
export function textOf(inlines: readonly WordInline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}
