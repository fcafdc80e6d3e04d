import { isMostFirst } from './column-words.ts';
import { figuresOf } from './row-figures.ts';
import type { PageTable } from './read-page-table.ts';
import { cellOf, type ToolSetting } from './tool-table.ts';

type Change = (change: (setting: ToolSetting) => ToolSetting) => void;

/** Makes the heads of a table buttons that order its rows. */
export function offerOrder({ table, heads }: PageTable, change: Change): void {
  heads.forEach((head, at) => {
    const column = table.columns[at];
    if (column === undefined || column.isDrawing === true) return;
    const { key } = column;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = head.querySelector('svg') === null ? 'sort' : 'sort is-drawn';
    // Columns that stand within this one have buttons of their own.
    button.append(...[...head.childNodes].filter((each) => !heads.some((other) => other === each)));
    head.prepend(button);
    button.addEventListener('click', () => {
      const first = isMostFirst(column);
      // First as one would look for it: the most, the newest, the cheapest; then turned, but for words; then
      // as it was.
      change((setting) => {
        const { sort } = setting;
        if (sort?.key !== key) return { ...setting, sort: { key, isDescending: first } };
        return sort.isDescending === first && column.type !== 'text'
          ? { ...setting, sort: { key, isDescending: !first } }
          : { ...setting, sort: undefined };
      });
    });
  });
}

/** Shows at the heads of a table and in its own rows what is sorted by and what is hidden. */
export function headsOf({ table, rows, heads, partOf }: PageTable): (setting: ToolSetting) => void {
  return ({ sort, hidden }) => {
    for (const head of heads) head.removeAttribute('aria-sort');
    heads.forEach((head, at) => {
      const key = table.columns[at]?.key ?? '';
      const isHidden = hidden.includes(key);
      if (head.hidden !== isHidden) {
        head.hidden = isHidden;
        for (const row of rows) partOf(row, at)?.toggleAttribute('hidden', isHidden);
      }
      head.classList.toggle('is-sorted', sort?.key === key);
      if (sort?.key !== key) return;
      const order = sort.isDescending ? 'descending' : 'ascending';
      // Of a column within another the cell of both says it.
      head.closest('th')?.setAttribute('aria-sort', order);
    });
  };
}

/**
 * Shows a setting at a table: the rows by their numbers in order, without the columns that are hidden.
 * In another order than its own the table has no groups; each row says its own.
 */
export function shownTable(
  element: HTMLTableElement,
  page: PageTable,
): (shown: readonly number[], setting: ToolSetting) => void {
  const { table, rows, ofAll } = page;
  const showHeads = headsOf(page);
  const showFigures = figuresOf(page);
  const bodies = [...element.tBodies];
  const own = bodies.map((body) => [...body.rows]);
  // How many a group holds, which is more than is shown of it.
  const counts = element.querySelectorAll<HTMLElement>('th[scope="rowgroup"] .soft');
  const sorted = document.createElement('tbody');
  const groupAt = table.columns.findIndex(({ isGroup }) => isGroup === true);
  return (shown, setting) => {
    const isShown = new Set(shown);
    rows.forEach((row, index) => (row.hidden = !isShown.has(index)));
    for (const part of [...ofAll, ...counts]) part.hidden = isShown.size < rows.length;
    if (setting.sort === undefined) restore();
    else order(shown);
    showHeads(setting);
    rows.forEach((row, index) => {
      showFigures(row, setting, (at) => cellOf(table, index, at).value);
    });
  };

  function restore(): void {
    if (sorted.isConnected) {
      sorted.remove();
      for (const label of element.querySelectorAll('.sub.of-group')) label.remove();
      bodies.forEach((body, at) => body.append(...(own[at] ?? [])));
      element.append(...bodies);
    }
    for (const body of bodies) {
      body.hidden = ![...body.rows].some((row) => !row.hidden && !isHeading(row));
    }
  }

  function order(shown: readonly number[]): void {
    if (!sorted.isConnected) {
      for (const body of bodies) body.remove();
      element.append(sorted);
    }
    sorted.replaceChildren(
      ...shown.flatMap((index) => {
        const row = rows[index];
        const group = groupAt === -1 ? '' : cellOf(table, index, groupAt).text;
        if (row !== undefined && group !== '' && row.querySelector('.of-group') === null) {
          const label = Object.assign(document.createElement('span'), {
            className: 'sub of-group',
            textContent: group,
          });
          row.querySelector('th, td')?.append(label);
        }
        return row ?? [];
      }),
      // What a search leaves out keeps its place in the document, and what is ticked there.
      ...rows.filter(({ hidden }) => hidden),
    );
  }
}

function isHeading(row: HTMLTableRowElement): boolean {
  return row.querySelector('th[scope="rowgroup"]') !== null;
}
