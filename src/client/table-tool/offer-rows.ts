import { fileName } from '../../text/file-name.ts';
import type { TakenRows } from './table-files.ts';
import { cellOf, type ToolTable } from './tool-table.ts';

interface Offered {
  readonly table: ToolTable;
  readonly rows: readonly number[];
  readonly hidden: readonly string[];
  /** The word by which the rows are counted. */
  readonly counted: string;
}

/**
 * 「下载这些」: the rows that are shown, in their order, as a workbook and as CSV. What writes them is
 * fetched when it is first asked for.
 */
export function offerRows(offered: () => Offered): HTMLElement {
  const element = document.createElement('span');
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  // What in-wechat.ts takes for a download.
  element.dataset['saves'] = '';
  element.append('下载这些：');
  for (const [word, ending] of [
    ['Excel', 'xlsx'],
    ['CSV', 'csv'],
  ] as const) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'quiet', textContent: word });
    button.addEventListener('click', () => {
      said.textContent = '';
      const rows = taken(offered());
      void download(rows, ending)
        .then(() => {
          said.textContent = `已生成${rows.rows.length}行`;
        })
        .catch(() => {
          said.textContent = `这个浏览器写不了${word}文件，换一个浏览器，或用页首的下载`;
        });
    });
    element.append(button, ' ');
  }
  element.append(said);
  return element;
}

async function download(rows: TakenRows, ending: 'xlsx' | 'csv'): Promise<void> {
  const { csvOf, workbookOf } = await import('./table-files.ts');
  const file =
    ending === 'xlsx'
      ? new Blob([await workbookOf(rows)])
      : new Blob([csvOf(rows)], { type: 'text/csv' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${takenName(rows)}.${ending}`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

/** 「众创公开-扶持情况-28行-2026-11-20」: the edition, the page, how many of its rows, the day of its facts. */
function takenName({ rows }: TakenRows): string {
  const edition = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]');
  const days = document.querySelector('.page-dates')?.textContent ?? '';
  const [, year, month = '', day = ''] = /截至(\d{4})年(\d+)月(\d+)日/.exec(days) ?? [];
  return fileName([
    edition?.content ?? '',
    document.querySelector('h1')?.textContent ?? '',
    `${rows.length}行`,
    year === undefined ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  ]);
}

function taken({ table, rows, hidden, counted }: Offered): TakenRows {
  const kept = table.columns.flatMap(({ key, isDrawing }, at) =>
    hidden.includes(key) || isDrawing === true ? [] : [at],
  );
  return {
    columns: kept.flatMap((at) => table.columns[at] ?? []),
    rows: rows.map((row) => kept.map((at) => cellOf(table, row, at))),
    about: [
      document.title,
      location.href,
      `${table.length}${counted}里的${rows.length}${counted}`,
      document.querySelector('.page-dates')?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    ].filter((line) => line !== ''),
  };
}
