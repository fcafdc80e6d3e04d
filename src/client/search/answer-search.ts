import type { SearchEntry } from '../../model/search/entry.ts';
import { queryReadings } from '../../text/query-readings.ts';
import {
  byName,
  type FoundSection,
  findEntries,
  isRuleOfIt,
  namedSo,
  stateOn,
  without,
} from './find-entries.ts';
import { foundOtherwise, ruleOtherwise } from './found-otherwise.ts';
import { askedWords } from './known-words.ts';
import { nearHits } from './near-hits.ts';
import type { SearchSource } from './search-source.ts';
import type { SearchAnswer, SearchRequest, ShownEntry, SuggestAnswer } from './search-talk.ts';
import { mark, snippet } from './snippet.ts';

type Asked<K extends SearchRequest['kind']> = Extract<SearchRequest, { kind: K }>;

/** How many entries of each section are shown while all are. */
const FEW = 5;
/** And of those that say it otherwise, which are not narrowed. */
const MORE = 20;
const MOST_SUGGESTIONS = 8;

/**
 * Answers a query, of a large site first by what is found in a little of it. Several words that stand in
 * many files, but not together in those that likely hold them, are looked for further only when
 * `isThorough`: everything would have to be loaded to say that nothing is there.
 */
export async function* answerSearch(
  source: SearchSource,
  { id, query, section, most, isThorough }: Asked<'search'>,
  today: string,
): AsyncGenerator<SearchAnswer> {
  const shown = (sections: readonly FoundSection[], words: readonly string[], few = FEW) =>
    sections.map(({ section: name, count, entries }) => ({
      section: name,
      count,
      entries: entries
        .slice(0, name === section ? most : section === '' ? few : 0)
        .map(({ entry, saying = words }) => shownEntry(entry, saying, today)),
    }));
  const options = { today, most: Math.max(MORE, most), isThorough };
  /** What says it in other words, but for what leads already. */
  const othersOf = async (words: readonly string[], isFound: boolean, lead?: FoundSection) => {
    const others = await foundOtherwise(source, words, options, isFound);
    const { sayings, count, isCut: isLeast } = others;
    if (count === 0) return {};
    const sections = without(byName(others.sections, words), lead?.entries[0]?.entry);
    return { otherwise: { sayings, count, isLeast, sections: shown(sections, words, MORE) } };
  };
  const leadOf = (rule: FoundSection) =>
    shown([rule], []).map((each) => ({ ...each, saying: rule.entries[0]?.saying ?? [] }));
  let isCut = false;
  const readings = queryReadings(query);
  const asked = askedWords(query);
  // Words that only ask stand nowhere: 如何申请 is found as 申请.
  const isQuestion = !readings.some((words) => words.join(' ') === asked.join(' '));
  for (const words of isQuestion ? [...readings, asked] : readings) {
    const askedAs = words === asked ? { askedAs: asked } : {};
    let lead: { readonly rule: FoundSection | undefined } | undefined;
    for await (const { parts, unread, isLongWay } of source.partsFor(words)) {
      const isLast = unread === 0;
      const found = findEntries(parts, words, options);
      if (found.length > 0) {
        // Looked for before anything is shown, and once: what has been shown is not pushed down by it.
        lead ??= {
          rule: found.some(isRuleOfIt) ? undefined : await ruleOtherwise(source, words, options),
        };
        const { rule } = lead;
        const leading = rule === undefined ? {} : { lead: leadOf(rule) };
        const others = isLast ? await othersOf(words, true, rule) : {};
        yield { id, isLast, sections: shown(found, words), ...askedAs, ...leading, ...others };
        if (isLast) return;
      }
      if (found.length === 0 && isLongWay && words.length > 1 && !isThorough) {
        isCut = true;
        break;
      }
    }
  }
  const others = isCut ? {} : await othersOf(asked, false);
  if (others.otherwise !== undefined) {
    yield { id, isLast: true, sections: [], ...others };
    return;
  }
  const near = await nearHits(source, query, options);
  const words = near.words.map(({ word }) => word);
  yield {
    id,
    isLast: true,
    sections: shown(near.sections, words),
    ...(near.kind === undefined ? {} : { near: near.kind, words: near.words }),
    isCut,
    isNearCut: near.isCut,
  };
}

/** What is named by what is being typed, best first. */
export async function answerSuggest(
  source: SearchSource,
  { id, query }: Asked<'suggest'>,
  today: string,
): Promise<SuggestAnswer> {
  const options = { today, most: MOST_SUGGESTIONS };
  for (const words of queryReadings(query)) {
    for await (const { parts } of source.partsFor(words)) {
      const sections = findEntries(parts, words, options);
      const named = namedSo(sections, MOST_SUGGESTIONS).map(({ title, section, route }) => {
        return { title, section, route };
      });
      if (named.length > 0) return { id, named };
      // What is named by most of it is in the first files.
      break;
    }
  }
  return { id, named: [] };
}

function shownEntry(entry: SearchEntry, words: readonly string[], today: string): ShownEntry {
  const { title, route, date, open } = entry;
  const isOpen = open !== undefined && open[0] <= today && today <= open[1];
  return {
    title: mark(title, words),
    lines: snippet(entry, words),
    route,
    date,
    openUntil: isOpen ? open[1] : undefined,
    state: stateOn(entry, today),
  };
}
