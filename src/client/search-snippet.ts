import { foldForSearch, queryWords, searchText } from '../text/search-terms.ts';

/** A stretch of a text, found or not. */
export interface SnippetPart {
  readonly text: string;
  readonly isFound: boolean;
}

const BEFORE = 24;
const LENGTH = 96;

/**
 * The lines of a text that show those words of a query that the title does not, at most two, cut
 * around what was found; its first line when the title shows them all.
 */
export function snippet(text: string, query: string, title = ''): SnippetPart[][] {
  const foldedTitle = foldForSearch(title);
  const words = queryWords(query).filter((word) => !foldedTitle.includes(word));
  const lines = text.split('\n');
  const shown: string[] = [];
  for (const word of words) {
    if (shown.some((line) => foldForSearch(line).includes(word))) continue;
    const line = lines.find((each) => foldForSearch(each).includes(word));
    if (line !== undefined) shown.push(line);
  }
  const chosen = shown.length === 0 ? lines.slice(0, 1) : shown.slice(0, 2);
  return chosen.filter((line) => line !== '').map((line) => cut(mark(line, query)));
}

/** A text in stretches: those that the words of a query found, and those between. */
export function mark(text: string, query: string): SnippetPart[] {
  const { folded, startOf, endOf } = searchText(text);
  const found = queryWords(query).flatMap((word) => placesOf(word, folded));
  const parts: SnippetPart[] = [];
  let end = 0;
  for (const [from, to] of found.sort((a, b) => a[0] - b[0])) {
    const [start, stop] = [Math.max(end, startOf(from)), endOf(to)];
    if (stop <= start) continue;
    if (start > end) parts.push({ text: text.slice(end, start), isFound: false });
    parts.push({ text: text.slice(start, stop), isFound: true });
    end = stop;
  }
  return end < text.length ? [...parts, { text: text.slice(end), isFound: false }] : parts;
}

function placesOf(word: string, folded: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
    places.push([at, at + word.length]);
  }
  return places;
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
