import type { Reading } from './reading.ts';
import { circledCharacter, scriptCharacters, symbol } from './special-characters.ts';
import { type WordInline, wordsOfBlocks } from './word-blocks.ts';
import {
  type XmlElement,
  elementsOf,
  everyElement,
  firstOf,
  isOn,
  ownText,
  valueOf,
} from './xml.ts';

/** A field that is being read: `HYPERLINK "…"` and the text that Word shows for it. */
interface Field {
  instruction: string;
  isResult: boolean;
}

interface State {
  readonly reading: Reading;
  /** Fields may lie in fields. */
  readonly fields: Field[];
  readonly inlines: WordInline[];
}

/** The runs of a paragraph in reading order. Deletions, hidden words and text boxes are reported. */
export function readRuns(paragraph: XmlElement, reading: Reading): WordInline[] {
  const state: State = { reading, fields: [], inlines: [] };
  for (const child of elementsOf(paragraph)) read(child, state, undefined);
  return state.inlines;
}

/** Elements that hold words, in whichever part. */
export const WORD_ELEMENTS: ReadonlySet<string> = new Set([
  'w:t',
  'w:delText',
  'm:t',
  'a:t',
  'c:v',
]);

function read(element: XmlElement, state: State, link: string | undefined): void {
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
      for (const child of elementsOf(element)) read(child, state, address ?? link);
      return;
    }
    case 'w:fldSimple': {
      const address = addressOf(element.attributes.get('w:instr') ?? '');
      for (const child of elementsOf(element)) read(child, state, address ?? link);
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
      for (const child of elementsOf(element)) read(child, state, link);
      const added = textOf(state.inlines.slice(before));
      if (added !== '') report.add('修订', `加上而未接受的修订，草稿里照收：「${added}」`);
      return;
    }
    case 'm:oMath': {
      const before = state.inlines.length;
      for (const child of elementsOf(element)) read(child, state, link);
      const words = textOf(state.inlines.slice(before));
      if (words !== '') report.add('文字', `公式写成了一行字，请核对：「${words}」`);
      return;
    }
    case 'mc:AlternateContent':
      for (const child of chosen(element)) read(child, state, link);
      return;
    case 'm:t':
      add(element, state, false, link);
      return;
    case 'm:sup':
    case 'm:sub': {
      const before = state.inlines.length;
      for (const child of elementsOf(element)) read(child, state, link);
      setScript(state, before, element.name === 'm:sup' ? 'super' : 'sub');
      return;
    }
    case 'w:sdt':
      if (isPlaceholder(element)) takeWords(element, state.reading);
      else for (const child of elementsOf(element)) read(child, state, link);
      return;
    default:
      for (const child of elementsOf(element)) read(child, state, link);
  }
}

function readRun(run: XmlElement, state: State, link: string | undefined): void {
  const { reading } = state;
  const properties = firstOf(run, 'w:rPr');
  if (isOn(properties, 'w:vanish')) {
    const words = takeWords(run, reading);
    if (words !== '') reading.report.add('隐藏文字', `「${words}」`);
    return;
  }
  if (isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike')) {
    const words = takeWords(run, reading);
    if (words !== '') reading.report.add('划去的字', `「${words}」没有收`);
    return;
  }
  const before = state.inlines.length;
  const hasOwn = firstOf(properties, 'w:b') !== undefined;
  const isStrong = hasOwn
    ? isOn(properties, 'w:b')
    : reading.styles.isStrongStyle(valueOf(properties, 'w:rStyle'));
  for (const child of elementsOf(run)) readPiece(child, state, isStrong, link);
  const align =
    valueOf(properties, 'w:vertAlign') ??
    reading.styles.alignOfStyle(valueOf(properties, 'w:rStyle'));
  if (align === 'superscript' || align === 'subscript') {
    setScript(state, before, align === 'superscript' ? 'super' : 'sub');
  }
}

/** The texts from an index on as raised or lowered characters; what has none is marked and reported. */
function setScript({ inlines, reading }: State, from: number, script: 'super' | 'sub'): void {
  for (let at = from; at < inlines.length; at += 1) {
    const inline = inlines[at];
    if (inline?.kind !== 'text' || inline.text.trim() === '') continue;
    const text = scriptCharacters(inline.text, script);
    if (text === undefined) {
      const word = script === 'super' ? '上标' : '下标';
      reading.report.add(
        '文字',
        `${word}「${inline.text}」没有相应的字符，草稿里写成（${inline.text}），请核对`,
      );
    }
    inlines[at] = { ...inline, text: text ?? `（${inline.text}）` };
  }
}

