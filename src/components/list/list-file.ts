import { rowFile } from '../../exporters/row-file-writer.ts';
import type { RowFile, RowFileLine } from '../../exporters/row-file.ts';
import type { CitedSources } from '../../model/site/cited-sources.ts';
import { contentStamp } from '../../model/site/content-stamp.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { href } from '../../site.ts';
import { showsAsTyped } from '../../text/as-typed.ts';
import { sourceWords } from '../source-words.ts';
import { type List, isLong, keyOf } from './list-column.ts';

/**
 * Where all rows of a list are for the tools above its table; undefined when its page holds them. Of other
 * rows it is another address, so that no browser takes rows that it has kept for those of a new page.
 */
export function rowsAddress<T>(
  site: SiteData,
  list: Pick<List<T>, 'route' | 'groups' | 'most'>,
): string | undefined {
  return isLong(list) ? rowsBelow(site, href(list.route)) : undefined;
}

/** The same of the file below the address of a page. */
export function rowsBelow(site: SiteData, folder: string): string {
  return `${folder}rows.json?of=${contentStamp(site)}`;
}

/** All rows of a list as the file that its page asks for, cell by cell as its table shows them. */
export function listFile<T>(list: List<T>, sources?: CitedSources): RowFile {
  const rows = list.groups.flatMap((group) => group.rows.map((row) => ({ row, group })));
  type Line = (typeof rows)[number];
  const columns = list.columns.map((column) => {
    const { cell, same } = column;
    return {
      key: keyOf(column),
      cell: ({ row }: Line) => cell(row),
      ...(same === undefined ? {} : { same: ({ row }: Line) => same(row) }),
    };
  });
  const group = { key: 'group', cell: ({ group: { words } }: Line) => words };
  const cited = (sources?.list ?? []).map((source): RowFileLine => sourceWords(source));
  return rowFile(rows, list.groupTitle === undefined ? columns : [...columns, group], {
    ...(cited.length === 0 ? {} : { sources: cited }),
    ...(showsAsTyped(list.route) ? { isAsTyped: true } : {}),
  });
}
