import type { SearchEntry } from '../../model/search/entry.ts';
import { CLAUSES, PAGES } from '../../model/search/section-names.ts';
import { foldForSearch } from '../../text/search-terms.ts';
import { wordMatcher } from '../../text/word-match.ts';
import type { HeldPart } from './held-part.ts';

/** Where in an entry the words stand, the best first. */
const PLACES = [
  'is its name',
  'is open',
  'is its matter',
  'begins a name',
  'in a name',
  'in a line',
  'apart',
] as const;
type FoundPlace = (typeof PLACES)[number];

/** The places by their numbers: compared for each entry at each key. */
const PLACE = {
  'is its name': 0,
  'is open': 1,
  'is its matter': 2,
  'begins a name': 3,
  'in a name': 4,
  'in a line': 5,
  apart: 6,
} as const satisfies Record<FoundPlace, number>;
type Place = (typeof PLACE)[FoundPlace];

interface FoundInSection {
  count: number;
  readonly places: FoundEntry[][];
}

/** An entry that holds what was asked for. */
interface FoundEntry {
  readonly entry: SearchEntry;
  readonly place: FoundPlace;
  /** The words by which it was found when they are not those that were asked for. */
  readonly saying?: readonly string[];
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
 * The entries that hold every word, by section: the section with the best hit first, of two that are named
 * by the words the one that stands first in the index. Nothing is found for no word.
 */
export function findEntries(
  parts: readonly HeldPart[],
  words: readonly string[],
  { today, most }: FindOptions,
): FoundSection[] {
  if (words.length === 0) return [];
  // One 汉字 stands in most texts: what is named so is meant, not whatever is open.
  const opensFirst = words.join('').length > 1;
  const bySection = new Map<string, FoundInSection>();
  let held: FoundInSection | undefined;
  let section: string | undefined;
  for (const part of parts) {
    for (const index of part.holding(words)) {
      const entry = part.entries[index];
      const folded = part.folded[index];
      if (entry === undefined || folded === undefined) continue;
      // Entries of a section lie together.
      if (held === undefined || entry.section !== section) {
        section = entry.section;
        held = bySection.get(section) ?? { count: 0, places: PLACES.map(() => []) };
        bySection.set(section, held);
      }
      held.count += 1;
      const place = placeOf(entry, folded, words, opensFirst ? today : undefined);
      const list = held.places[place];
      if (list !== undefined && list.length < most) list.push({ entry, place: PLACES[place] });
    }
  }
  return [...bySection]
    .map(([section, { count, places }]) => ({ section, count, entries: places.flat() }))
    .sort((a, b) => sectionPlace(a, words) - sectionPlace(b, words))
    .map((each) => ({ ...each, entries: each.entries.slice(0, most) }));
}

/** How many entries were found in all sections. */
export function totalOf(sections: readonly FoundSection[]): number {
  return sections.reduce((sum, { count }) => sum + count, 0);
}

/** The found entries that are named so, best first, no thing twice: 「塘巢：2026年度评价」 tells of 塘巢. */
export function namedSo(sections: readonly FoundSection[], most: number): SearchEntry[] {
  const named = sections
    .flatMap(({ entries }) => entries)
    .filter(({ place }) => PLACE[place] < PLACE['in a line'])
    .sort((a, b) => PLACE[a.place] - PLACE[b.place]);
  const thingOf = ({ title }: SearchEntry) => title.split('：', 1)[0];
  const firstOf = new Map(named.toReversed().map(({ entry }) => [thingOf(entry), entry]));
  return named
    .filter(({ entry }) => firstOf.get(thingOf(entry)) === entry)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** What was found by several sayings, each section once. */
export function byName(
  sections: readonly FoundSection[],
  words: readonly string[],
): FoundSection[] {
  return [...Map.groupBy(sections, ({ section }) => section)]
    .map(([section, held]) => ({
      section,
      count: totalOf(held),
      entries: held
        .flatMap(({ entries }) => entries)
        .sort((a, b) => PLACE[a.place] - PLACE[b.place]),
    }))
    .sort((a, b) => sectionPlace(a, words) - sectionPlace(b, words));
}

/** The same without an entry that is told elsewhere. */
export function without(
  sections: readonly FoundSection[],
  told: SearchEntry | undefined,
): FoundSection[] {
  return sections.flatMap((section) => {
    const entries = section.entries.filter(({ entry }) => entry !== told);
    const count = section.count - (section.entries.length - entries.length);
    return count === 0 ? [] : [{ ...section, entries, count }];
  });
}

/** Whether the best of a section is the rule of the very matter. */
export function isRuleOfIt({ entries: [best] }: FoundSection): boolean {
  return best?.place === 'is its matter';
}

/** A page that is called so is the way to everything of its kind. */
const OVERALL = -1;

/**
 * The place of the best hit of a section, or that of its own name; pages that are named so stand before
 * rules. Where in a name the words stand tells things of one kind apart, not kinds: a notice
 * 「关于租金补贴的公示」 is named by its matter as much as a planned 「租金补贴公示」 is.
 */
function sectionPlace({ section, entries }: FoundSection, words: readonly string[]): number {
  const [best] = entries;
  if (best === undefined) return PLACES.length;
  const place = best.place === 'begins a name' ? PLACE['in a name'] : PLACE[best.place];
  if (section === PAGES && place <= PLACE['in a name']) {
    return best.place === 'is its name' ? OVERALL : PLACE['is open'] + 0.5;
  }
  const isNamed = foldForSearch(section) === words.join('');
  return isNamed ? PLACE['is its name'] - 0.5 : place;
}

/** The state of a thing on a day in a word, where it has any. */
export function stateOn({ states = [] }: SearchEntry, day: string): string | undefined {
  return states.find(({ from = '', until = day }) => from <= day && day <= until)?.said;
}

type Folded = HeldPart['folded'][number];

/** Where in an entry the words stand, and what that entry is `today`; of one 汉字 alone that tells nothing. */
function placeOf(
  entry: SearchEntry,
  folded: Folded,
  words: readonly string[],
  today: string | undefined,
): Place {
  const place = placeIn(folded, words);
  if (place === PLACE['is its name'] || today === undefined) return place;
  if (entry.section === CLAUSES && place === PLACE['begins a name']) return PLACE['is its matter'];
  if (stateOn(entry, today) === '已撤回') return Math.max(place, PLACE['in a line']) as Place;
  // A unit on a long list is not what the notice is about.
  return isOpen(entry, today) && isAtHead(folded, words) ? PLACE['is open'] : place;
}

function isOpen({ open }: SearchEntry, today: string): boolean {
  return open !== undefined && open[0] <= today && today <= open[1];
}

/** Whether the words stand together in a name, or one in the line below, which says what a thing is about. */
function isAtHead({ names, text }: Folded, words: readonly string[]): boolean {
  const end = text.indexOf('\n', names.length + 1);
  const head = end === -1 ? text : text.slice(0, end);
  const [only = '', ...others] = words;
  return others.length > 0 ? isInOneName(names, words) : wordMatcher(only)(head);
}

function placeIn({ names, text }: Folded, words: readonly string[]): Place {
  const phrase = words.length === 1 ? (words[0] ?? '') : words.join('');
  let begins = false;
  const first = names.indexOf(phrase);
  for (let at = first; at !== -1; at = names.indexOf(phrase, at + 1)) {
    if (at > 0 && names.charCodeAt(at - 1) !== LINE_BREAK) continue;
    const end = at + phrase.length;
    if (end === names.length || names.charCodeAt(end) === LINE_BREAK) return PLACE['is its name'];
    begins = true;
  }
  if (begins) return PLACE['begins a name'];
  if (first !== -1 || isInOneName(names, words)) return PLACE['in a name'];
  return words.length === 1 || text.includes(phrase) ? PLACE['in a line'] : PLACE.apart;
}

/** Whether a name holds all words in their order: 「栩科〔2019〕22号」 those of 「栩科 2019 22」. */
function isInOneName(names: string, words: readonly string[]): boolean {
  const [first = ''] = words;
  if (words.length < 2) return false;
  for (let start = names.indexOf(first); start !== -1; start = names.indexOf(first, start + 1)) {
    const end = names.indexOf('\n', start);
    const name = names.slice(start, end === -1 ? undefined : end);
    let at = 0;
    const holds = words.every((word) => {
      const found = name.indexOf(word, at);
      at = found + word.length;
      return found !== -1;
    });
    if (holds) return true;
  }
  return false;
}

const LINE_BREAK = 10;
