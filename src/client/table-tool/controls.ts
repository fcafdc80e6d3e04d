import { made } from '../made-element.ts';
import {
  chosenWords,
  isMostFirst,
  orderWords,
  plainTitle,
  rangeWords,
  unitOf,
  valueWords,
} from './column-words.ts';
import { foldOf } from './facet-fold.ts';
import { facetCounts } from './shown-rows.ts';
import { NO_SETTING, type ToolColumn, type ToolSetting, type ToolTable } from './tool-table.ts';

/** The longest list of values that a reader would look through. */
const MOST_VALUES = 300;
const WAITING = '正在读取……';

/** What stands between the field and the table; `change` is told the setting that a reader wants. */
export interface Controls {
  readonly element: HTMLElement;
  /** Shows a setting of a table: ticks, counts, bounds. */
  readonly show: (setting: ToolSetting, table: ToolTable | undefined) => void;
}

type Change = (change: (setting: ToolSetting) => ToolSetting) => void;

/**
 * The lists of values, the bounds of numbers, the order (for phones) and the choice of columns. A list
 * is shown without its values until its table has come.
 */
export function controlsOf(all: readonly ToolColumn[], change: Change): Controls {
  const element = made('div', { className: 'facets' });
  // What the rows are grouped by is what most readers narrow by.
  const byGroup = [...all].sort((a, b) => Number(b.isGroup === true) - Number(a.isGroup === true));
  const hasGroup = byGroup[0]?.isGroup === true;
  const parts = byGroup.flatMap((column) =>
    column.facet === undefined
      ? []
      : column.facet === 'range'
        ? [rangeOf(column, change)]
        : [valuesOf(column, change)],
  );
  const columns = all.filter(({ isDrawing }) => isDrawing !== true);
  const own = columns.filter(({ isGroup }) => isGroup !== true);
  // That is at hand on a phone too; the others stand behind one button.
  if (hasGroup) parts[0]?.element.classList.add('is-first');
  const rest = parts.slice(hasGroup ? 1 : 0).map((part) => part.element);
  const fold = foldOf(element, rest);
  const shown = [...parts, orderOf(columns, change), columnsOf(own.slice(1), change), fold];
  element.append(
    ...(rest.length === 0 ? [] : [fold.element]),
    ...shown.slice(0, -1).map((part) => part.element),
  );
  element.addEventListener('keydown', ({ key, target }) => {
    const open = target instanceof Element ? target.closest('details[open]') : null;
    if (key !== 'Escape' || open === null) return;
    open.removeAttribute('open');
    open.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    for (const open of element.querySelectorAll('details[open]')) {
      if (target instanceof Node && !open.contains(target)) open.removeAttribute('open');
    }
  });
  return {
    element,
    show: (setting, table) => {
      for (const part of shown) part.show(setting, table);
    },
  };
}

function valuesOf(column: ToolColumn, change: Change): Controls {
  const { key } = column;
  const { element, summary, panel } = folded(plainTitle(column));
  const boxes = new Map<string, { box: HTMLInputElement; count: HTMLElement; row: HTMLElement }>();
  let [filledWith, countNow]: [ToolTable | undefined, () => void] = [undefined, () => undefined];
  panel.append(WAITING);
  // Counted when they can be seen, not at each key: at the press that opens them, before they are drawn.
  summary.addEventListener('click', () => {
    if (!element.open) countNow();
  });
  element.addEventListener('toggle', () => {
    if (element.open) countNow();
  });
  return {
    element,
    show: (setting, table) => {
      const chosen = setting.chosen[key] ?? [];
      summary.textContent = chosenWords(column, chosen);
      element.classList.toggle('is-on', chosen.length > 0);
      if (table === undefined) return;
      // What a link asks for and no row has any more can be given up too.
      const isMissing = chosen.some((value) => !boxes.has(value));
      if (filledWith !== table || isMissing) fill(table, chosen);
      filledWith = table;
      for (const [value, { box }] of boxes) box.checked = chosen.includes(value);
      countNow = () => {
        count(facetCounts(table, setting, key));
      };
      if (element.open) countNow();
    },
  };

  function fill(table: ToolTable, chosen: readonly string[]): void {
    const held = [...facetCounts(table, NO_SETTING, key)]
      .sort(([a, of], [b, than]) =>
        column.facet === 'year' ? b.localeCompare(a) : a === '' ? 1 : b === '' ? -1 : than - of,
      )
      .slice(0, MOST_VALUES)
      .map(([value]) => value);
    boxes.clear();
    panel.replaceChildren();
    for (const value of new Set([...held, ...chosen])) {
      const box = made('input', { type: 'checkbox' });
      const count = made('span', { className: 'soft' });
      const row = made('label', {}, box, ` ${valueWords(column, value)} `, count);
      box.addEventListener('change', () => {
        change((setting) => {
          const others = (setting.chosen[key] ?? []).filter((each) => each !== value);
          const chosen = box.checked ? [...others, value] : others;
          return { ...setting, chosen: { ...setting.chosen, [key]: chosen } };
        });
      });
      boxes.set(value, { box, count, row });
      panel.append(row);
    }
  }

  function count(counts: ReadonlyMap<string, number>): void {
    for (const [value, { count, row }] of boxes) {
      const number = counts.get(value) ?? 0;
      count.textContent = String(number);
      row.classList.toggle('soft', number === 0);
    }
  }
}

