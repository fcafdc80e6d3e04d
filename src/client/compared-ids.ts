import { halfWidth } from '../text/half-width.ts';

/** So many spaces stand side by side. */
export const MOST_COMPARED = 4;

/**
 * The spaces that an address asks for with `of`, each once and in its order. Addresses are typed and sent on
 * too: capitals, full width and several ids behind one `of` are read as meant.
 */
export function comparedIds(search: URLSearchParams): string[] {
  const written = search.getAll('of').flatMap((text) => halfWidth(text).split(/[,;、\s]+/));
  return [...new Set(written.map((id) => id.toLowerCase()))].filter((id) => id !== '');
}

/** The query by which an address asks for these spaces; empty for none. */
export function comparedQuery(ids: readonly string[]): string {
  return ids.length === 0 ? '' : `?${ids.map((id) => `of=${encodeURIComponent(id)}`).join('&')}`;
}
