/**
 * Puts a box before each space of the directory; two to four of them can be compared. What is ticked stands
 * in the address, beside what the table tool keeps there: who comes back or chooses more finds it ticked.
 */
import { comparedIds, comparedQuery, MOST_COMPARED } from './compared-ids.ts';
import { made } from './made-element.ts';

const table = document.getElementById('directory');
const address = table?.dataset['compareAddress'];

if (table !== null && address !== undefined) {
  const bar = made('p', { className: 'compare-bar', hidden: true });
  bar.setAttribute('role', 'status');
  const way = made('a', {});
  const boxes = new Map<string, HTMLInputElement>();
  for (const row of table.querySelectorAll<HTMLElement>('tr[data-space]')) {
    const name = row.querySelector('th a');
    // What a browser ticks by itself when one comes back would stand against the address.
    const box = made('input', { type: 'checkbox', autocomplete: 'off' });
    box.setAttribute('aria-label', `比较${name?.textContent ?? ''}`);
    name?.after(made('label', { className: 'pick' }, box));
    box.addEventListener('change', change);
    boxes.set(row.dataset['space'] ?? '', box);
  }
  const block = table.closest('.table-block');
  table.classList.add('can-compare');
  const hint = made('span', { className: 'soft' }, '勾选两至四家，可以放在一起比。');
  const told = document.querySelector(`[data-filter="${table.id}"] .answer-line`);
  // Beside how many there are; a short directory has no tools.
  if (told === null) block?.before(made('p', { className: 'small' }, hint));
  else told.append(hint);
  block?.after(bar);
  const asked = comparedIds(new URLSearchParams(location.search));
  let picked = asked.filter((id) => boxes.has(id)).slice(0, MOST_COMPARED);
  for (const [id, box] of boxes) box.checked = picked.includes(id);
  show();
  addEventListener('pageshow', show);

  function change(): void {
    show();
    const search = new URLSearchParams(location.search);
    search.delete('of');
    for (const id of picked) search.append('of', id);
    const query = search.toString();
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  }

  /** The boxes say what is picked, in the order in which they were ticked. */
  function show(): void {
    const ticked = [...boxes].filter(([, box]) => box.checked).map(([id]) => id);
    picked = [...new Set([...picked.filter((id) => ticked.includes(id)), ...ticked])];
    bar.hidden = picked.length === 0;
    for (const box of boxes.values()) box.disabled = picked.length >= MOST_COMPARED && !box.checked;
    way.href = `${address}${comparedQuery(picked)}`;
    way.textContent = `放在一起比（${picked.length}家）`;
    bar.replaceChildren(picked.length < 2 ? '选了1家，再选一家就可以比。' : way);
    if (picked.length >= MOST_COMPARED) bar.append('　最多四家。');
  }
}
