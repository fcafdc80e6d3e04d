/** Search: what is asked and the section it is narrowed to stand in the address, `?q=` and `?in=`. */
import { searchDesk } from './search/ask-search.ts';
import { returnedPlace } from './search/returned-place.ts';
import { isHelpWanted, said } from './search/said-found.ts';
import type { SearchAnswer } from './search/search-talk.ts';
import { type ResultsView, resultSections, sectionChips } from './search/shown-results.ts';

/** Results of a section are put on the page in portions, so that a common word does not freeze it. */
const PORTION = 100;
const PAUSE_MS = 120;
/** So long a first answer waits for a whole one, which would move what it shows. */
const WAIT_MS = 100;
/** Who waits so long looks for another way. */
const HANGING_MS = 3000;

const form = document.querySelector<HTMLFormElement>('.search-box');
const input = form?.querySelector('input');
const output = document.getElementById('search-count');
const chips = document.getElementById('search-sections');
const list = document.getElementById('search-results');
const near = document.getElementById('search-near');
const more = document.getElementById('search-more');
const help = document.getElementById('search-help');
const catalogue = document.getElementById('search-index');

if (form && input && output && chips && list && near && more && help && catalogue) {
  const desk = () => searchDesk(form.dataset['searchIndex'] ?? '');
  const base = form.dataset['base'] ?? '/';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let hanging: ReturnType<typeof setTimeout> | undefined;
  let section = '';
  let most = PORTION;
  let isThorough = false;
  let place = returnedPlace();

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
    const { lead, otherwise } = answer;
    const leading = resultSections({ sections: lead ?? [] }, { ...view, isWhole: true });
    list.replaceChildren(...(isNear ? [] : [...leading, ...resultSections(answer, view)]));
    near.replaceChildren(
      ...(isNear
        ? resultSections(answer, view)
        : resultSections({ sections: otherwise?.sections ?? [] }, { ...view, isWhole: true })),
    );
    const held = answer.sections.find((each) => each.section === section);
    const left = (held?.count ?? 0) - (held?.entries.length ?? 0);
    more.hidden = section === '' || left <= 0;
    more.textContent = `再列${Math.min(PORTION, left)}条，还有${left}条`;
    output.replaceChildren(...said(answer, input.value.trim(), section));
    help.hidden = !isHelpWanted(answer);
    if (!answer.isLast) return;
    // Who has gone on meanwhile is left where he is.
    if (place !== undefined && scrollY === 0) scrollTo(0, place);
    place = undefined;
  };

  const clear = () => {
    waitFor(false);
    for (const each of [list, near, chips, output]) each.replaceChildren();
    more.hidden = true;
    help.hidden = false;
  };

  /** While nothing is found yet, the catalogue, which it pushes away, is not seen. */
  const waitFor = (isWaited: boolean) => {
    clearTimeout(hanging);
    catalogue.classList.toggle('is-waiting', isWaited);
    if (!isWaited) return;
    output.textContent = '正在找……';
    help.hidden = true;
    // An index that does not come must not keep the catalogue away.
    hanging = setTimeout(() => {
      catalogue.classList.remove('is-waiting');
    }, HANGING_MS);
  };

  const search = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const query = input.value;
    if (query.trim() === '') {
      clear();
      return;
    }
    if (list.childElementCount + near.childElementCount === 0) waitFor(true);
    let newest: SearchAnswer | 'failed' = 'failed';
    const tell = () => {
      clearTimeout(waiting);
      waiting = undefined;
      // What has been typed since asks for itself, or asks for nothing.
      if (input.value !== query) return;
      waitFor(false);
      if (newest !== 'failed') {
        show(newest);
        return;
      }
      help.hidden = false;
      output.textContent = '索引没有载入。请看下面的目录，或稍后再试。';
    };
    desk().search({ query, section, most, isThorough }, (answer) => {
      newest = answer;
      if (answer === 'failed' || answer.isLast) tell();
      else waiting ??= setTimeout(tell, WAIT_MS);
    });
  };

  const run = () => {
    clearTimeout(timer);
    most = PORTION;
    isThorough = false;
    history.replaceState(null, '', addressOf(section));
    search();
  };

  /** What stands in the address and, of how much was listed, in its step of the history. */
  const readAddress = () => {
    const { searchParams } = new URL(location.href);
    input.value = searchParams.get('q') ?? '';
    section = searchParams.get('in') ?? '';
    most = (history.state as { readonly most?: number } | null)?.most ?? PORTION;
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
    history.replaceState({ most }, '');
    search();
  });
  addEventListener('popstate', readAddress);
  // What was typed while this was loading.
  const typed = input.value;
  readAddress();
  catalogue.classList.add('is-told');
  if (input.value === '' && typed !== '') {
    input.value = typed;
    run();
  }
  // On a phone one comes to type; with a keyboard the way through the page begins at its head, and `/` leads here.
  const isIdle = document.activeElement === document.body && location.hash === '';
  if (input.value === '' && isIdle && matchMedia('(pointer: coarse)').matches) {
    input.focus({ preventScroll: true });
  }
}
