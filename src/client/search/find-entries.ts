import type { SearchEntry } from '../../model/search/entry.ts';
import type { HeldPart } from './held-part.ts';

/** Where in an entry the words stand, the best first. */
const PLACES = [
  'is its name',
  'is open',
  'begins a name',
  'in a name',
  'in a line',
  'apart',
] as const;
type FoundPlace = (typeof PLACES)[number];

/** An entry that holds what was asked for. */
interface FoundEntry {
  readonly entry: SearchEntry;
  readonly place: FoundPlace;
}

/** What was found in one section, best first; `count` tells all, also those that are not listed. */
export interface FoundSection {
  readonly section: string;
  readonly count: number;
  readonly entries: readonly FoundEntry[];
}

/** What is asked besides the words. */
export interface FindOptions {
  /** `YYYY-MM-DD`: what can be acted on today comes before what is over. */
  readonly today: string;
  /** How many entries a section lists. */
  readonly most: number;
}

/**
 * The entries that hold every word, by section: the section with the best hit first. Nothing is found
 * for no word.
 */
export function findEntries(
  parts: readonly HeldPart[],
  words: readonly string[],
  { today, most }: FindOptions,
): FoundSection[] {
  if (words.length === 0) return [];
  const bySection = new Map<string, { count: number; places: FoundEntry[][] }>();
  for (const part of parts) {
    for (const index of part.holding(words)) {
      const entry = part.entries[index];
      const folded = part.folded[index];
      if (entry === undefined || folded === undefined) continue;
      const held = bySection.get(entry.section) ?? { count: 0, places: PLACES.map(() => []) };
      bySection.set(entry.section, held);
      held.count += 1;
      const place = isOpen(entry, today) ? openPlace(folded, words) : placeIn(folded, words);
      const list = held.places[PLACES.indexOf(place)];
      if (list !== undefined && list.length < most) list.push({ entry, place });
    }
  }
  return [...bySection]
    .map(([section, { count, places }]) => ({ section, count, entries: places.flat() }))
    .sort((a, b) => bestPlace(a) - bestPlace(b))
    .map((each) => ({ ...each, entries: each.entries.slice(0, most) }));
}

/** How many entries were found in all sections. */
export function totalOf(sections: readonly FoundSection[]): number {
  return sections.reduce((sum, { count }) => sum + count, 0);
}

/** The found entries that are named so, best first, no title twice. */
export function namedSo(sections: readonly FoundSection[], most: number): SearchEntry[] {
  const named = sections
    .flatMap(({ entries }) => entries)
    .filter(({ place }) => PLACES.indexOf(place) < PLACES.indexOf('in a line'))
    .sort((a, b) => PLACES.indexOf(a.place) - PLACES.indexOf(b.place));
  const byTitle = new Map(named.toReversed().map(({ entry }) => [entry.title, entry]));
  return named
    .filter(({ entry }) => byTitle.get(entry.title) === entry)
    .slice(0, most)
    .map(({ entry }) => entry);
}

function bestPlace({ entries }: FoundSection): number {
  const [best] = entries;
  return best === undefined ? PLACES.length : PLACES.indexOf(best.place);
}

function isOpen({ open }: SearchEntry, today: string): boolean {
  return open !== undefined && open[0] <= today && today <= open[1];
}

type Folded = HeldPart['folded'][number];

function openPlace(folded: Folded, words: readonly string[]): FoundPlace {
  return placeIn(folded, words) === 'is its name' ? 'is its name' : 'is open';
}

function placeIn({ names, text }: Folded, words: readonly string[]): FoundPlace {
  const phrase = words.length === 1 ? (words[0] ?? '') : words.join('');
  let best = Infinity;
  for (const name of names) {
    const at = name.indexOf(phrase);
    if (at === 0 && name.length === phrase.length) return 'is its name';
    if (at !== -1 && at < best) best = at;
  }
  if (best === 0) return 'begins a name';
  if (best !== Infinity) return 'in a name';
  return words.length === 1 || text.includes(phrase) ? 'in a line' : 'apart';
}
