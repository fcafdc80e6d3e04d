/** 自己算一遍: ranks the units of results.json anew with every change of the setting. */
import type { RecomputableResults } from '../exporters/evaluation-results-file.ts';
import { copyText } from './copy-text.ts';
import { made } from './made-element.ts';
import { type RecomputedUnit, recomputed } from './recompute-ranking.ts';
import {
  type Setting,
  inPercent,
  publishedSetting,
  queryOfSetting,
  settingFromQuery,
} from './recompute-setting.ts';
import { settingSummary, unitSentence } from './recompute-summary.ts';

const PAUSE_MS = 300;

const form = document.querySelector<HTMLFormElement>('form[data-results]');
const table = document.getElementById('recompute-table');
const body = table?.querySelector('tbody');
if (form && body) void start(form, body);

async function start(form: HTMLFormElement, body: HTMLTableSectionElement): Promise<void> {
  const note = document.querySelector<HTMLElement>('[data-needs-script]');
  let results: RecomputableResults;
  try {
    const response = await fetch(form.dataset['results'] ?? '');
    if (!response.ok) throw new Error(String(response.status));
    results = (await response.json()) as RecomputableResults;
  } catch {
    if (note) note.textContent = '结果文件没有载入，不能试算。请稍后再试，或下载results.json。';
    return;
  }
  if (note) note.hidden = true;
  const summary = document.getElementById('recompute-summary');
  const sum = document.getElementById('recompute-sum');
  const copied = document.getElementById('recompute-copied');
  const fieldset = form.querySelector('fieldset');
  let setting = settingFromQuery(results, location.search);
  // The unit whose page the reader comes from.
  const own = new URLSearchParams(location.search).get('unit') ?? '';
  const address = () => {
    const query = new URLSearchParams(queryOfSetting(results, setting));
    if (results.units.some(({ spaceId }) => spaceId === own)) query.set('unit', own);
    const text = query.toString();
    return location.pathname + (text === '' ? '' : `?${text}`);
  };
  // Room for its sentence is there before it is said, lest the sliders move under the hand.
  summary?.classList.toggle(
    'has-own',
    unitSentence(results, recomputed(results, setting), own) !== '',
  );
  for (const row of body.querySelectorAll<HTMLElement>('tr[data-space]')) {
    row.classList.toggle('is-own', row.dataset['space'] === own);
  }
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    const units = recomputed(results, setting);
    if (sum) sum.textContent = sumText(results, setting);
    if (units) showUnits(body, results, units, form.dataset);
    if (copied) copied.textContent = '';
    // One announcement, and one entry in the address bar, when the reader pauses.
    clearTimeout(timer);
    timer = setTimeout(() => {
      const said = settingSummary(results, setting, units);
      summary?.replaceChildren(...wholeCounts(unitSentence(results, units, own) + said));
      history.replaceState(null, '', address());
    }, PAUSE_MS);
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const next = changed(setting, target);
    if (next === undefined) return;
    setting = next;
    pairWith(target);
    show();
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    setting = publishedSetting(results);
    fill(form, setting);
    show();
  });
  document.getElementById('recompute-copy')?.addEventListener('click', () => {
    void copyText(location.origin + address()).then((isCopied) => {
      if (copied) copied.textContent = isCopied ? '已复制' : '没有复制成，请从地址栏复制';
    });
  });
  if (fieldset) fieldset.disabled = false;
  fill(form, setting);
  show();
}

/** The words with each number kept on a line with what it counts: 「第16名」「2家」. */
function wholeCounts(words: string): (string | Node)[] {
  return words
    .split(/(第?\d+[名家])/)
    .map((part, index) =>
      index % 2 === 0 ? part : made('span', { className: 'nowrap', textContent: part }),
    );
}

/** The setting after a field was changed; undefined while a number is half typed. */
function changed(setting: Setting, field: HTMLInputElement): Setting | undefined {
  const id = field.closest<HTMLElement>('[data-indicator]')?.dataset['indicator'];
  if (field.type === 'checkbox' && id !== undefined) {
    const off = setting.off.filter((each) => each !== id);
    return { ...setting, off: field.checked ? off : [...off, id] };
  }
  if (field.type === 'radio') {
    return { ...setting, [field.name]: field.value };
  }
  const value = Number(field.value);
  if (field.value.trim() === '' || !(value >= 0 && value <= 100)) return undefined;
  if (id !== undefined) {
    return { ...setting, weights: { ...setting.weights, [id]: value / 100 } };
  }
  return field.closest('[data-share]') ? { ...setting, totalShare: value / 100 } : undefined;
}

