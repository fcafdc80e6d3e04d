import { controlContext } from './controls.ts';
import { type Field, addressOf, fieldText, tellVolatile } from './fields.ts';
import { mathText } from './read-math.ts';
import type { Reading } from './reading.ts';
import { boxOf, scriptCharacters, symbol } from './special-characters.ts';
import { type TotalControl, type WordInline, wordsOfBlocks } from './word-blocks.ts';
import {
  type XmlElement,
  elementsOf,
  everyElement,
  firstOf,
  isOn,
  ownText,
  valueOf,
} from './xml.ts';

interface State {
  readonly reading: Reading;
  /** Fields may lie in fields. */
  readonly fields: Field[];
  readonly inlines: WordInline[];
}

/** The runs of a paragraph in reading order. Deletions, hidden words and text boxes are reported. */
export function readRuns(paragraph: XmlElement, reading: Reading): WordInline[] {
  const state: State = { reading, fields: [], inlines: [] };
  readInside(paragraph, state, undefined);
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

function readInside(element: XmlElement, state: State, link: string | undefined): void {
  for (const child of elementsOf(element)) read(child, state, link);
}

/** A content control within a line. */
function readControl(element: XmlElement, state: State, link: string | undefined): void {
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

function bracket({ inlines }: State, from: number): void {
  const words = textOf(inlines.slice(from));
  const [first] = inlines.splice(from);
  if (first?.kind === 'text' && words !== '') inlines.push({ ...first, text: `（${words}）` });
}

function readRun(run: XmlElement, state: State, link: string | undefined): void {
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
  showSymbols(state, before, fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? '');
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

/** Letters of a symbol font show boxes and ticks: an R of Wingdings 2 is ☑. */
function showSymbols({ inlines }: State, from: number, font: string): void {
  if (!/^Wingdings/i.test(font)) return;
  for (let at = from; at < inlines.length; at += 1) {
    const inline = inlines[at];
    if (inline?.kind !== 'text') continue;
    const text = [...inline.text].map((each) => boxOf(font, each.codePointAt(0) ?? 0) ?? each);
    inlines[at] = { ...inline, text: text.join('') };
  }
}

function readPiece(
  piece: XmlElement,
  state: State,
  isStrong: boolean,
  link: string | undefined,
): void {
  const { reading, inlines, fields } = state;
  const text = (words: string) => put(words, state, isStrong, link);
  switch (piece.name) {
    case 'w:t':
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
      if (type === 'begin') {
        const form = firstOf(piece, 'w:ffData');
        fields.push({ instruction: '', isResult: false, from: inlines.length, form });
      }
      const field = fields.at(-1);
      if (type === 'separate' && field !== undefined) {
        field.isResult = true;
        field.from = inlines.length;
      }
      if (type === 'end' && field !== undefined) {
        fields.pop();
        endField(field, state, link);
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
    case 'w:r':
      read(piece, state, link);
      return;
    default:
  }
}

/** What a field shows by itself, when it keeps no text; and what will not stay as it is. */
function endField(field: Field, state: State, link: string | undefined): void {
  const shown = textOf(state.inlines.slice(field.from));
  if (shown.trim() === '') put(fieldText(field, state.reading.report), state, false, link);
  else tellVolatile(field.instruction, shown, state.reading.report);
}

/** Boxes as a control may show them. */
const BOX = /[☐☑☒□■✓✔✗✘●]/g;

function put(words: string, state: State, isStrong: boolean, link: string | undefined): void {
  const { around } = state.reading;
  const text = around.box === undefined ? words : words.replace(BOX, around.box);
  if (text === '') return;
  state.inlines.push({
    kind: 'text',
    text,
    isStrong,
    link: link ?? fieldAddress(state.fields),
    ...(around.control === undefined ? {} : { control: around.control }),
  });
}

function add(element: XmlElement, state: State, isStrong: boolean, link: string | undefined): void {
  state.reading.seen.add(element);
  put(ownText(element), state, isStrong, link);
}

function fieldAddress(fields: readonly Field[]): string | undefined {
  // Deeper nesting is no document's; looking through all of it for each run would cost much.
  return fields
    .slice(-20)
    .filter(({ isResult }) => isResult)
    .map(({ instruction }) => addressOf(instruction))
    .find((address) => address !== undefined);
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
    // Letters drawn as a picture, as watermarks are.
    const drawn = element.name === 'v:textpath' ? element.attributes.get('string') : undefined;
    if (drawn !== undefined && drawn.trim() !== '') {
      reading.report.add('文本框', `艺术字「${drawn.trim()}」没有放进草稿`);
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