function rangeOf(column: ToolColumn, change: Change): Controls {
  const { key } = column;
  const { element, summary, panel } = folded(plainTitle(column));
  const fields = (['min', 'max'] as const).map((end) => {
    const field = made('input', { type: 'number', inputMode: 'decimal', step: 'any' });
    field.addEventListener('input', () => {
      change((setting) => {
        const { [end]: _, ...other } = setting.ranges[key] ?? {};
        const bound = field.value === '' ? {} : { [end]: field.valueAsNumber };
        return { ...setting, ranges: { ...setting.ranges, [key]: { ...other, ...bound } } };
      });
    });
    const unit = unitOf(column);
    panel.append(
      made('label', {}, end === 'min' ? '不少于' : '不多于', ' ', field, unit && ` ${unit}`),
    );
    return { end, field };
  });
  return {
    element,
    show: (setting) => {
      const range = setting.ranges[key] ?? {};
      const bounds = rangeWords(range);
      summary.textContent = [plainTitle(column), bounds].filter(Boolean).join('：');
      element.classList.toggle('is-on', bounds !== '');
      for (const { end, field } of fields) {
        if (document.activeElement !== field) field.value = String(range[end] ?? '');
      }
    },
  };
}

/**
 * The heads of the columns are out of sight on a phone; the order can be chosen here: numbers and days
 * first, each as readers look for it and then turned, words only as they are looked up. What most look for
 * is one press away.
 */
function orderOf(columns: readonly ToolColumn[], change: Change): Controls {
  const select = made('select', {});
  const offer = (column: ToolColumn, isDescending: boolean) =>
    new Option(orderWords(column, isDescending), `${isDescending ? '-' : ''}${column.key}`);
  const [words, amounts] = [true, false].map((isText) =>
    columns.filter(({ type }) => (type === 'text') === isText),
  );
  select.append(new Option('默认顺序', ''));
  for (const column of amounts ?? []) {
    select.append(offer(column, isMostFirst(column)), offer(column, !isMostFirst(column)));
  }
  for (const column of words ?? []) select.append(offer(column, false));
  const choose = (value: string) => {
    change((setting) => ({
      ...setting,
      sort:
        value === '' ? undefined : { key: value.replace(/^-/, ''), isDescending: value[0] === '-' },
    }));
  };
  select.addEventListener('change', () => {
    choose(select.value);
  });
  const quick = columns
    .filter(({ isQuick }) => isQuick === true)
    .map((column) => {
      const { text, value } = offer(column, isMostFirst(column));
      const button = made('button', { type: 'button' }, text);
      button.addEventListener('click', () => {
        choose(value);
      });
      return { button, value };
    });
  return {
    element: made(
      'div',
      { className: 'order' },
      made('label', {}, '排序 ', select),
      ...quick.map(({ button }) => button),
    ),
    show: ({ sort }) => {
      const value = sort === undefined ? '' : `${sort.isDescending ? '-' : ''}${sort.key}`;
      const column = columns.find(({ key }) => key === sort?.key);
      // What an address asks for and the list does not offer.
      if (column !== undefined && ![...select.options].some((each) => each.value === value)) {
        select.append(offer(column, true));
      }
      select.value = value;
      for (const each of quick) each.button.ariaPressed = String(each.value === value);
    },
  };
}

function columnsOf(columns: readonly ToolColumn[], change: Change): Controls {
  const { element, summary, panel } = folded('显示的列');
  element.classList.add('of-columns');
  const boxes = columns.map(({ key, title, below }) => {
    const box = made('input', { type: 'checkbox' });
    // What stands in the cells of a column goes with it, and brings it back.
    const within = columns.flatMap((each) => (each.below === key ? [each.key] : []));
    box.addEventListener('change', () => {
      change((setting) => {
        const moved = box.checked ? [key, below] : [key, ...within];
        const others = setting.hidden.filter((each) => !moved.includes(each));
        return { ...setting, hidden: box.checked ? others : [...others, key, ...within] };
      });
    });
    panel.append(made('label', {}, box, ` ${title}`));
    return { key, box };
  });
  return {
    element,
    show: ({ hidden }) => {
      summary.textContent = hidden.length === 0 ? '显示的列' : `显示的列，少${hidden.length}列`;
      for (const { key, box } of boxes) box.checked = !hidden.includes(key);
    },
  };
}

function folded(title: string) {
  const summary = made('summary', {}, title);
  const panel = made('div', { className: 'panel' });
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', title);
  return { element: made('details', { className: 'facet' }, summary, panel), summary, panel };
}
