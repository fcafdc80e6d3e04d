/** Filters the rows of a table by exact substring, as one types. The form is hidden without script. */
import { foldForSearch, queryWords } from '../text/search-terms.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) {
  const table = document.getElementById(form.dataset['filter'] ?? '');
  const input = form.querySelector('input');
  const output = form.querySelector('output');
  if (table === null || input === null || output === null) continue;
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-search]')];
  const texts = rows.map((row) => foldForSearch(row.dataset['search'] ?? ''));
  const groups = [...table.querySelectorAll<HTMLElement>('tbody')];
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => {
    const words = queryWords(input.value);
    let found = 0;
    rows.forEach((row, index) => {
      const isFound = words.every((word) => texts[index]?.includes(word));
      row.hidden = !isFound;
      if (isFound) found += 1;
    });
    for (const group of groups) {
      group.hidden = group.querySelector('tr[data-search]:not([hidden])') === null;
    }
    output.textContent = words.length === 0 ? '' : found === 0 ? '没有找到' : `${found}行`;
  });
}
