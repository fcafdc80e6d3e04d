import { type Reading, currentNumber, nextNumber } from './reading.ts';
import { isKnownFormat, numberAs } from './number-formats.ts';
import type { WordList } from './word-styles.ts';
import { controlContext } from './controls.ts';
import { readRuns, tellErased } from './read-runs.ts';
import {
  type WordBlock,
  type WordCell,
  type WordParagraph,
  type WordTable,
  wordsOf,
  wordsOfBlocks,
} from './word-blocks.ts';
import { type XmlElement, chosen, elementsOf, firstOf, isOn, valueOf } from './xml.ts';

/** The paragraphs and tables within an element, whatever wraps them. */
export function readBlocks(element: XmlElement, reading: Reading): WordBlock[] {
  const blocks: WordBlock[] = [];
  for (const child of elementsOf(element)) {
    switch (child.name) {
      case 'w:p':
        blocks.push(readParagraph(child, reading));
        break;
      case 'w:tbl':
        blocks.push(readTable(child, reading));
        break;
      case 'mc:AlternateContent':
        for (const each of chosen(child)) {
          blocks.push(...readBlocks({ ...each, children: [each] }, reading));
        }
        break;
      case 'w:sectPr':
      case 'w:tcPr':
        break;
      case 'w:sdt':
        blocks.push(...readControl(child, reading));
        break;
      default:
        blocks.push(...readBlocks(child, reading));
    }
  }
  return blocks;
}

/** What stands in a content control around paragraphs. */
function readControl(control: XmlElement, reading: Reading): WordBlock[] {
  const around = { ...reading.around, ...controlContext(control) };
  const blocks = readBlocks(control, { ...reading, around });
  const hasWords = wordsOfBlocks(blocks).trim() !== '';
  if (around.control !== undefined && !hasWords) tellErased(around.control, reading);
  return blocks;
}

function readParagraph(element: XmlElement, reading: Reading): WordParagraph {
  const properties = firstOf(element, 'w:pPr');
  const { styles } = reading;
  const inlines = readRuns(element, reading);
  const list = wordsOf(inlines).trim() === '' ? undefined : styles.listOf(properties);
  const words = inlines.filter((inline) => inline.kind === 'text' && inline.text.trim() !== '');
  return {
    kind: 'paragraph',
    inlines,
    headingLevel: styles.headingLevel(properties),
    isContentsEntry: styles.isContents(properties),
    ...(reading.around.isDigest === true ? { isDigest: true } : {}),
    isStrong:
      words.length > 0 &&
      (styles.isOnByStyle(valueOf(properties, 'w:pStyle'), 'w:b') ||
        words.every((inline) => inline.kind === 'text' && inline.isStrong)),
    list:
      list === undefined
        ? undefined
        : {
            id: list.id,
            level: list.level,
            isOrdered: list.isOrdered,
            ...numberOf(reading, list),
            headingRank: list.headingRank,
          },
  };
}

/** The next number of a list; written out when Markdown has no such numbering: 第一条, A、, 1.1. */
function numberOf(reading: Reading, list: WordList): { number: number; written?: string } {
  const number = nextNumber(reading, list);
  if (!list.isOrdered) return { number };
  const written = list.text
    .replace(/%([1-9])/g, (_, place: string) => {
      const level = Number(place) - 1;
      const shown = level === list.level ? number : currentNumber(reading, list, level);
      const format = list.levels[level]?.format ?? 'decimal';
      if (!isKnownFormat(format)) {
        reading.report.add(
          '列表',
          `编号的格式${format}认不出，草稿里写成「${numberAs(format, shown)}」`,
        );
      }
      // All in figures, however a level counts by itself.
      return list.isLegal && format !== 'none' ? String(shown) : numberAs(format, shown);
    })
    .trim();
  return new RegExp(`^${number}[.．、]?$`).test(written) ? { number } : { number, written };
}

function readTable(element: XmlElement, reading: Reading): WordTable {
  return {
    kind: 'table',
    rows: within(element, 'w:tr', 'w:tc', reading).map(([row, ofRow]) => ({
      skipped: count(valueOf(row, 'w:trPr', 'w:gridBefore'), 0),
      isHead: isOn(firstOf(row, 'w:trPr'), 'w:tblHeader'),
      cells: within(row, 'w:tc', 'w:p', ofRow).map(([cell, ofCell]): WordCell => {
        const properties = firstOf(cell, 'w:tcPr');
        const merge = firstOf(properties, 'w:vMerge');
        return {
          blocks: readBlocks(cell, ofCell),
          span: Math.max(1, count(valueOf(properties, 'w:gridSpan'), 1)),
          isContinued: merge !== undefined && merge.attributes.get('w:val') !== 'restart',
        };
      }),
    })),
  };
}

/** Rows of a table or cells of a row, with the controls that wrap them; revisions may do so too. */
function within(
  element: XmlElement,
  name: string,
  stop: string,
  reading: Reading,
): (readonly [XmlElement, Reading])[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [[child, reading] as const];
    if (child.name === stop || child.name === 'w:tbl' || child.name.endsWith('Pr')) return [];
    if (child.name !== 'w:sdt') return within(child, name, stop, reading);
    const around = { ...reading.around, ...controlContext(child) };
    return within(child, name, stop, { ...reading, around });
  });
}

function count(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isSafeInteger(value) && value >= 0 && value < 1000 ? value : otherwise;
}
