import type { SearchEntry } from '../../model/search/entry.ts';
import { matchText, ungrouped, wordMatcher } from '../../text/word-match.ts';

/** Some of the entries of the index, made ready for being asked at every key. */
export interface HeldPart {
  readonly entries: readonly SearchEntry[];
  /** Of each entry its title, other names and all of its text, folded. */
  readonly folded: readonly FoldedEntry[];
  /** The numbers of the entries that hold all words. */
  readonly holding: (words: readonly string[]) => readonly number[];
}

interface FoldedEntry {
  /** A line each: the title and the other names. */
  readonly names: string;
  /** The same and all of the rest. */
  readonly text: string;
}

/** Entries made ready. */
export function heldPart(entries: readonly SearchEntry[]): HeldPart {
  const folded = entries.map(foldEntry);
  const everything = entries.map((_, index) => index);
  let last: { words: readonly string[]; holding: readonly number[] } = {
    words: [],
    holding: everything,
  };
  return {
    entries,
    folded,
    holding: (words) => {
      if (words.join('\n') === last.words.join('\n')) return last.holding;
      // One more letter is looked for only where what stood before it was found.
      const among = isNarrower(words, last.words) ? last.holding : everything;
      const matchers = words.map(wordMatcher);
      const holding = among.filter((index) => {
        const text = folded[index]?.text ?? '';
        return matchers.every((matches) => matches(text));
      });
      last = { words, holding };
      return holding;
    },
  };
}

/** A part in which these entries are found, whatever the words. */
export function filtered(
  part: HeldPart,
  isNear: (folded: FoldedEntry, index: number) => boolean,
): HeldPart {
  const holding = part.folded.flatMap((folded, index) => (isNear(folded, index) ? [index] : []));
  return { ...part, holding: () => holding };
}

/**
 * A longer number is not found where a shorter one is: numbers are found as a whole. Nor is `约1,234` where
 * `约1,` is: its comma is none.
 */
function isNarrower(words: readonly string[], before: readonly string[]): boolean {
  const longer = words.map(ungrouped);
  return before
    .map(ungrouped)
    .every((word) => !/^\d|\d$/.test(word) && longer.some((each) => each.includes(word)));
}

/** Folded once: no line breaks come or go. */
function foldEntry({ title, text, names = 0 }: SearchEntry): FoldedEntry {
  const folded = matchText(`${title}\n${text}`);
  let end = -1;
  for (let name = 0; name <= names; name += 1) {
    end = folded.indexOf('\n', end + 1);
    if (end === -1) break;
  }
  return { names: end === -1 ? folded : folded.slice(0, end), text: folded };
}