/** A control that nobody has filled in shows what to do, which is no text of the document. */
export function isPlaceholder(control: XmlElement): boolean {
  return isOn(firstOf(control, 'w:sdtPr'), 'w:showingPlcHdr');
}

function readPiece(
  piece: XmlElement,
  state: State,
  isStrong: boolean,
  link: string | undefined,
): void {
  const { reading, inlines, fields } = state;
  const text = (words: string) =>
    inlines.push({ kind: 'text', text: words, isStrong, link: link ?? fieldAddress(fields) });
  switch (piece.name) {
    case 'w:t':
    case 'm:t':
      add(piece, state, isStrong, link);
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
    case 'w:fldChar': {
      const type = piece.attributes.get('w:fldCharType');
      if (type === 'begin') fields.push({ instruction: '', isResult: false });
      const field = fields.at(-1);
      if (type === 'separate' && field !== undefined) field.isResult = true;
      if (type === 'end') {
        const circled = circledCharacter(fields.pop()?.instruction ?? '');
        if (circled !== undefined) text(circled);
      }
      return;
    }
    case 'w:instrText': {
      const field = fields.at(-1);
      if (field !== undefined && field.instruction.length < 5000)
        field.instruction += ownText(piece);
      return;
    }
    case 'w:delText': {
      const words = takeWords(piece, reading);
      if (words !== '') reading.report.add('修订', `删去而未接受的修订：「${words}」`);
      return;
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      readDrawing(piece, state);
      return;
    case 'mc:AlternateContent':
      for (const child of chosen(piece)) readPiece(child, state, isStrong, link);
      return;
    case 'w:ruby':
    case 'w:rt':
    case 'w:rubyBase':
    case 'w:r':
      for (const child of elementsOf(piece)) readPiece(child, state, isStrong, link);
      return;
    default:
  }
}

function add(element: XmlElement, state: State, isStrong: boolean, link: string | undefined): void {
  const address = link ?? fieldAddress(state.fields);
  state.reading.seen.add(element);
  state.inlines.push({ kind: 'text', text: ownText(element), isStrong, link: address });
}

function fieldAddress(fields: readonly Field[]): string | undefined {
  // Deeper nesting is no document's; looking through all of it for each run would cost much.
  return fields
    .slice(-20)
    .filter(({ isResult }) => isResult)
    .map(({ instruction }) => addressOf(instruction))
    .find((address) => address !== undefined);
}

function addressOf(instruction: string): string | undefined {
  const match = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]\S*))/i.exec(instruction);
  const address = match?.[1] ?? match?.[2];
  if (address === undefined || address === '') return undefined;
  const fragment = /\\l\s+"([^"]+)"/i.exec(instruction)?.[1];
  return fragment === undefined || address.includes('#') ? address : `${address}#${fragment}`;
}

/** Pictures become inlines, words in text boxes are reported: they stand beside the text. */
function readDrawing(drawing: XmlElement, { reading, inlines }: State): void {
  const properties = [...everyElement(drawing)].find(({ name }) => name === 'wp:docPr');
  const alt = properties?.attributes.get('descr') ?? '';
  const readIn = (element: XmlElement): void => {
    if (element.name === 'w:txbxContent') {
      const words = wordsOfBlocks(reading.blocks(element, reading)).trim();
      if (words !== '') reading.report.add('文本框', `「${words}」没有放进草稿，要的话贴到正文里`);
      return;
    }
    if (element.name === 'mc:AlternateContent') {
      chosen(element).forEach(readIn);
      return;
    }
    const id =
      element.name === 'a:blip'
        ? (element.attributes.get('r:embed') ?? element.attributes.get('r:link'))
        : element.name === 'v:imagedata'
          ? element.attributes.get('r:id')
          : undefined;
    if (id !== undefined) {
      const relation = reading.relations.get(id);
      const part = relation?.isOutside === false ? relation.target : undefined;
      inlines.push({ kind: 'image', part, alt });
    }
    elementsOf(element).forEach(readIn);
  };
  elementsOf(drawing).forEach(readIn);
}

/** One of the versions of a thing that Word offers to newer and older programs. */
export function chosen(alternate: XmlElement): XmlElement[] {
  const versions = elementsOf(alternate).filter((version) => elementsOf(version).length > 0);
  const version = versions.find(({ name }) => name === 'mc:Choice') ?? versions[0];
  return elementsOf(version);
}

/** All words below an element, which thereby have found their place in the report. */
export function takeWords(element: XmlElement, { seen }: Pick<Reading, 'seen'>): string {
  const words = [...everyElement(element)].filter(({ name }) => WORD_ELEMENTS.has(name));
  for (const word of words) seen.add(word);
  return words.map(ownText).join('');
}

function textOf(inlines: readonly WordInline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}
