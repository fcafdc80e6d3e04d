import { placedError } from '../text/placed-error.ts';

/** What a page threw, with the page's path and its component, of which many pages are made. */
export function pageError(thrown: unknown, pathname: string, component: string): Error {
  const path = pathname.replace(/^\/|\/$/g, '');
  return placedError(thrown, path === '' ? component : `${path}（${component}）`);
}
