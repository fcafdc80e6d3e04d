import { SECTIONS_WITH_PROSE } from '../sections/section-prose.ts';
import type { Check } from './check.ts';
import { isProgramAddress } from './public-addresses-are-free.ts';

/**
 * A page of `content/pages` has an address of its own: `config`. The introduction of a section that
 * shows one (`pages/statistics.mdx`) is part of that section's page.
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
  const isIntroduction = SECTIONS_WITH_PROSE.some((section) => section === `${id}/`);
  return (
    isProgramAddress(`${id}.html`) || (isProgramAddress(`${id}/index.html`) && !isIntroduction)
  );
}
