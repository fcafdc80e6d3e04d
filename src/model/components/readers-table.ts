import type { FieldMeta } from '../../schemas/cell.ts';
import type { SiteData } from '../site/site-data.ts';
import { referenceName } from './reference-name.ts';
import type { ComponentTableData } from './table.ts';

/**
 * A table as its readers see it: what ids and codes stand for, under its name. What is sealed of an
 * issue are the heads and ids of the data, which another way to name them leaves as they are.
 */
export function readersTable(site: SiteData, table: ComponentTableData): ComponentTableData {
  const titles = [...table.columns, ...table.blankColumns].map(({ title }) => title);
  const forReaders = <C extends ReadersTitled>(column: C): C => {
    const title = readersTitle(column);
    // Beside a column 政策 that of its ids stays 政策编号: two heads of one name tell nothing apart.
    return { ...column, title: titles.includes(title) ? column.title : title };
  };
  const columns = table.columns.map(forReaders);
  const blankColumns = table.blankColumns.map(forReaders);
  const named = table.columns.filter(({ reference }) => reference !== undefined);
  if (named.length === 0) return { ...table, columns, blankColumns };
  const rows = table.rows.map((cells) => {
    const names = named.map(({ key, reference }) => {
      const nameOf = (id: string) => (reference && referenceName(site, reference, id)) ?? id;
      return [key, (cells[key] ?? '').split('、').map(nameOf).join('、')] as const;
    });
    return { ...cells, ...Object.fromEntries(names) };
  });
  return { ...table, columns, blankColumns, rows };
}

type ReadersTitled = Pick<FieldMeta, 'title' | 'type' | 'reference'>;

/** The header of a column of ids or codes, of which the names are shown. */
export function readersTitle({ title, type, reference }: ReadersTitled): string {
  if (type === 'division') return title === '区划代码' ? '地区' : title;
  return reference === undefined ? title : title.replace(/(?<=.)编号$/, '');
}
