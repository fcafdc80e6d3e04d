import { type RowFile, type RowFileWriter, rowFile } from '../../exporters/row-file.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { type DirectoryLine, directory, directoryParts } from '../../model/spaces/directory.ts';
import { href } from '../../site.ts';
import { formatDate } from '../../text/dates.ts';
import { directoryCell, directoryColumns } from './directory-columns.ts';

/** Where all spaces of a directory that is too long for its page are for the tools above its table. */
export const DIRECTORY_ROWS = 'spaces/rows.json';

/** Whether the directory is too long for one page. */
export function hasDirectoryRows(site: SiteData): boolean {
  return directoryParts(site).length > 0;
}

/** All spaces in the order of the directory, cell by cell as `DirectoryTable` shows those of a page. */
export function directoryRows(site: SiteData): RowFile {
  const lines = directory(site).flatMap((group) => group.lines);
  const { shown, hasMentions, hasStatus } = directoryColumns(lines);
  const writers: RowFileWriter<DirectoryLine>[] = [
    {
      key: 'name',
      // Drawn without the headings of places.
      cell: ({ entry: { row }, otherNames, place }) => [
        '',
        [row.name, href(`spaces/${row.id}/`)],
        ...(otherNames.length === 0 ? [] : [`又作${otherNames.join('、')}`]),
        place,
      ],
    },
    ...shown.map(({ key }): RowFileWriter<DirectoryLine> => ({
      key,
      cell: (line) => {
        const words = directoryCell(line, key) ?? '';
        return key === 'industries' && words !== '' ? [line.entry.row[key] ?? '', words] : words;
      },
    })),
  ];
  if (hasMentions) {
    writers.push(
      { key: 'mentions', cell: ({ mentions }) => String(mentions) },
      {
        key: 'first',
        cell: ({ firstSeen }) =>
          firstSeen === undefined ? '' : [firstSeen, formatDate(firstSeen)],
      },
    );
  }
  if (hasStatus) writers.push({ key: 'status', cell: ({ entry }) => entry.row.status });
  return rowFile(lines, [...writers, { key: 'group', cell: ({ place }) => place }]);
}
