import { formatDate, formatMonthDay } from '../../text/dates.ts';
import { drawnAmounts } from '../drawn-amounts.ts';
import { made } from '../made-element.ts';
import { quoted } from './said-found.ts';
import type { SearchAnswer, ShownEntry, ShownSection } from './search-talk.ts';
import type { SnippetPart } from './snippet.ts';

/** What the page of search needs to show results. */
export interface ResultsView {
  /** The address of the home page. */
  readonly base: string;
  /** The section that alone is shown; '' for all. */
  readonly section: string;
  /** Whether no more of a section can be asked for. */
  readonly isWhole?: boolean;
  /** The address of this search, narrowed to a section; '' for all sections. */
  readonly addressOf: (section: string) => string;
}

/** The results by section; of all sections a few each, with a link to the others. */
export function resultSections(
  { sections, isNearCut }: Pick<SearchAnswer, 'sections' | 'isNearCut'>,
  view: ResultsView,
): HTMLElement[] {
  const shown = sections.filter(({ section }) => view.section === '' || section === view.section);
  return shown.map((section) => {
    const items = section.entries.map((entry) => resultItem(entry, view.base));
    const left = section.count - section.entries.length;
    return made(
      'section',
      {},
      section.saying === undefined
        ? made('h2', {}, `${section.section} `, count(section.count, isNearCut))
        : made('h2', {}, `${section.section}，写的是${quoted(section.saying)}`),
      made('ol', { className: 'records documents' }, ...items),
      ...(left === 0 || view.section !== '' || view.isWhole === true
        ? []
        : [allOfSection(section, view)]),
    );
  });
}

/** The sections that hold results, as links that narrow to one of them. */
export function sectionChips({ sections }: SearchAnswer, view: ResultsView): HTMLElement[] {
  if (sections.length < 2) return [];
  const total = sections.reduce((sum, each) => sum + each.count, 0);
  const all = [{ section: '', count: total }, ...sections];
  return all.map((each) => {
    const chip = made(
      'a',
      { href: view.addressOf(each.section) },
      `${each.section || '全部'} `,
      count(each.count),
    );
    chip.dataset['section'] = each.section;
    if (each.section === view.section) chip.setAttribute('aria-current', 'true');
    return chip;
  });
}

function allOfSection({ section, count: total }: ShownSection, view: ResultsView): HTMLElement {
  const link = made('a', { href: view.addressOf(section) }, `${section}的全部${total}条 ›`);
  link.dataset['section'] = section;
  return made('p', { className: 'small' }, link);
}

function count(total: number, isLeast = false): HTMLElement {
  return made('span', { className: 'soft' }, `${isLeast ? '至少' : ''}${total}`);
}

function resultItem(entry: ShownEntry, base: string): HTMLLIElement {
  const { title, lines, route, date, openUntil, state } = entry;
  const link = made('a', { className: 'document-title', href: base + route }, ...marked(title));
  const about = [
    ...(openUntil !== undefined
      ? [made('strong', {}, `正在公示，到${formatMonthDay(openUntil)}为止`)]
      : state === undefined
        ? []
        : [state === '已撤回' ? made('strong', {}, state) : stateInWords(state)]),
    ...(date === undefined ? [] : [formatDate(date)]),
  ].flatMap((each, at) => (at === 0 ? [each] : [' · ', each]));
  return made(
    'li',
    {},
    link,
    ...lines.map((parts) => made('p', {}, ...marked(parts))),
    ...(about.length === 0 ? [] : [made('p', { className: 'soft small' }, ...about)]),
  );
}

/** The state of a 公示 beside its day, where no heading says what it is a state of. */
function stateInWords(state: string): string {
  return /^[未无]/.test(state) ? `公示${state}` : state;
}

function marked(parts: readonly SnippetPart[]): (string | Node)[] {
  return parts.flatMap(({ text, isFound }) =>
    isFound ? [made('mark', {}, ...drawnAmounts(text))] : withWholeClauses(text),
  );
}

/** A text in which the end of a line parts no number of a clause: 第九条, 第六条（一）. */
function withWholeClauses(text: string): (string | Node)[] {
  return text
    .split(/(第[一二三四五六七八九十百]+条(?:（[一二三四五六七八九十]+）)?)/)
    .flatMap((piece, at) =>
      at % 2 === 1 ? [made('span', { className: 'nowrap' }, piece)] : drawnAmounts(piece),
    );
}
