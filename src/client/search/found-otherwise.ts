import type { SearchEntry } from '../../model/search/entry.ts';
import { PAGES } from '../../model/search/section-names.ts';
import { wordMatcher } from '../../text/word-match.ts';
import {
  type FindOptions,
  type FoundSection,
  findEntries,
  isRuleOfIt,
  totalOf,
} from './find-entries.ts';
import { filtered, type HeldPart } from './held-part.ts';
import { type LookOptions, lookThrough } from './look-through.ts';
import { otherSayings, wordsApart } from './other-sayings.ts';
import type { SearchSource } from './search-source.ts';

/** What is found by other words of the same meaning alone. */
export interface FoundOtherwise {
  readonly sections: readonly FoundSection[];
  /** Those words, as they are looked for: all of one saying stand there. */
  readonly sayings: readonly (readonly string[])[];
  readonly count: number;
  /** Whether there is more to look through. */
  readonly isCut: boolean;
}

/**
 * What does not hold these words, but others of the same meaning; `isTellingOnly`: in what says how things
 * are done. There a compound is looked for in its pieces too, once anything is found.
 */
export async function foundOtherwise(
  source: SearchSource,
  words: readonly string[],
  options: LookOptions,
  isTellingOnly: boolean,
): Promise<FoundOtherwise> {
  const known: (readonly string[])[] = [words];
  const sections: FoundSection[] = [];
  const sayings: (readonly string[])[] = [];
  let isCut = false;
  const lookFor = async (saying: readonly string[], isTelling: boolean) => {
    const looked = await lookThrough(source.partsFor(saying), options, (parts) =>
      holdingOnly(parts, saying, known, isTelling, options),
    );
    known.push(saying);
    isCut ||= looked.isCut;
    if (looked.sections.length === 0) return;
    sections.push(...looked.sections);
    if (!sayings.some(([only]) => only === saying.join(''))) sayings.push(saying);
  };
  for (const saying of await otherSayings(words, source.mayHold)) {
    await lookFor(saying, isTellingOnly);
  }
  const isAnything = isTellingOnly || sections.length > 0;
  for (const saying of isAnything ? await wordsApart(words, source.mayHold) : []) {
    await lookFor(saying, true);
  }
  return { sections, sayings, count: totalOf(sections), isCut };
}

/**
 * The one rule of the very matter, which calls it otherwise than these words; of a large site it is looked
 * for where something is named so.
 */
export async function ruleOtherwise(
  source: SearchSource,
  words: readonly string[],
  options: LookOptions,
): Promise<FoundSection | undefined> {
  for (const saying of await otherSayings(words, source.mayHold)) {
    // The first step: its files are those that name something so.
    for await (const { parts } of source.partsFor(saying)) {
      const rules = holdingOnly(parts, saying, [words], true, options).find(isRuleOfIt);
      if (rules !== undefined) return { ...rules, count: 1, entries: rules.entries.slice(0, 1) };
      break;
    }
  }
  return undefined;
}

function holdingOnly(
  parts: readonly HeldPart[],
  saying: readonly string[],
  known: readonly (readonly string[])[],
  isTellingOnly: boolean,
  options: FindOptions,
): FoundSection[] {
  const holds = holdsAll(saying);
  const others = known.map(holdsAll);
  const narrowed = parts.map((part) =>
    filtered(part, ({ text }, index) => {
      if (isTellingOnly && !isTelling(part.entries[index])) return false;
      return holds(text) && !others.some((each) => each(text));
    }),
  );
  return findEntries(narrowed, saying, options).map((section) => ({
    ...section,
    entries: section.entries.map((each) => ({ ...each, saying })),
  }));
}

/** Whether an entry is a rule or a page of the program, no unit and no record. */
function isTelling(entry: SearchEntry | undefined): boolean {
  return entry?.section === PAGES || entry?.route.startsWith('policies/') === true;
}

function holdsAll(words: readonly string[]): (text: string) => boolean {
  const matchers = words.map(wordMatcher);
  return (text) => matchers.every((matches) => matches(text));
}
