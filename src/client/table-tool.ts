/**
 * A table one can work with: search in what the reader sees, lists of values with counts, order by
 * any column, the rows that are shown as files. What is asked stands in the address. Without script
 * the tools stay hidden and the table is whole. Of a list too long for its page all rows are read from
 * their file when the tools are first touched, and all of them are counted.
 */
import { askedInWords } from './table-tool/asked-in-words.ts';
import { made } from './made-element.ts';
import { controlsOf } from './table-tool/controls.ts';
import type { DrawnRows } from './table-tool/drawn-rows.ts';
import { readPageTable } from './table-tool/read-page-table.ts';
import { returnedRows } from './table-tool/returned-rows.ts';
import { rehearseMatching } from './table-tool/row-matcher.ts';
import { settingAddress, settingNames, settingOf } from './table-tool/setting-address.ts';
import { shownRows } from './table-tool/shown-rows.ts';
import { lastInWords } from './table-tool/blank-rows.ts';
import { sumsInWords } from './table-tool/sums.ts';
import { later } from './table-tool/later.ts';
import { offerOrder, shownTable } from './table-tool/shown-table.ts';
import { offerRows } from './table-tool/offer-rows.ts';
import { fetchWhole } from './table-tool/whole-table.ts';
import { NO_SETTING, type ToolSetting, type ToolTable } from './table-tool/tool-table.ts';

const isAsked = (setting: ToolSetting) => settingAddress(setting).toString() !== '';
const isNarrowed = (setting: ToolSetting) => isAsked({ ...setting, sort: undefined, hidden: [] });

