import { made } from '../made-element.ts';
import type { SearchDesk } from './ask-search.ts';

const PAUSE_MS = 60;

/**
 * Names that fit what is being typed, in a list below the field: a combobox with a listbox as WAI-ARIA
 * APG describes it. Arrows choose, Enter opens what is chosen or else searches, Escape closes.
 */
export function suggestionBox(field: HTMLInputElement, desk: () => SearchDesk, base: string): void {
  const list = made('ul', { id: `${field.id || 'site-search'}-names`, className: 'suggestions' });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '名称');
  list.hidden = true;
  field.after(list);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ] as const) {
    field.setAttribute(name, value);
  }
  const options = () => [...list.children] as HTMLElement[];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let chosen = -1;
  /** Counts what was asked or dropped: an answer to anything but the last is late. */
  let asked = 0;

  const choose = (index: number) => {
    chosen = index;
    options().forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    const option = options()[index];
    if (option === undefined) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    clearTimeout(timer);
    asked += 1;
    list.hidden = true;
    list.replaceChildren();
    field.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const open = (option: HTMLElement | undefined) => {
    const route = option?.dataset['route'];
    if (route !== undefined) location.href = base + route;
  };
  const suggest = () => {
    const query = field.value;
    if (query.trim() === '') {
      close();
      return;
    }
    asked += 1;
    const mine = asked;
    desk().suggest(query, ({ named }) => {
      if (mine !== asked || field.value !== query || document.activeElement !== field) return;
      list.replaceChildren(
        ...named.map(({ title, section, route }, at) => {
          const kind = made('span', { className: 'soft small' }, section);
          const option = made('li', { id: `${list.id}-${at}` }, `${title} `, kind);
          option.setAttribute('role', 'option');
          option.setAttribute('aria-selected', 'false');
          option.dataset['route'] = route;
          return option;
        }),
      );
      list.hidden = named.length === 0;
      field.setAttribute('aria-expanded', String(named.length > 0));
      choose(-1);
    });
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, PAUSE_MS);
  };
  field.addEventListener('input', (event) => {
    // Half-typed pinyin names nothing.
    if (!event.isComposing) later();
  });
  field.addEventListener('compositionend', later);
  field.addEventListener('blur', close);
  field.form?.addEventListener('submit', close);
  field.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) {
      if (event.key === 'ArrowDown' && list.hidden && !event.isComposing) suggest();
      return;
    }
    const last = options().length - 1;
    if (event.key === 'ArrowDown') choose(chosen === last ? -1 : chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen === -1 ? last : chosen - 1);
    else if (event.key === 'Enter' && chosen >= 0) open(options()[chosen]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  // What was typed while this was loading.
  if (document.activeElement === field && field.value !== '') later();
  // Before the field loses the focus and the list closes.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element) open(target.closest<HTMLElement>('[role=option]') ?? undefined);
  });
}
