import type { SearchEntry } from '../model/search/entry.ts';
import type { SearchIndex, TermFiles } from '../model/search/search-index.ts';
import { searchTerms, termShard } from '../text/index-terms.ts';
import { matchText } from '../text/word-match.ts';

/** A larger index comes in parts, in bytes: no more is loaded before the first result. */
const LARGEST_WHOLE = 300_000;
/** In characters, of which a 汉字 is three bytes. */
const LARGEST_ENTRIES = 40_000;
const LARGEST_TERMS = 6_000;

interface SearchFile {
  readonly name: string;
  readonly text: string;
}

/** The files of the search of a site: its index, of a large site in parts. */
export function searchFiles(
  entries: readonly SearchEntry[],
  largest = LARGEST_WHOLE,
  largestPart = LARGEST_ENTRIES,
): SearchFile[] {
  const whole = json({ entries } satisfies SearchIndex);
  if (Buffer.byteLength(whole) <= largest) return [{ name: 'index', text: whole }];
  const parts = chunks(entries, largestPart);
  const files = termFiles(parts);
  const terms = Math.ceil(json(Object.fromEntries(files)).length / LARGEST_TERMS);
  const shards = Array.from({ length: terms }, (): [string, TermFiles[string]][] => []);
  for (const entry of files) shards[termShard(entry[0], terms) - 1]?.push(entry);
  return [
    { name: 'index', text: json({ parts: parts.length, terms } satisfies SearchIndex) },
    ...parts.map((part, at) => ({ name: `entries-${at + 1}`, text: json(part) })),
    ...shards.map((shard, at) => ({
      name: `terms-${at + 1}`,
      text: json(Object.fromEntries(shard)),
    })),
  ];
}

/** By term, the files that name something by it and those that only mention it. */
function termFiles(parts: readonly (readonly SearchEntry[])[]): Map<string, TermFiles[string]> {
  const files = new Map<string, [named: number[], mentioned: number[]]>();
  for (const [at, entries] of parts.entries()) {
    const texts = entries.map(({ title, text, names = 0 }) => {
      const lines = text.split('\n');
      return {
        named: [title, ...lines.slice(0, names)].join('\n'),
        rest: lines.slice(names).join('\n'),
      };
    });
    const termsOf = (key: 'named' | 'rest') =>
      searchTerms(matchText(texts.map((text) => text[key]).join('\n')));
    const named = termsOf('named');
    const add = (term: string, list: 0 | 1) => {
      const known = files.get(term) ?? [[], []];
      known[list].push(at + 1);
      files.set(term, known);
    };
    for (const term of named) add(term, 0);
    for (const term of termsOf('rest')) if (!named.has(term)) add(term, 1);
  }
  return files;
}

/** Neighbours stay together: what is found by one word often lies in one file. */
function chunks(entries: readonly SearchEntry[], largest: number): SearchEntry[][] {
  const made: SearchEntry[][] = [];
  let size = Infinity;
  for (const entry of entries) {
    const length = entry.title.length + entry.text.length + entry.route.length + 60;
    if (size + length > largest) {
      made.push([]);
      size = 0;
    }
    made.at(-1)?.push(entry);
    size += length;
  }
  return made;
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
