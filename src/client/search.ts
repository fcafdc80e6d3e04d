/** Search: loads the index of the site when it is first needed, and keeps its state in `?q=`. */
import type { SearchEntry } from '../model/search/entry.ts';
import { formatDate } from '../text/dates.ts';
import { queryWords } from '../text/search-terms.ts';
import type { SearchEngine } from './search-engine.ts';
import { type SnippetPart, mark, snippet } from './search-snippet.ts';
import { searchSource } from './search-source.ts';

/** Results are put on the page in portions, so that a common word does not freeze it. */
const PORTION = 200;
const PAUSE_MS = 120;

const form = document.querySelector<HTMLFormElement>('form[data-search-index]');
const input = form?.querySelector('input');
const output = document.getElementById('search-count');
const list = document.getElementById('search-results');
const more = document.getElementById('search-more');

if (form && input && output && list && more) {
  let isLoaded = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest: SearchEntry[] = [];
  const base = form.dataset['base'] ?? '/';

  const engines = searchSource(async (name) => {
    const address = (form.dataset['searchIndex'] ?? '').replace(/index(?=\.json$)/, name);
    const response = await fetch(address);
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  });

  const showPortion = () => {
    const portion = rest.slice(0, PORTION);
    rest = rest.slice(PORTION);
    for (const entry of portion) list.append(resultItem(entry, input.value, base));
    more.hidden = rest.length === 0;
    more.textContent = `再列${Math.min(PORTION, rest.length)}条，还有${rest.length}条`;
  };

  const search = async () => {
    const query = input.value;
    if (queryWords(query).length === 0) {
      list.replaceChildren();
      more.hidden = true;
      output.textContent = '';
      return;
    }
    if (!isLoaded) output.textContent = '正在载入索引……';
    try {
      let last: SearchEngine | undefined;
      let found = 0;
      for await (const engine of engines(query)) {
        // What was typed meanwhile has a search of its own.
        if (input.value !== query) return;
        isLoaded = true;
        last = engine;
        rest = engine.find(query);
        found = rest.length;
        if (found === 0) continue;
        list.replaceChildren();
        output.textContent = `找到${found}条${countsBySection(rest)}`;
        showPortion();
      }
      if (found > 0 || last === undefined) return;
      list.replaceChildren();
      more.hidden = true;
      showNothing(output, query, last.suggest(query));
    } catch {
      output.textContent = '索引没有载入。请看下面的目录，或稍后再试。';
    }
  };

  const keepInAddress = () => {
    const address = new URL(location.href);
    if (input.value.trim() === '') address.searchParams.delete('q');
    else address.searchParams.set('q', input.value);
    history.replaceState(null, '', address);
  };

  const readAddress = () => {
    input.value = new URL(location.href).searchParams.get('q') ?? '';
    void search();
  };

  const run = () => {
    clearTimeout(timer);
    keepInAddress();
    void search();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    // Half-typed pinyin is no query.
    if (!event.isComposing) timer = setTimeout(run, PAUSE_MS);
  });
  input.addEventListener('compositionend', run);
  output.addEventListener('click', ({ target }) => {
    const piece = target instanceof HTMLElement ? target.dataset['suggestion'] : undefined;
    if (piece === undefined) return;
    input.value = piece;
    run();
  });
  more.addEventListener('click', showPortion);
  window.addEventListener('popstate', readAddress);
  readAddress();
}

function resultItem(entry: SearchEntry, query: string, base: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = element('a', 'document-title', mark(entry.title, query));
  link.setAttribute('href', base + entry.route);
  const about = element('p', 'soft small', []);
  about.textContent = [entry.section, entry.date && formatDate(entry.date)]
    .filter(Boolean)
    .join(' · ');
  const lines = snippet(entry.text, query, entry.title).map((parts) => element('p', '', parts));
  item.append(link, ...lines, about);
  return item;
}

function element(name: string, className: string, parts: readonly SnippetPart[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  for (const { text, isFound } of parts) {
    if (!isFound) made.append(text);
    else {
      const found = document.createElement('mark');
      found.textContent = text;
      made.append(found);
    }
  }
  return made;
}

/** 「：空间名录3，条款20」 */
function countsBySection(entries: readonly SearchEntry[]): string {
  const counts = new Map<string, number>();
  for (const { section } of entries) counts.set(section, (counts.get(section) ?? 0) + 1);
  if (counts.size < 2) return '';
  return `：${[...counts].map(([section, total]) => `${section}${total}`).join('，')}`;
}

function showNothing(output: HTMLElement, query: string, suggestion: string | undefined): void {
  output.replaceChildren(`没有找到「${query.trim()}」。`);
  if (suggestion !== undefined) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['suggestion'] = suggestion;
    button.textContent = `找「${suggestion}」`;
    output.append('试试 ', button, '，');
  }
  const link = document.createElement('a');
  link.href = '#search-index';
  link.textContent = '看全部目录';
  output.append(suggestion === undefined ? '可以少写几个字，或' : '或', link, '。');
}
