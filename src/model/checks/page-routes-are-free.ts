import { COLUMNS_WITH_PROSE } from '../column-prose.ts';
import { COLUMNS } from '../columns.ts';
import type { Check } from './check.ts';

/** Addresses that the program itself fills, beside those of the columns. */
const OWN_PAGES = ['404', 'index', 'search'];

/**
 * A page of `content/pages` has an address of its own: `config`. The introduction of a column that
 * shows one (`pages/statistics.mdx`) is part of that column's page.
 */
export const pageRoutesAreFree: Check = (edition) =>
  edition.prose.flatMap(({ kind, id, file }) => {
    if (kind !== 'pages' || !isTaken(id)) return [];
    return [
      {
        rule: 'config',
        level: 'error',
        file,
        line: 1,
        value: id,
        message: `文件名「${id}.mdx」对应的地址/${id}/已由程序使用`,
        hint: '换一个文件名，例如about.mdx；文件名就是这一页的地址',
      },
    ];
  });

function isTaken(id: string): boolean {
  const route = `${id}/`;
  const isIntroduction = COLUMNS_WITH_PROSE.some((column) => column === route);
  return (
    OWN_PAGES.includes(id) || (COLUMNS.some((column) => column.route === route) && !isIntroduction)
  );
}
