import type { Relation, WordPackage } from './open-package.ts';
import { readBlocks } from './read-blocks.ts';
import { type Reading, excerpt } from './reading.ts';
import type { Report } from './report.ts';
import { type WordBlock, wordsOfBlocks } from './word-blocks.ts';
import { readStyles } from './word-styles.ts';
import { WORD_ELEMENTS, takeWords } from './words-below.ts';
import { type XmlElement, chosen, elementsOf, everyElement, firstOf, ownText } from './xml.ts';

/**
 * The text of a Word file as blocks. Headers, footers, notes, comments and the words of charts and
 * drawings are reported in full; words in places that nobody expected are reported as well.
 */
export async function readDocument(pack: WordPackage, report: Report): Promise<WordBlock[]> {
  const styles = await readStyles(pack);
  const readingOf = async (part: string): Promise<Reading> => ({
    relations: await pack.relations(part),
    styles,
    report,
    seen: new Set(),
    counters: new Map(),
    around: {},
    blocks: readBlocks,
  });
  const reading = await readingOf(pack.main);
  const root = await pack.xml(pack.main);
  const body = firstOf(root, 'w:body') ?? root;
  const blocks = readBlocks(body, reading);
  reportForgotten(root, reading);
  for (const relation of reading.relations.values()) {
    if (relation.isOutside || !pack.has(relation.target)) continue;
    await readAside(pack, relation, readingOf, report);
  }
  return blocks;
}

/** Words that no reader has come across: never to be dropped in silence. */
function reportForgotten(root: XmlElement, { seen, report }: Reading): void {
  forgetDoubles(root, seen);
  const words = [...everyElement(root)].filter(
    (element) => WORD_ELEMENTS.has(element.name) && !seen.has(element),
  );
  const text = words.map(ownText).join(' ').trim();
  if (text !== '') report.add('没能归位的文字', `「${text}」没有放进草稿`);
}

/** The version for older programs repeats what has been read: not forgotten when it says the same. */
function forgetDoubles(root: XmlElement, seen: Set<XmlElement>): void {
  for (const element of everyElement(root)) {
    if (element.name !== 'mc:AlternateContent') continue;
    const nothing = new Set<XmlElement>();
    const wrapped = { ...element, children: chosen(element) };
    const read = takeWords(wrapped, { seen: nothing });
    for (const version of elementsOf(element)) {
      const copy = new Set<XmlElement>();
      if (takeWords(version, { seen: copy }) === read) for (const word of copy) seen.add(word);
    }
  }
}

async function readAside(
  pack: WordPackage,
  { type, target }: Relation,
  readingOf: (part: string) => Promise<Reading>,
  report: Report,
): Promise<void> {
  switch (type) {
    case 'header':
    case 'footer': {
      const { words, images } = await wordsOfPart(pack, target, readingOf);
      const place = type === 'header' ? '页眉' : '页脚';
      if (words !== '') report.add('页眉页脚', `${place}：「${words}」`);
      if (images > 0) report.add('图片', `${place}里的${images}幅图没有导入`);
      return;
    }
    case 'footnotes':
    case 'endnotes':
    case 'comments':
      await readNotes(pack, type, target, readingOf, report);
      return;
    case 'vbaProject':
      report.add('内嵌对象', '文件里有宏，没有运行，也没有收');
      return;
    case 'chart':
    case 'diagramData':
    case 'chartEx':
    case 'glossaryDocument':
    case 'aFChunk':
    case 'package':
    case 'oleObject': {
      const words = target.endsWith('.xml') ? takeAll(await pack.xml(target)) : '';
      report.add('内嵌对象', `${target}没有导入${words === '' ? '' : `，里面的字：「${words}」`}`);
      return;
    }
    default:
  }
}

function takeAll(root: XmlElement): string {
  return [...everyElement(root)]
    .filter(({ name }) => WORD_ELEMENTS.has(name))
    .map(ownText)
    .join(' ')
    .trim();
}

async function wordsOfPart(
  pack: WordPackage,
  part: string,
  readingOf: (part: string) => Promise<Reading>,
): Promise<{ words: string; images: number }> {
  const reading = await readingOf(part);
  const root = await pack.xml(part);
  const blocks = readBlocks(root, reading);
  reportForgotten(root, reading);
  const images = [...everyElement(root)].filter(({ name }) => name === 'a:blip').length;
  return { words: wordsOfBlocks(blocks).trim(), images };
}

const NOTE_TITLES = { footnotes: '脚注', endnotes: '尾注', comments: '批注' } as const;

async function readNotes(
  pack: WordPackage,
  type: keyof typeof NOTE_TITLES,
  part: string,
  readingOf: (part: string) => Promise<Reading>,
  report: Report,
): Promise<void> {
  const reading = await readingOf(part);
  const root = await pack.xml(part);
  const places = placesOf(await pack.xml(pack.main), type);
  for (const note of elementsOf(root)) {
    const words = wordsOfBlocks(readBlocks(note, reading)).trim();
    if (words === '') continue;
    const place = places.get(note.attributes.get('w:id') ?? '') ?? '';
    const at = place === '' ? '' : `（在「${place}」一段）`;
    report.add(
      type === 'comments' ? '批注' : '脚注和尾注',
      `${NOTE_TITLES[type]}${at}：「${words}」`,
    );
  }
  reportForgotten(root, reading);
}

/** The beginnings of the paragraphs that refer to notes, by the id of the note. */
function placesOf(main: XmlElement, type: keyof typeof NOTE_TITLES): Map<string, string> {
  const name = `w:${type.slice(0, -1)}Reference`;
  const places = new Map<string, string>();
  let paragraph: XmlElement | undefined;
  for (const element of everyElement(main)) {
    if (element.name === 'w:p') paragraph = element;
    if (element.name !== name || paragraph === undefined) continue;
    const place = excerpt(takeWords(paragraph, { seen: new Set() }));
    places.set(element.attributes.get('w:id') ?? '', place);
  }
  return places;
}
