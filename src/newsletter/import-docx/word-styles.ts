import type { WordPackage } from './open-package.ts';
import { type XmlElement, elementsOf, firstOf, isOn, valueOf } from './xml.ts';

/** What the styles and list definitions of a file say that matters for a text. */
export interface WordStyles {
  headingLevel(paragraph: XmlElement | undefined): number | undefined;
  isContents(paragraph: XmlElement | undefined): boolean;
  /** Whether a style, or the nearest on which it is based that says so, switches something on. */
  isOnByStyle(id: string | undefined, name: 'w:b' | 'w:vanish' | 'w:strike'): boolean;
  /** superscript or subscript of a style of characters. */
  alignOfStyle(id: string | undefined): string | undefined;
  /** The list of a paragraph by its properties; a style may hold it. */
  listOf(paragraph: XmlElement | undefined): WordList | undefined;
}

export interface WordList {
  readonly id: string;
  readonly level: number;
  readonly isOrdered: boolean;
  readonly start: number;
  readonly headingRank: 1 | 2 | undefined;
  /** How a number is shown: `第%1条`, `%1.%2`. */
  readonly text: string;
  /** All numbers are shown in figures, whatever their formats. */
  readonly isLegal: boolean;
  readonly levels: readonly WordLevel[];
}

/** A level of a list: the format of its numbers, its first, and after which levels it begins anew. */
interface WordLevel {
  readonly format: string;
  readonly start: number;
  readonly restartsAfter: number | undefined;
}

/** Styles and numbering of a file; either may be absent. */
export async function readStyles(pack: WordPackage): Promise<WordStyles> {
  const relations = [...(await pack.relations(pack.main)).values()];
  const part = async (type: string) => {
    const found = relations.find((each) => each.type === type && !each.isOutside);
    return found === undefined || !pack.has(found.target) ? undefined : pack.xml(found.target);
  };
  const styles = new Map(
    elementsOf(await part('styles'), 'w:style').map((style) => [
      style.attributes.get('w:styleId') ?? '',
      style,
    ]),
  );
  const lists = readLists(await part('numbering'));
  /** A style and those on which it is based, nearest first. */
  const line = (id: string | undefined): XmlElement[] => {
    const found: XmlElement[] = [];
    for (let style = styles.get(id ?? ''); style !== undefined && !found.includes(style);) {
      found.push(style);
      style = styles.get(valueOf(style, 'w:basedOn') ?? '');
    }
    return found;
  };
  const styleLine = (paragraph: XmlElement | undefined) => line(valueOf(paragraph, 'w:pStyle'));
  return {
    headingLevel: (paragraph) =>
      [
        outlineLevel(paragraph),
        ...styleLine(paragraph).map(
          (style) => outlineLevel(firstOf(style, 'w:pPr')) ?? levelByName(style),
        ),
        levelById(valueOf(paragraph, 'w:pStyle')),
      ].find((level) => level !== undefined),
    isContents: (paragraph) =>
      [
        valueOf(paragraph, 'w:pStyle') ?? '',
        ...styleLine(paragraph).map((style) => valueOf(style, 'w:name') ?? ''),
      ].some((name) => /^(toc|目录) ?\d$/i.test(name)),
    isOnByStyle: (id, name) => {
      const own = line(id)
        .map((style) => firstOf(style, 'w:rPr'))
        .find((properties) => firstOf(properties, name) !== undefined);
      return isOn(own, name);
    },
    alignOfStyle: (id) =>
      line(id)
        .map((style) => valueOf(style, 'w:rPr', 'w:vertAlign'))
        .find((align) => align !== undefined),
    listOf: (paragraph) => {
      const found = [paragraph, ...styleLine(paragraph).map((style) => firstOf(style, 'w:pPr'))]
        .map((properties) => firstOf(properties, 'w:numPr'))
        .find((properties) => properties !== undefined);
      const id = valueOf(found, 'w:numId') ?? '0';
      const level = Number(valueOf(found, 'w:ilvl') ?? 0) || 0;
      return id === '0' || found === undefined ? undefined : lists(id, level);
    },
  };
}

function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const level = Number(valueOf(properties, 'w:outlineLvl') ?? 9);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}

function levelByName(style: XmlElement): number | undefined {
  const level = /^(?:heading|标题) ?([1-9])$/i.exec(valueOf(style, 'w:name') ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
}

function levelById(id: string | undefined): number | undefined {
  const level = /^Heading([1-9])$/.exec(id ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
}

/** The format of a level; newer ones stand beside an older one for programs that know no better. */
function formatOf(level: XmlElement | undefined): string | undefined {
  const newer = firstOf(level, 'mc:AlternateContent', 'mc:Fallback');
  return valueOf(level, 'w:numFmt') ?? valueOf(newer, 'w:numFmt');
}

function readLists(root: XmlElement | undefined) {
  const abstract = new Map(
    elementsOf(root, 'w:abstractNum').map((each) => [
      each.attributes.get('w:abstractNumId') ?? '',
      each,
    ]),
  );
  const lists = new Map(
    elementsOf(root, 'w:num').map((each) => [each.attributes.get('w:numId') ?? '', each]),
  );
  const definitionOf = (held: XmlElement | undefined) => {
    const style = valueOf(held, 'w:numStyleLink');
    if (style === undefined) return undefined;
    return [...abstract.values()].find((each) => valueOf(each, 'w:styleLink') === style);
  };
  return (id: string, level: number): WordList => {
    const list = lists.get(id);
    const abstractId = valueOf(list, 'w:abstractNumId') ?? '';
    const held = abstract.get(abstractId);
    // A list may only name a style, whose own list is defined elsewhere.
    const definition = definitionOf(held) ?? held;
    const overrideAt = (at: number) =>
      elementsOf(list, 'w:lvlOverride').find(
        ({ attributes }) => attributes.get('w:ilvl') === String(at),
      );
    const startAt = (at: number) => {
      const given = valueOf(overrideAt(at), 'w:startOverride') ?? valueOf(levelAt(at), 'w:start');
      const start = Number(given ?? 1);
      return Number.isSafeInteger(start) && start >= 0 ? start : 1;
    };
    const levelAt = (at: number) =>
      firstOf(overrideAt(at), 'w:lvl') ??
      elementsOf(definition, 'w:lvl').find(
        ({ attributes }) => attributes.get('w:ilvl') === String(at),
      );
    const own = levelAt(level);
    const format = formatOf(own) ?? 'bullet';
    const isChinese = /Counting/.test(format);
    const text = valueOf(own, 'w:lvlText') ?? '';
    const rank = !isChinese
      ? undefined
      : /^%\d、/.test(text)
        ? 1
        : /^[（(]%/.test(text)
          ? 2
          : undefined;
    // Lists of one definition count on in each other, but for those that say where they start.
    const hasOwnCount = elementsOf(list, 'w:lvlOverride').length > 0 || definition === undefined;
    return {
      id: hasOwnCount ? `list ${id}` : `definition ${abstractId}`,
      level,
      text,
      isLegal: isOn(own, 'w:isLgl'),
      levels: Array.from({ length: 9 }, (_, at): WordLevel => {
        const restart = valueOf(levelAt(at), 'w:lvlRestart');
        return {
          format: formatOf(levelAt(at)) ?? 'decimal',
          start: startAt(at),
          restartsAfter: restart === undefined ? undefined : Number(restart),
        };
      }),
      isOrdered: format !== 'bullet',
      start: startAt(level),
      headingRank: rank,
    };
  };
}
