import { csvOf, type TakenRows, xlsxOf } from './table-files.ts';
import type { ToolTable } from './tool-table.ts';

interface Offered {
  readonly table: ToolTable;
  readonly rows: readonly number[];
  readonly hidden: readonly string[];
}

/** 「下载这些」: the rows that are shown, in their order, as a workbook and as CSV. */
export function offerRows(offered: () => Offered): HTMLElement {
  const element = document.createElement('span');
  element.className = 'take';
  element.append('下载这些：');
  const files = [
    ['Excel', 'xlsx', (taken: TakenRows) => new Blob([xlsxOf(taken)])],
    ['CSV', 'csv', (taken: TakenRows) => new Blob([csvOf(taken)], { type: 'text/csv' })],
  ] as const;
  for (const [word, ending, fileOf] of files) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'quiet', textContent: word });
    button.addEventListener('click', () => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(fileOf(taken(offered())));
      link.download = `${document.title.split(/[|｜·]/)[0]?.trim() ?? ''}.${ending}`;
      link.click();
      setTimeout(() => {
        URL.revokeObjectURL(link.href);
      }, 60_000);
    });
    element.append(button, ' ');
  }
  return element;
}

function taken({ table, rows, hidden }: Offered): TakenRows {
  const kept = table.columns.flatMap(({ key, isDrawing }, at) =>
    hidden.includes(key) || isDrawing === true ? [] : [at],
  );
  const pick = <T>(cells: readonly T[]) => kept.flatMap((at) => cells[at] ?? []);
  return {
    columns: pick(table.columns),
    rows: rows.map((row) => pick(table.rows[row] ?? [])),
    about: [
      document.title,
      location.href,
      `${table.rows.length}行里的${rows.length}行`,
      document.querySelector('.page-facts')?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    ].filter((line) => line !== ''),
  };
}
