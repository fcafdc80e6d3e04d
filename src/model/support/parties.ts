import { createHash } from 'node:crypto';
import { heldFor } from '../../data/held.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import type { Support } from '../../schemas/support.ts';
import type { SiteData } from '../site/site-data.ts';
import { type FollowedAward, followUp } from './follow-up.ts';
import { officeOf } from './office.ts';
import { creditCodeOf, recipientKey } from './recipient.ts';
import { newestFirst } from './support-list.ts';

/** A recipient or an office with all its records, for a page of its own. */
export interface Party {
  /** The last part of its address. */
  readonly id: string;
  readonly name: string;
  /** Other names in its records. */
  readonly otherNames: readonly string[];
  /** Newest first. */
  readonly records: readonly CurrentEntry<Support>[];
  /** Newest approval first. */
  readonly awards: readonly FollowedAward[];
}

/** The parties of one kind, by address and by what tells them apart. */
export interface Parties {
  /** The most records first. */
  readonly list: readonly Party[];
  readonly byId: ReadonlyMap<string, Party>;
  readonly byKey: ReadonlyMap<string, Party>;
}

/** Who received support: by credit code, without one by name. Grouped once an edition. */
export function recipients(site: SiteData): Parties {
  return heldFor(site.edition, 'recipients', () =>
    grouped(site, ({ row }) => ({
      key: recipientKey(row),
      id: creditCodeOf(row)?.toLowerCase(),
      name: row.recipient,
    })),
  );
}

/** Who gave support: by the id of site.json, else by name. Grouped once an edition. */
export function offices(site: SiteData): Parties {
  return heldFor(site.edition, 'offices', () =>
    grouped(site, ({ row }) => officeOf(site.site, row.department, row.actedOn), 'department'),
  );
}

/** Where the recipient of a record has its page, below the base path. */
export function recipientRoute(site: SiteData, row: Support): string {
  return `support/recipients/${recipients(site).byKey.get(recipientKey(row))?.id ?? ''}/`;
}

/** Where the office of a record has its page, below the base path. */
export function officeRoute(site: SiteData, row: Support): string {
  const { key } = officeOf(site.site, row.department, row.actedOn);
  return `support/offices/${offices(site).byKey.get(key)?.id ?? ''}/`;
}

type Named = (entry: CurrentEntry<Support>) => {
  readonly key: string;
  readonly id: string | undefined;
  readonly name: string;
};

function grouped(
  site: SiteData,
  named: Named,
  printed: 'recipient' | 'department' = 'recipient',
): Parties {
  const groups = Map.groupBy(
    [...site.rows('support')].sort(newestFirst),
    (entry) => named(entry).key,
  );
  const followed = followUp(site).byId;
  const byKey = new Map(
    [...groups].map(([key, records]): [string, Party] => {
      const [first] = records;
      const { id, name } = first === undefined ? { id: undefined, name: key } : named(first);
      const names = new Set(records.map(({ row }) => row[printed]));
      names.delete(name);
      const awards = records.flatMap(({ row }) => followed.get(row.id) ?? []);
      return [key, { id: id ?? nameId(key), name, otherNames: [...names], records, awards }];
    }),
  );
  const list = [...byKey.values()].sort(
    (a, b) => b.records.length - a.records.length || (a.id < b.id ? -1 : 1),
  );
  return { list, byKey, byId: new Map(list.map((party) => [party.id, party])) };
}

/** An address for a name that has no code. */
function nameId(key: string): string {
  return `n-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}
