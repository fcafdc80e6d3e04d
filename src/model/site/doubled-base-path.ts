import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';

/**
 * The address in site.json must not end with the path that BASE_PATH gives: a canonical address is `url` +
 * BASE_PATH + route, and would have it twice. An error, `config`; none when it does not.
 */
export function doubledBasePath(
  { site, siteLineOf }: Pick<Edition, 'site' | 'siteLineOf'>,
  basePath: string,
): Problem[] {
  // What is no address is told of by another check.
  if (!URL.canParse(site.url)) return [];
  const path = `${new URL(site.url).pathname.replace(/\/+$/, '')}/`;
  if (basePath === '/' || !path.endsWith(basePath)) return [];
  const without = site.url.replace(/\/+$/, '').slice(0, 1 - basePath.length);
  return [
    {
      rule: 'config',
      level: 'error',
      file: 'data/site.json',
      line: siteLineOf(['url']),
      value: site.url,
      message: `网址「${site.url}」里已经有BASE_PATH「${basePath}」，各页的正式地址会把它写两遍`,
      hint: `网址改成「${without}」，或者不写BASE_PATH`,
    },
  ];
}
