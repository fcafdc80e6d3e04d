/** Puts a box before each space of the directory; two to four of them can be compared. */
import { made } from './made-element.ts';

const MOST = 4;
const table = document.getElementById('directory');
const address = table?.dataset['compareAddress'];

if (table !== null && address !== undefined) {
  const picked: string[] = [];
  const bar = made('p', { className: 'compare-bar', hidden: true });
  bar.setAttribute('role', 'status');
  const way = made('a', {});
  const boxes = [...table.querySelectorAll<HTMLElement>('tr[data-space]')].map((row) => {
    const id = row.dataset['space'] ?? '';
    const box = made('input', { type: 'checkbox' });
    const label = made('label', { className: 'pick' }, box);
    box.setAttribute('aria-label', `比较${row.querySelector('th a')?.textContent ?? ''}`);
    row.querySelector('th a')?.after(label);
    box.addEventListener('change', () => {
      if (box.checked) picked.push(id);
      else picked.splice(picked.indexOf(id), 1);
      show();
    });
    return { id, box };
  });
  const block = table.closest('.table-block');
  table.classList.add('can-compare');
  const hint = made('span', { className: 'soft' }, '勾选两至四家，可以放在一起比。');
  const told = document.querySelector(`[data-filter="${table.id}"] .answer-line`);
  // Beside how many there are; a short directory has no tools.
  if (told === null) block?.before(made('p', { className: 'small' }, hint));
  else told.append(hint);
  block?.after(bar);

  function show(): void {
    bar.hidden = picked.length === 0;
    for (const { id, box } of boxes) box.disabled = picked.length >= MOST && !picked.includes(id);
    way.href = `${address}?${picked.map((id) => `of=${id}`).join('&')}`;
    way.textContent = `放在一起比（${picked.length}家）`;
    bar.replaceChildren(picked.length < 2 ? '选了1家，再选一家就可以比。' : way);
    if (picked.length >= MOST) bar.append('　最多四家。');
  }
}
