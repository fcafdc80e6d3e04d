import { heldFor } from '../../data/held.ts';
import type { Site } from '../../schemas/documents/site.ts';
import { withoutUnseen } from '../../text/visible-text.ts';

/** A department that gives support, under whatever name it stands in a record. */
export interface Office {
  /** The same for all names of one office. */
  readonly key: string;
  /** Its id in site.json; undefined for an office that site.json does not list. */
  readonly id: string | undefined;
  /** The name it bears today, or bore last; the printed one of an office that is not listed. */
  readonly name: string;
}

/**
 * The office that a name meant on a day: by `authorities` of site.json, where a renamed bureau is
 * two entries of one id, first one in office on the day, then one of that name at any time; any
 * other name is an office of its own.
 */
export function officeOf(site: Pick<Site, 'authorities'>, name: string, day: string): Office {
  const written = plain(name);
  const named = authoritiesByName(site).get(written) ?? [];
  const onDay = named.find(({ from, to }) => (from ?? '') <= day && (to == null || day <= to));
  const id = (onDay ?? named[0])?.id;
  if (id === undefined) return { key: written, id: undefined, name };
  const own = site.authorities.filter((authority) => authority.id === id);
  const last = own.find(({ to }) => to == null) ?? own.at(-1);
  return { key: `authority ${id}`, id, name: last?.name ?? name };
}

function authoritiesByName(site: Pick<Site, 'authorities'>) {
  return heldFor(site, 'authorities by name', () =>
    Map.groupBy(site.authorities, ({ name }) => plain(name)),
  );
}

function plain(name: string | null): string {
  return withoutUnseen((name ?? '').normalize('NFKC'));
}
