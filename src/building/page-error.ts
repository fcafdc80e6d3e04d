/**
 * What a page threw, with the place that a failure is told with: the page's path and its component, of
 * which many pages are made. An error that knows its place keeps it.
 */
export function pageError(thrown: unknown, pathname: string, component: string): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if ('id' in error) return error;
  const path = pathname.replace(/^\/|\/$/g, '');
  return Object.assign(error, { id: path === '' ? component : `${path}（${component}）` });
}
