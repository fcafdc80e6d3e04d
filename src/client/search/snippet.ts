import type { SearchEntry } from '../../model/search/entry.ts';
import { isAbsence } from '../../text/absence.ts';
import { foldForSearch } from '../../text/search-terms.ts';
import { matchText, placesOfWord, wordMatcher } from '../../text/word-match.ts';

/** A stretch of a text, found or not. */
export interface SnippetPart {
  readonly text: string;
  readonly isFound: boolean;
}

const BEFORE = 24;
const LENGTH = 96;
/** A line that only says the title in other words by so few characters tells nothing. */
const TOO_LITTLE_NEW = 4;

/**
 * The lines of an entry that show those words that its title does not, at most two, cut around what was
 * found. When the title shows them all, the first line that tells more than the title and other names.
 */
export function snippet(
  { title, text, names = 0 }: SearchEntry,
  words: readonly string[],
): SnippetPart[][] {
  const lines = text.split('\n');
  const isInTitle = matchText(title);
  const shown: string[] = [];
  for (const word of words) {
    const holds = wordMatcher(word);
    if (holds(isInTitle) || shown.some((line) => holds(matchText(line)))) continue;
    const line = lines.find((each) => holds(matchText(each)));
    if (line !== undefined) shown.push(line);
  }
  const telling = lines.slice(names).find((line) => tellsMore(line, title));
  const chosen = shown.length > 0 || telling === undefined ? shown.slice(0, 2) : [telling];
  return chosen.filter((line) => line !== '').map((line) => cut(mark(line, words)));
}

/** Whether a line says something besides a title and a day, and not only that nothing is known. */
function tellsMore(line: string, title: string): boolean {
  if (isAbsence(line)) return false;
  const [said, more] = [foldForSearch(title), foldForSearch(line)];
  if (more === '' || /^[\d年月日第季度至.-]+$/.test(more) || said.includes(more)) return false;
  return !more.includes(said) || more.length - said.length > TOO_LITTLE_NEW;
}

/** A text in stretches: those that words found, and those between. */
export function mark(text: string, words: readonly string[]): SnippetPart[] {
  const found = words.flatMap((word) => placesOfWord(text, word));
  const parts: SnippetPart[] = [];
  let end = 0;
  for (const [from, stop] of found.sort((a, b) => a[0] - b[0])) {
    const start = Math.max(end, from);
    if (stop <= start) continue;
    if (start > end) parts.push({ text: text.slice(end, start), isFound: false });
    parts.push({ text: text.slice(start, stop), isFound: true });
    end = stop;
  }
  return end < text.length ? [...parts, { text: text.slice(end), isFound: false }] : parts;
}

/** Cuts a long line to what stands around its first find. */
function cut(parts: readonly SnippetPart[]): SnippetPart[] {
  const kept: SnippetPart[] = [];
  let left = LENGTH;
  const first = parts.findIndex(({ isFound }) => isFound);
  parts.forEach((part, index) => {
    const characters = [...part.text];
    const isLead = index < first;
    const tooLong = isLead && characters.length > BEFORE + 4;
    const text = tooLong ? `…${characters.slice(-BEFORE).join('')}` : part.text;
    if (left <= 0) return;
    const rest = [...text];
    kept.push(
      rest.length <= left
        ? { ...part, text }
        : { ...part, text: `${rest.slice(0, left).join('')}…` },
    );
    left -= rest.length;
  });
  return kept;
}
