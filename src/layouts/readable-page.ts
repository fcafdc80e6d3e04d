import { showsAsTyped } from '../text/as-typed.ts';
import { readableHtml } from '../text/readable-html.ts';

/**
 * A page as `Base.astro` renders it, with the digits of its amounts in groups: the last thing that is
 * done to every page, by the build and by the live site. `route` is its address below the base path.
 */
export function readablePage(page: string, route: string): string {
  if (showsAsTyped(route)) return page;
  // An attribute may hold < of a title as it is, but no quote.
  const from = page.indexOf('<main class="');
  const to = page.lastIndexOf('</main>', page.lastIndexOf('<footer class="'));
  if (from === -1) return page;
  return page.slice(0, from) + readableHtml(page.slice(from, to)) + page.slice(to);
}