document.querySelectorAll<HTMLElement>('[data-filter]').forEach((tools, number) => {
  const element = document.getElementById(tools.dataset['filter'] ?? '');
  const field = tools.querySelector('input');
  const output = tools.querySelector('output');
  if (!(element instanceof HTMLTableElement) || field === null || output === null) return;
  const { rows: source, total, counted = '行' } = tools.dataset;
  const page = readPageTable(element);
  const { columns } = page.table;
  const keys = columns.map(({ key }) => key);
  const prefix = number === 0 ? '' : `${element.id}.`;
  // Of a list that goes on elsewhere: how many rows it has.
  const all = Number(total ?? page.table.length);
  let table: ToolTable | undefined = source === undefined ? page.table : undefined;
  let view: (rows: readonly number[], setting: ToolSetting, isAsked: boolean) => void = shownTable(
    element,
    page,
  );
  let drawn: DrawnRows | undefined;
  let state: 'waits' | 'reads' | 'has' | 'failed' = source === undefined ? 'has' : 'waits';
  let [isOfOtherBuild, failedAt] = [false, 0];
  let setting = settingOf(new URLSearchParams(location.search), columns, prefix);
  let rows: readonly number[] = [];
  // What the page says of the rows in its own order: how many, and which are first.
  const ways = document.querySelectorAll<HTMLAnchorElement>(`a[data-asks="${element.id}"]`);
  const ofOwn = document.querySelectorAll<HTMLElement>(`[data-own-rows="${element.id}"]`);
  const address = later(writeAddress);
  // Who leaves at once comes back to it.
  addEventListener('pagehide', address.now);
  const returned = returnedRows(element.id, () => drawn?.count() ?? 0);
  const controls = controlsOf(columns, change);
  offerOrder(page, change);
  const hasFiles = document.querySelector('.page-head .downloads') !== null;
  const offer = offerRows(() => ({
    table: table ?? page.table,
    rows,
    hidden: setting.hidden,
    counted,
  }));
  const reset = document.createElement('button');
  Object.assign(reset, { type: 'button', className: 'quiet', textContent: '全部显示' });
  reset.addEventListener('click', () => {
    change(() => NO_SETTING);
    field.focus();
  });
  const onPaper = made('p', { className: 'table-note asked-on-paper' });
  tools.after(onPaper);
  addEventListener('beforeprint', () => {
    // What stands on paper is counted when it stands there.
    drawn?.finish();
    onPaper.textContent = toldOnPaper();
    onPaper.hidden = onPaper.textContent === '';
  });
  field.after(controls.element);
  output.after(reset, offer);
  tools.hidden = false;
  field.addEventListener('input', () => change((old) => ({ ...old, query: field.value })));
  for (const touch of ['focusin', 'pointerdown']) tools.addEventListener(touch, read);
  // A row that another one leads to is shown, whatever was asked.
  addEventListener('hashchange', () => {
    const row = page.rows.find(({ id }) => id !== '' && `#${id}` === location.hash);
    if (row === undefined || (row.isConnected && !row.hidden)) return;
    change(() => NO_SETTING);
    row.scrollIntoView();
  });
  if (isAsked(setting)) read();
  show();

  /** All rows, from their file; where that cannot be had, those of the page, until it is asked again. */
  function read(): void {
    if (state === 'reads' || state === 'has' || source === undefined) return;
    // Keys come faster than a line that is down is worth asking.
    if (Date.now() - failedAt < 1000) return;
    state = 'reads';
    show();
    // What draws rows is needed by no table that is whole on its page.
    void Promise.all([fetchWhole(source, columns), import('./table-tool/drawn-rows.ts')])
      .then(([whole, { drawnRows }]) => {
        [table, state, isOfOtherBuild] = [whole, 'has', whole.isOfOtherBuild];
        setTimeout(() => {
          rehearseMatching(whole);
        });
        // In their own order, from which those that are drawn begin.
        view([...page.rows.keys()], NO_SETTING, false);
        drawn = drawnRows(element as HTMLTableElement, page, whole, counted);
        view = drawn.show;
      })
      .catch(() => {
        [table, state, failedAt] = [page.table, 'failed', Date.now()];
      })
      .then(() => {
        show();
        const left = returned();
        if (left === undefined || drawn?.count() === 0) return;
        drawn?.drawAgain(left.rows);
        scrollTo(0, left.top);
      });
  }

  function change(by: (setting: ToolSetting) => ToolSetting): void {
    setting = by(setting);
    address.soon();
    if (isAsked(setting)) read();
    show();
  }

  function writeAddress(): void {
    const search = new URLSearchParams(location.search);
    for (const name of settingNames(keys, prefix)) search.delete(name);
    for (const [name, value] of settingAddress(setting, prefix)) search.append(name, value);
    const query = search.toString();
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  }

  function show(): void {
    if (field !== null && document.activeElement !== field) field.value = setting.query;
    tools.classList.toggle('is-searched', setting.query.trim() !== '');
    controls.show(setting, table);
    reset.hidden = !isNarrowed(setting) && setting.hidden.length === 0;
    // Until something is asked the files at the head of the page hold the same rows.
    offer.hidden = table === undefined || (hasFiles && !isAsked(setting));
    if (table !== undefined) {
      rows = shownRows(table, setting);
      view(rows, setting, isAsked(setting));
      for (const words of ofOwn) {
        const isOfOrder = words.closest('caption') !== null;
        words.hidden = isAsked(setting) && (isOfOrder || state !== 'failed');
      }
    }
    // Which of the links that lead to a part of the rows is followed.
    for (const way of ways) {
      const { chosen } = settingOf(new URL(way.href).searchParams, columns, prefix);
      const isAsked = JSON.stringify(chosen) === JSON.stringify(setting.chosen);
      if (isAsked) way.setAttribute('aria-current', 'true');
      else way.removeAttribute('aria-current');
    }
    if (output !== null) output.textContent = said();
  }

  /** What the paper shows otherwise than the page, which has the tools for it. */
  function toldOnPaper(): string {
    const asked = askedInWords(setting, columns);
    if (asked === '') return '';
    const listed = [...(element as HTMLTableElement).tBodies].flatMap(({ rows: all }) =>
      [...all].filter(({ hidden }) => !hidden),
    ).length;
    const first = listed < rows.length ? `；这里列前${listed}${counted}` : '';
    const only = isNarrowed(setting) ? '下面只列符合条件的。' : '';
    return `${only}${asked}。${said()}${first}`;
  }

  function said(): string {
    const here = page.table.length;
    const isReading = state === 'reads' ? `正在读取全部${all}${counted}……` : '';
    if (table === undefined) {
      return isReading !== ''
        ? isReading
        : `共${all}${counted}，下面列前${here}${counted}；在这里查找、筛选、排序，算的是全部${all}${counted}`;
    }
    const held = table.length;
    // Rows of another build than the page may be fewer than it says.
    const only =
      state !== 'has' && held < all
        ? `（只在列出的${held}${counted}里找，全部有${all}${counted}）`
        : '';
    const again =
      state === 'failed' ? '。没有读到全部，再点一下这里的查找或筛选就重新读' : isReading;
    const other = isOfOtherBuild
      ? '。读到的和这一页不是同一次生成的，页上其他的数可能与这里不同；请稍后重新打开这一页'
      : '';
    const found =
      rows.length === 0
        ? `${held}${counted}里没有找到${setting.query.trim() === '' ? '' : '，找的是表里看得见的字，数要写全'}`
        : isNarrowed(setting)
          ? `${held}${counted}里的${rows.length}${counted}`
          : `${held}${counted}`;
    const sums = isNarrowed(setting) ? sumsInWords(table, rows) : '';
    const told = [found + only, sums].filter((part) => part !== '').join('：');
    return told + lastInWords(table, rows, setting, counted) + (again || other);
  }
});