/** The slider beside a number follows it, and the other way round. */
function pairWith(field: HTMLInputElement): void {
  if (field.type !== 'range' && field.type !== 'number') return;
  for (const other of field.closest('tr')?.querySelectorAll('input') ?? []) {
    if (other !== field && other.type !== 'checkbox') other.value = field.value;
  }
}

function fill(form: HTMLFormElement, setting: Setting): void {
  for (const input of form.querySelectorAll('input')) {
    const id = input.closest<HTMLElement>('[data-indicator]')?.dataset['indicator'];
    if (input.type === 'radio') {
      input.checked = setting[input.name as 'normalization' | 'increment'] === input.value;
    } else if (id !== undefined) {
      if (input.type === 'checkbox') input.checked = !setting.off.includes(id);
      else input.value = inPercent(setting.weights[id] ?? 0);
    } else {
      input.value = inPercent(setting.totalShare);
    }
  }
}

function sumText({ method }: RecomputableResults, { weights, off }: Setting): string {
  const kept = Object.entries(weights).filter(([id]) => !off.includes(id));
  const sum = inPercent(kept.reduce((total, [, weight]) => total + weight, 0));
  // With groups the weights of a method may sum to more; what they sum to is kept.
  const declared = inPercent(method.indicators.reduce((total, { weight }) => total + weight, 0));
  if (sum === '0') return '合计0%，没有可算的：至少一项要大于0。';
  return sum === declared ? `合计${sum}%。` : `合计${sum}%，按比例折算成${declared}%。`;
}

function showUnits(
  body: HTMLTableSectionElement,
  results: RecomputableResults,
  units: readonly RecomputedUnit[],
  { decimals, publish }: DOMStringMap,
): void {
  const rows = new Map(
    [...body.querySelectorAll<HTMLElement>('tr[data-space]')].map((row) => [
      row.dataset['space'],
      row,
    ]),
  );
  const shown = units.map((unit, index) => ({ unit, published: results.units[index] }));
  for (const { unit, published } of shown) {
    const row = rows.get(unit.spaceId);
    if (row === undefined || published === undefined) continue;
    const put = (name: string, text: string) => {
      const cell = row.querySelector(`[${name}]`);
      if (cell && cell.textContent !== text) cell.textContent = text;
    };
    const up = published.rank - unit.rank;
    put('data-now', String(unit.rank));
    put('data-change', up === 0 ? '' : up > 0 ? `↑${up}` : `↓${-up}`);
    put('data-score', unit.score.toFixed(Number(decimals)));
    put('data-result', resultText(unit, published));
    row.classList.toggle('is-changed', (unit.slot === 1) !== published.selected);
  }
  if (publish !== 'ranks') return;
  // Units of one rank stay in the published order.
  const inOrder = [...shown].sort((a, b) => a.unit.rank - b.unit.rank);
  const cut = body.querySelector('tr.cut');
  const last = lastRank(results, units);
  let isCut = false;
  for (const { unit } of inOrder) {
    if (cut && !isCut && unit.rank > last) {
      body.append(cut);
      isCut = true;
    }
    const row = rows.get(unit.spaceId);
    if (row) body.append(row);
  }
  if (cut && !isCut) body.append(cut);
}

/** The last rank above the line 名额到此. */
function lastRank({ method }: RecomputableResults, units: readonly RecomputedUnit[]): number {
  const { slots, count } = method.selection;
  const ranks = units.filter(({ slot }) => slot > 0).map(({ rank }) => rank);
  return slots === 'top-n' ? count : Math.max(0, ...ranks);
}

function resultText(
  { slot }: RecomputedUnit,
  { holder, selected }: RecomputableResults['units'][number],
): string {
  if (holder) return '已有称号';
  if (slot > 0 && slot < 1) return '同分，名额待定';
  if (slot === 1) return selected ? '入选' : '入选（公布未入选）';
  return selected ? '未入选（公布入选）' : '未入选';
}
