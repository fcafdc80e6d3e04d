/**
 * A table one can work with: search in what the reader sees, lists of values with counts, order by
 * any column, the rows that are shown as files. What is asked stands in the address. Without script
 * the tools stay hidden and the table is whole.
 */
import { controlsOf } from './table-tool/controls.ts';
import { readPageTable } from './table-tool/read-page-table.ts';
import { settingAddress, settingNames, settingOf } from './table-tool/setting-address.ts';
import { shownRows } from './table-tool/shown-rows.ts';
import { shownTable } from './table-tool/shown-table.ts';
import { offerRows } from './table-tool/offer-rows.ts';
import { NO_SETTING, type ToolSetting } from './table-tool/tool-table.ts';

const isAsked = (setting: ToolSetting) => settingAddress(setting).toString() !== '';

document.querySelectorAll<HTMLElement>('[data-filter]').forEach((tools, number) => {
  const element = document.getElementById(tools.dataset['filter'] ?? '');
  const field = tools.querySelector('input');
  const output = tools.querySelector('output');
  if (!(element instanceof HTMLTableElement) || field === null || output === null) return;
  const page = readPageTable(element);
  const { table } = page;
  const keys = table.columns.map(({ key }) => key);
  const prefix = number === 0 ? '' : `${element.id}.`;
  let setting = settingOf(new URLSearchParams(location.search), keys, prefix);
  let rows: readonly number[] = [];
  const view = shownTable(element, page, change);
  const controls = controlsOf(table, change);
  const offer = offerRows(() => ({ table, rows, hidden: setting.hidden }));
  const reset = document.createElement('button');
  Object.assign(reset, { type: 'button', className: 'quiet', textContent: '全部显示' });
  reset.addEventListener('click', () => {
    change(() => NO_SETTING);
    field.focus();
  });
  field.after(controls.element);
  output.after(reset, offer);
  tools.hidden = false;
  field.addEventListener('input', () => change((old) => ({ ...old, query: field.value })));
  show();

  function change(by: (setting: ToolSetting) => ToolSetting): void {
    setting = by(setting);
    const search = new URLSearchParams(location.search);
    for (const name of settingNames(keys, prefix)) search.delete(name);
    for (const [name, value] of settingAddress(setting, prefix)) search.append(name, value);
    const query = search.toString();
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    show();
  }

  function show(): void {
    rows = shownRows(table, setting);
    if (field !== null && document.activeElement !== field) field.value = setting.query;
    controls.show(setting);
    view(rows, setting);
    const isNarrowed = isAsked({ ...setting, sort: undefined, hidden: [] });
    reset.hidden = !isAsked(setting);
    if (output === null) return;
    const all = table.rows.length;
    output.textContent =
      rows.length === 0
        ? `${all}行里没有找到${setting.query.trim() === '' ? '' : '，找的是表里看得见的字，数要写全'}`
        : isNarrowed
          ? `${all}行里的${rows.length}行`
          : `${all}行`;
  }
});
