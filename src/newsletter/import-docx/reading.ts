import type { ControlContext } from './controls.ts';
import type { Relation } from './open-package.ts';
import type { Report } from './report.ts';
import type { WordList, WordStyles } from './word-styles.ts';
import type { WordBlock } from './word-blocks.ts';
import type { XmlElement } from './xml.ts';

/** What reading one part of a file needs and keeps. */
export interface Reading {
  readonly relations: ReadonlyMap<string, Relation>;
  readonly styles: WordStyles;
  readonly report: Report;
  /** Every element with words that has found its place; what is not here is reported at the end. */
  readonly seen: Set<XmlElement>;
  /** The number of the next item, by list and level. */
  readonly counters: Map<string, number>;
  /** The controls around what is being read. */
  readonly around: ControlContext;
  /** Reads blocks; handed down so that text boxes and cells may hold paragraphs. */
  readonly blocks: (element: XmlElement, reading: Reading) => WordBlock[];
}

/** The number of the next item of a list; deeper levels begin anew unless they say that they go on. */
export function nextNumber({ counters }: Reading, { id, level, start, levels }: WordList): number {
  const key = `${id} ${level}`;
  const number = counters.get(key) ?? start;
  counters.set(key, number + 1);
  for (let deeper = level + 1; deeper < 9; deeper += 1) {
    const restart = levels[deeper]?.restartsAfter;
    // 0: never; otherwise after an item of that level or of one above it.
    if (restart === undefined || (restart > 0 && level < restart))
      counters.delete(`${id} ${deeper}`);
  }
  return number;
}

/** The number that a level above has reached; its first when it has no item yet. */
export function currentNumber(
  { counters }: Reading,
  { id, levels }: WordList,
  level: number,
): number {
  const next = counters.get(`${id} ${level}`);
  return next === undefined ? (levels[level]?.start ?? 1) : Math.max(0, next - 1);
}

/** The beginning of a text, to say where something stands. */
export function excerpt(text: string): string {
  const characters = [...text.trim()];
  return characters.length <= 20 ? characters.join('') : `${characters.slice(0, 20).join('')}…`;
}
