/**
 * Puts two to four spaces side by side, from their own pages: what a page says is what the comparison
 * says. `?of=a&of=b` in the address names them; the first four that there are stand here, and of what else it
 * names the page says why it does not.
 */
import { comparedIds, comparedQuery, MOST_COMPARED } from './compared-ids.ts';
import { drawnAmounts } from './drawn-amounts.ts';
import { made } from './made-element.ts';
import { type ComparedSpace, comparedRows, readSpacePage } from './compared-spaces.ts';

/** So many pages are asked for; an address may be as long as it likes. */
const MOST_READ = 12;
const place = document.getElementById('compare');
const asked = comparedIds(new URLSearchParams(location.search));
if (place !== null && asked.length > 0) void show(place, place.dataset['spaces'] ?? '');

async function show(target: HTMLElement, root: string): Promise<void> {
  const read = asked.slice(0, MOST_READ);
  const found = await Promise.all(read.map((id) => spaceOf(root, id)));
  const spaces = found.filter((space) => typeof space === 'object');
  const [held, others] = [spaces.slice(0, MOST_COMPARED), spaces.slice(MOST_COMPARED)];
  const idsOf = (kind: 'unknown' | 'unread') =>
    read
      .filter((_, at) => found[at] === kind)
      .map((id) => `“${id.length > 30 ? `${id.slice(0, 30)}……` : id}”`)
      .join('、');
  const notes = [
    told(idsOf('unknown'), '空间名录里没有', '，没有列进来。地址可能写错了。'),
    told(idsOf('unread'), '没有读到', '的页面，没有列进来。网络可能断了，请稍后重新打开。'),
    told(
      others.map(({ name }) => name).join('、'),
      '一次最多比四家，',
      '排在第四家之后，没有列进来。',
    ),
    asked.length > MOST_READ ? `地址里写了${asked.length}家，只看了前${MOST_READ}家。` : '',
    held.length === 1 ? '再选一家，就可以比。' : '',
  ];
  const isFull = held.length >= MOST_COMPARED;
  const query = comparedQuery(held.map(({ id }) => id));
  const way = isFull ? link(root, '重新选') : link(root + query, '再选几家');
  target.replaceChildren(
    ...notes.filter((text) => text !== '').map((text) => made('p', {}, text)),
    ...(held.length === 0 ? [] : [tableOf(held)]),
    made('p', { className: 'compare-way' }, way),
  );
  printAddress(query);
}

function told(names: string, before: string, after: string): string {
  return names === '' ? '' : before + names + after;
}

/** The line at the foot of paper leads to this comparison, not to an empty one. */
function printAddress(query: string): void {
  const line = document.querySelector('.print-line');
  const own = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  if (line === null || own === '') return;
  line.textContent = (line.textContent ?? '').replace(own, () => own + query);
}

async function spaceOf(root: string, id: string): Promise<ComparedSpace | 'unknown' | 'unread'> {
  if (!/^[a-z0-9-]+$/.test(id)) return 'unknown';
  const address = `${root}${id}/`;
  try {
    const answer = await fetch(address);
    // Read also where it is not the page that was asked for: else the connection stays open.
    const text = await answer.text();
    if (!answer.ok) return answer.status === 404 ? 'unknown' : 'unread';
    const page = new DOMParser().parseFromString(text, 'text/html');
    const space = readSpacePage(page, id, address);
    // Other pages of the directory, of its places, compare nothing.
    return space.parts.size === 0 ? 'unknown' : space;
  } catch {
    // The network is gone: said in words, like a page that is not there.
    return 'unread';
  }
}

function tableOf(spaces: readonly ComparedSpace[]): HTMLElement {
  const head = made('tr', {}, made('th', { scope: 'col' }, '项目'));
  for (const { id, name, address } of spaces) {
    const others = spaces.map((each) => each.id).filter((each) => each !== id);
    const cell = made('th', { scope: 'col' }, link(address, name));
    if (spaces.length > 1) {
      cell.append(' ', made('span', { className: 'sub' }, link(comparedQuery(others), '去掉')));
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
