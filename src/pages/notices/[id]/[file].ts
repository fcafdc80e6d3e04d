import type { APIRoute } from 'astro';
import type { NoticeFolder } from '../../../data/notices.ts';
import { toCsv, toExcelCsv } from '../../../exporters/csv.ts';
import { CSV_TYPE } from '../../../exporters/output-file.ts';
import { loadSite } from '../../../load-site.ts';

/** `notices/<id>/list.csv` as given, and `list.excel.csv` for a double click. */
export function getStaticPaths() {
  return loadSite().edition.notices.flatMap((folder) =>
    folder.list === undefined
      ? []
      : ['list.csv', 'list.excel.csv'].map((file) => ({
          params: { id: folder.id, file },
          props: { list: folder.list },
        })),
  );
}

export const GET: APIRoute<{ list: NonNullable<NoticeFolder['list']> }> = ({ params, props }) => {
  const { columns, entries } = props.list;
  const headers = columns.map(({ header }) => header);
  const rows = entries.map(({ cells }) => columns.map(({ key }) => cells[key] ?? ''));
  const figures = columns.flatMap(({ key }, index) =>
    key === 'number' || key === 'amount' ? [index] : [],
  );
  const text =
    params['file'] === 'list.csv'
      ? toCsv(headers, rows)
      : toExcelCsv(headers, rows, new Set(figures));
  return new Response(text, { headers: { 'Content-Type': CSV_TYPE } });
};
