/**
 * Puts two to four spaces side by side, from their own pages: what a page says is what the comparison
 * says. `?of=a&of=b` in the address names them.
 */
import { drawnAmounts } from './drawn-amounts.ts';
import { made } from './made-element.ts';
import { type ComparedSpace, comparedRows, readSpacePage } from './compared-spaces.ts';

const MOST = 4;
const place = document.getElementById('compare');
const ids = [...new Set(new URLSearchParams(location.search).getAll('of'))]
  .filter((id) => /^[a-z0-9-]+$/.test(id))
  .slice(0, MOST);
if (place !== null && ids.length > 0) void show(place, place.dataset['spaces'] ?? '');

async function show(target: HTMLElement, root: string): Promise<void> {
  const found = await Promise.all(ids.map((id) => spaceOf(root, id)));
  const held = found.filter((space) => space !== undefined);
  const lost = ids.filter((_, index) => found[index] === undefined);
  const notes = lost.map((id) => `没有读到“${id}”这一家的页面，没有列进来。`);
  if (held.length === 1) notes.push('再选一家，就可以比。');
  const ways = made('p', {}, link(root, held.length < MOST ? '再选几家' : '重新选'));
  target.replaceChildren(
    ...notes.map((text) => made('p', {}, text)),
    ...(held.length === 0 ? [] : [tableOf(held)]),
    ways,
  );
}

async function spaceOf(root: string, id: string): Promise<ComparedSpace | undefined> {
  const address = `${root}${id}/`;
  try {
    const answer = await fetch(address);
    if (!answer.ok) return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return readSpacePage(page, id, address);
  } catch {
    // The network is gone: said in words, like a page that is not there.
    return undefined;
  }
}

function tableOf(spaces: readonly ComparedSpace[]): HTMLElement {
  const head = made('tr', {}, made('th', { scope: 'col' }, '项目'));
  for (const { id, name, address } of spaces) {
    const others = ids.filter((each) => each !== id).map((each) => `of=${each}`);
    const cell = made('th', { scope: 'col' }, link(address, name));
    if (spaces.length > 1) {
      cell.append(' ', made('span', { className: 'sub' }, link(`?${others.join('&')}`, '去掉')));
    }
    head.append(cell);
  }
  // On a phone more than two stand below each other, row by row, each with its name.
  const className = `compare-table${spaces.length > 2 ? ' of-many' : ''}`;
  const table = made('table', { className }, made('thead', {}, head));
  for (const { title, rows } of comparedRows(spaces)) {
    const body = made('tbody', { className: 'group' });
    const heading = made('th', { scope: 'rowgroup', colSpan: spaces.length + 1 }, title);
    body.append(made('tr', {}, heading));
    for (const { label, values } of rows) {
      const row = made('tr', {}, made('th', { scope: 'row', className: 'plain' }, label));
      if (new Set(values).size === 1) row.className = 'same';
      for (const [index, value] of values.entries()) {
        const isBlank = value === undefined;
        const words = drawnAmounts(value ?? '没有列出');
        const cell = made('td', { className: isBlank ? 'soft' : '' }, ...words);
        cell.dataset['label'] = spaces[index]?.name ?? '';
        row.append(cell);
      }
      body.append(row);
    }
    table.append(body);
  }
  const block = made('section', { className: 'table-block table-scroll', tabIndex: 0 }, table);
  block.setAttribute('aria-label', '空间对照');
  return block;
}

function link(address: string, words: string): HTMLAnchorElement {
  return made('a', { href: address }, words);
}
