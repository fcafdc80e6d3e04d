import type { SearchEntry } from '../model/search/entry.ts';
import { searchTerms, termShard } from '../text/search-terms.ts';
import type { SearchIndex } from './search-index.ts';

/** `search/index.json` of a large site: how many files its index is divided into, from 1. */
export interface PartedIndex {
  /** `search/entries-<n>.json`: a `SearchIndex` with some of the entries. */
  readonly entries: number;
  /** `search/terms-<n>.json`: by term, the numbers of the files whose entries hold it. */
  readonly terms: number;
}

/** The numbers of files by term. */
export type TermFiles = Readonly<Record<string, readonly number[]>>;

/** A larger index comes in parts, in bytes: no more is loaded before the first result. */
const LARGEST_WHOLE = 300_000;
/** In characters, of which a 汉字 is three bytes. */
const LARGEST_ENTRIES = 40_000;
const LARGEST_TERMS = 10_000;

interface SearchFile {
  readonly name: string;
  readonly text: string;
}

/** The files of the search of a site: its index, of a large site in parts. */
export function searchFiles(index: SearchIndex, largest = LARGEST_WHOLE): SearchFile[] {
  const whole = json(index);
  if (Buffer.byteLength(whole) <= largest) return [{ name: 'index', text: whole }];
  const parts = [
    ...chunks(index.registers).map((registers): SearchIndex => ({ registers, prose: [] })),
    ...chunks(index.prose).map((prose): SearchIndex => ({ registers: [], prose })),
  ];
  const files = new Map<string, number[]>();
  for (const [part, { registers, prose }] of parts.entries()) {
    const texts = [...registers, ...prose].map(({ title, text }) => `${title}\n${text}`);
    for (const term of new Set(searchTerms(texts.join('\n')))) {
      const known = files.get(term);
      if (known === undefined) files.set(term, [part + 1]);
      else known.push(part + 1);
    }
  }
  const terms = Math.ceil(json(Object.fromEntries(files)).length / LARGEST_TERMS);
  const shards = Array.from({ length: terms }, (): [string, number[]][] => []);
  for (const entry of files) shards[termShard(entry[0], terms) - 1]?.push(entry);
  return [
    { name: 'index', text: json({ entries: parts.length, terms } satisfies PartedIndex) },
    ...parts.map((part, at) => ({ name: `entries-${at + 1}`, text: json(part) })),
    ...shards.map((shard, at) => ({
      name: `terms-${at + 1}`,
      text: json(Object.fromEntries(shard)),
    })),
  ];
}

/** Neighbours stay together: what is found by one word often lies in one file. */
function chunks(entries: readonly SearchEntry[]): SearchEntry[][] {
  const made: SearchEntry[][] = [];
  let size = Infinity;
  for (const entry of entries) {
    const length = entry.title.length + entry.text.length + entry.route.length + 60;
    if (size + length > LARGEST_ENTRIES) {
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
