import { controlContext } from './controls.ts';
import { type Field, addressOf } from './fields.ts';
import {
  type OpenParagraph,
  endField,
  put,
  readFieldMark,
  readInstruction,
  textOf,
} from './open-paragraph.ts';
import { readDrawing } from './read-drawing.ts';
import { mathText } from './read-math.ts';
import type { Reading } from './reading.ts';
import { setScript, showSymbols } from './run-characters.ts';
import { symbol } from './special-characters.ts';
import type { TotalControl, WordInline } from './word-blocks.ts';
import { takeWords } from './words-below.ts';
import { type XmlElement, chosen, elementsOf, firstOf, isOn, ownText, valueOf } from './xml.ts';

/** The runs of a paragraph in reading order. Deletions, hidden words and text boxes are reported. */
export function readRuns(paragraph: XmlElement, reading: Reading): WordInline[] {
  const state: OpenParagraph = { reading, fields: [], inlines: [] };
  readInside(paragraph, state, undefined);
  return state.inlines;
}

function read(element: XmlElement, state: OpenParagraph, link: string | undefined): void {
  const { report } = state.reading;
  switch (element.name) {
    case 'w:pPr':
      return;
    case 'w:r':
      readRun(element, state, link);
      return;
    case 'w:hyperlink': {
      const relation = state.reading.relations.get(element.attributes.get('r:id') ?? '');
      const anchor = element.attributes.get('w:anchor') ?? '';
      const fragment = anchor === '' ? '' : `#${anchor}`;
      const address = relation?.isOutside === true ? `${relation.target}${fragment}` : undefined;
      readInside(element, state, address ?? link);
      return;
    }
    case 'w:fldSimple': {
      const instruction = element.attributes.get('w:instr') ?? '';
      const form = firstOf(element, 'w:ffData');
      const field: Field = { instruction, isResult: true, from: state.inlines.length, form };
      readInside(element, state, addressOf(instruction) ?? link);
      endField(field, state, link);
      return;
    }
    case 'w:del':
    case 'w:moveFrom': {
      const words = takeWords(element, state.reading);
      if (words !== '') report.add('修订', `删去而未接受的修订：「${words}」`);
      return;
    }
    case 'w:ins': {
      const before = state.inlines.length;
      readInside(element, state, link);
      const added = textOf(state.inlines.slice(before));
      if (added !== '') report.add('修订', `加上而未接受的修订，草稿里照收：「${added}」`);
      return;
    }
    case 'm:oMath': {
      const words = mathText(element);
      takeWords(element, state.reading);
      put(words, state, false, link);
      if (words.trim() !== '') report.add('文字', `公式写成了一行字，请核对：「${words}」`);
      return;
    }
    case 'mc:AlternateContent':
      for (const child of chosen(element)) read(child, state, link);
      return;
    case 'w:sdt':
      readControl(element, state, link);
      return;
    case 'w:ruby': {
      // The reading of a word stands above it in Word, behind it here.
      for (const name of ['w:rubyBase', 'w:rt']) {
        const before = state.inlines.length;
        for (const child of elementsOf(element, name)) readInside(child, state, link);
        if (name === 'w:rt') bracket(state, before);
      }
      return;
    }
    default:
      readInside(element, state, link);
  }
}

function readInside(element: XmlElement, state: OpenParagraph, link: string | undefined): void {
  for (const child of elementsOf(element)) read(child, state, link);
}

/** A content control within a line. */
function readControl(element: XmlElement, state: OpenParagraph, link: string | undefined): void {
  const { reading, inlines, fields } = state;
  const own = controlContext(element);
  const around = { ...reading.around, ...own };
  const before = inlines.length;
  readInside(element, { reading: { ...reading, around }, inlines, fields }, link);
  const shown = inlines.slice(before);
  if (own.box !== undefined && !textOf(shown).includes(own.box)) {
    put(own.box, state, false, link);
  }
  if (own.control !== undefined && textOf(shown).trim() === '') tellErased(own.control, reading);
}

/** A control of a number that holds none. */
export function tellErased({ tag, filled = '' }: TotalControl, { report }: Reading): void {
  report.add('数', `由数据算出的${filled}（${tag}）被删去，草稿里没有这个数`);
}

function bracket({ inlines }: OpenParagraph, from: number): void {
  const words = textOf(inlines.slice(from));
  const [first] = inlines.splice(from);
  if (first?.kind === 'text' && words !== '') inlines.push({ ...first, text: `（${words}）` });
}

function readRun(run: XmlElement, state: OpenParagraph, link: string | undefined): void {
  const { reading } = state;
  const properties = firstOf(run, 'w:rPr');
  const tell = (kind: Parameters<Reading['report']['add']>[0], more = '') => {
    const words = takeWords(run, reading);
    if (words !== '') reading.report.add(kind, `「${words}」${more}`);
  };
  const style = valueOf(properties, 'w:rStyle');
  const isSet = (name: 'w:b' | 'w:vanish' | 'w:strike') =>
    firstOf(properties, name) !== undefined
      ? isOn(properties, name)
      : reading.styles.isOnByStyle(style, name);
  if (reading.around.isPlaceholder === true) return tell('没填的提示', '没有收');
  if (isSet('w:vanish')) return tell('隐藏文字', '没有收');
  if (isSet('w:strike') || isOn(properties, 'w:dstrike')) return tell('划去的字', '没有收');
  const before = state.inlines.length;
  const isStrong = isSet('w:b');
  for (const child of elementsOf(run)) readPiece(child, state, isStrong, link);
  const align = valueOf(properties, 'w:vertAlign') ?? reading.styles.alignOfStyle(style);
  const fonts = firstOf(properties, 'w:rFonts')?.attributes;
  showSymbols(state.inlines, before, fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? '');
  if (align === 'superscript' || align === 'subscript') {
    const script = align === 'superscript' ? 'super' : 'sub';
    setScript(state.inlines, before, script, reading.report);
  }
}

function readPiece(
  piece: XmlElement,
  state: OpenParagraph,
  isStrong: boolean,
  link: string | undefined,
): void {
  const { reading, inlines } = state;
  const text = (words: string) => put(words, state, isStrong, link);
  switch (piece.name) {
    case 'w:t':
      reading.seen.add(piece);
      text(ownText(piece));
      return;
    case 'w:tab':
    case 'w:ptab':
      text('\t');
      return;
    case 'w:noBreakHyphen':
      text('-');
      return;
    case 'w:sym':
      text(symbol(piece, reading.report));
      return;
    case 'w:cr':
    case 'w:br':
      // A new page or column is no line of its own.
      if (/^(page|column)$/.test(piece.attributes.get('w:type') ?? '')) text(' ');
      else inlines.push({ kind: 'break' });
      return;
    case 'w:fldChar':
      readFieldMark(piece, state, link);
      return;
    case 'w:instrText':
      readInstruction(piece, state);
      return;
    case 'w:delText': {
      const words = takeWords(piece, reading);
      if (words !== '') reading.report.add('修订', `删去而未接受的修订：「${words}」`);
      return;
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      for (const image of readDrawing(piece, reading)) inlines.push(image);
      return;
    case 'mc:AlternateContent':
      for (const child of chosen(piece)) readPiece(child, state, isStrong, link);
      return;
    case 'w:ruby':
    case 'w:r':
      read(piece, state, link);
      return;
    default:
  }
}
