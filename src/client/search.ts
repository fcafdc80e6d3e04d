/** Search: what is asked and the section it is narrowed to stand in the address, `?q=` and `?in=`. */
import { made } from './made-element.ts';
import { searchDesk } from './search/ask-search.ts';
import type { SearchAnswer } from './search/search-talk.ts';
import { type ResultsView, resultSections, sectionChips } from './search/shown-results.ts';
import { suggestionBox } from './search/suggestion-box.ts';

/** Results of a section are put on the page in portions, so that a common word does not freeze it. */
const PORTION = 100;
const PAUSE_MS = 120;

const form = document.querySelector<HTMLFormElement>('.search-box');
const input = form?.querySelector('input');
const output = document.getElementById('search-count');
const chips = document.getElementById('search-sections');
const list = document.getElementById('search-results');
const near = document.getElementById('search-near');
const more = document.getElementById('search-more');

if (form && input && output && chips && list && near && more) {
  const desk = () => searchDesk(form.dataset['searchIndex'] ?? '');
  const base = form.dataset['base'] ?? '/';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let section = '';
  let most = PORTION;
  let isThorough = false;

  const addressOf = (narrowed: string) => {
    const address = new URL(location.href);
    address.search = '';
    const query = input.value.trim();
    if (query !== '') address.searchParams.set('q', query);
    if (query !== '' && narrowed !== '') address.searchParams.set('in', narrowed);
    return address.href;
  };

  const show = (answer: SearchAnswer) => {
    // A section that holds nothing of what is asked now narrows no longer.
    const isHeld = answer.sections.some((each) => each.section === section);
    const view: ResultsView = { base, section: isHeld ? section : '', addressOf };
    if (section !== '' && !isHeld) {
      if (!answer.isLast) return;
      section = '';
      if (answer.sections.length > 0) {
        run();
        return;
      }
    }
    const isNear = answer.near !== undefined;
    chips.replaceChildren(...sectionChips(answer, view));
    list.replaceChildren(...(isNear ? [] : resultSections(answer, view)));
    near.replaceChildren(...(isNear ? resultSections(answer, view) : []));
    const held = answer.sections.find((each) => each.section === section);
    const left = (held?.count ?? 0) - (held?.entries.length ?? 0);
    more.hidden = section === '' || left <= 0;
    more.textContent = `再列${Math.min(PORTION, left)}条，还有${left}条`;
    output.replaceChildren(...said(answer, input.value.trim(), section));
  };

  const clear = () => {
    for (const each of [list, near, chips, output]) each.replaceChildren();
    more.hidden = true;
  };

  const search = () => {
    const query = input.value;
    if (query.trim() === '') {
      clear();
      return;
    }
    if (list.childElementCount === 0) output.textContent = '正在找……';
    desk().search({ query, section, most, isThorough }, (answer) => {
      // What has been typed since asks for itself, or asks for nothing.
      if (input.value !== query) return;
      if (answer !== 'failed') show(answer);
      else output.textContent = '索引没有载入。请看下面的目录，或稍后再试。';
    });
  };

  const run = () => {
    clearTimeout(timer);
    most = PORTION;
    isThorough = false;
    history.replaceState(null, '', addressOf(section));
    search();
  };

  const readAddress = () => {
    const { searchParams } = new URL(location.href);
    input.value = searchParams.get('q') ?? '';
    section = searchParams.get('in') ?? '';
    search();
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE_MS);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    // Half-typed pinyin is no query.
    if (!event.isComposing) later();
  });
  input.addEventListener('compositionend', run);
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || event.ctrlKey || event.metaKey) return;
    if (target.closest('[data-thorough]') !== null) {
      isThorough = true;
      output.textContent = '正在找……';
      search();
      return;
    }
    const word = target.closest<HTMLElement>('[data-word]')?.dataset['word'];
    const narrowed = target.closest<HTMLElement>('[data-section]')?.dataset['section'];
    if (word === undefined && narrowed === undefined) return;
    event.preventDefault();
    if (word !== undefined) input.value = word;
    section = narrowed ?? '';
    most = PORTION;
    isThorough = false;
    // A step that Back undoes.
    history.pushState(null, '', addressOf(section));
    search();
    output.scrollIntoView({ block: 'nearest' });
  });
  more.addEventListener('click', () => {
    most += PORTION;
    search();
  });
  addEventListener('popstate', readAddress);
  suggestionBox(input, desk, base);
  // What was typed while this was loading.
  const typed = input.value;
  readAddress();
  if (input.value === '' && typed !== '') {
    input.value = typed;
    run();
  }
}

/** How much was found; when nothing was, what is shown in its place. */
function said(answer: SearchAnswer, query: string, section: string): (string | Node)[] {
  const all = answer.sections.reduce((sum, { count }) => sum + count, 0);
  if (!answer.isLast) return [`已经找到${all}条，还在找……`];
  const { near, words = [], isCut = false, isNearCut = false } = answer;
  if (near === undefined && all > 0) return [`找到${all}条`];
  // Below stands the section alone to which the search is narrowed.
  const total = answer.sections.find((each) => each.section === section)?.count ?? all;
  const none = [
    isCut ? `最可能的地方没有「${query}」。` : `没有找到「${query}」。`,
    ...(isCut || isNearCut ? [furtherButton(), ' '] : []),
  ];
  const least = isNearCut ? '至少' : '';
  const catalogue = made('a', { href: '#search-index' }, '看全部目录');
  if (near === 'digits') return [...none, `数要写全才算；下面${least}${total}条里有这串数字。`];
  if (near === 'names') return [...none, `下面${least}${total}条的名称里依次有这几个字。`];
  if (near === undefined) return [...none, '可以少写几个字，或', catalogue, '。'];
  const buttons = words.map(({ word, count }) => {
    const label = count === undefined ? word : `${word}（${count}条）`;
    const button = made('button', { type: 'button' }, label);
    button.dataset['word'] = word;
    return button;
  });
  const together =
    total === 0 || words.length === 1 ? [] : [`下面${least}${total}条里${words.length}个词都有。`];
  return [...none, ...together, '可以分开找：', ...buttons, '，或', catalogue, '。'];
}

/** What is left of a large site is looked through when the reader says so. */
function furtherButton(): HTMLButtonElement {
  const button = made('button', { type: 'button' }, '把其余的也找一遍');
  button.dataset['thorough'] = '';
  return button;
}
