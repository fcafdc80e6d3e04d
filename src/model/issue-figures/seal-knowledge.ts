import { heldFor } from '../../data/held.ts';
import { chainHash } from '../../data/chained-ledger.ts';
import type { Edition } from '../../data/edition.ts';
import type { IssueLedgerEntry } from '../../schemas/documents/issue-ledger.ts';

/** What the seal of an issue holds fast: which files and which issues it was sealed after. */
export interface IssueSeal {
  readonly entry: IssueLedgerEntry;
  /** Issues sealed before this one or with it, older than it. */
  readonly before: ReadonlySet<string>;
  /** Whether a version of a dataset was there; one added since is later knowledge. */
  knows(dataset: string, version: string): boolean;
}

/** The seal of an issue; undefined when it is not sealed: it knows all of its day. */
export function sealOf(edition: Edition, issue: string): IssueSeal | undefined {
  return heldFor(edition, 'seals', () => sealsOf(edition)).get(issue);
}

/** The place in the ledger of files after which an issue was sealed; -1 when it is not there. */
export function anchorOf(edition: Edition, { ledger }: IssueLedgerEntry): number {
  const entries = edition.ledger?.entries ?? [];
  return ledger === undefined || ledger === null
    ? -1
    : entries.findIndex((entry) => chainHash(entry) === ledger);
}

function sealsOf(edition: Edition): ReadonlyMap<string, IssueSeal> {
  const entries = edition.issueLedger?.entries ?? [];
  const anchors = new Map<IssueLedgerEntry['ledger'], number>();
  return new Map(
    entries.map((entry, index) => {
      const at = anchors.get(entry.ledger) ?? anchorOf(edition, entry);
      anchors.set(entry.ledger, at);
      const files = knownFiles(edition, entry, at);
      const knows = (dataset: string, version: string) =>
        files === undefined || files.has(`data/${dataset}/${version}.csv`);
      const before = new Set(entries.slice(0, index).map(({ issue }) => issue));
      return [entry.issue, { entry, before, knows }];
    }),
  );
}

/** Without a ledger nothing tells what came later; its absence is reported by itself. */
function knownFiles(
  { ledger }: Edition,
  { sealedOn, ledger: newest }: IssueLedgerEntry,
  anchor: number,
): ReadonlySet<string> | undefined {
  if (ledger === undefined || ledger.entries.length === 0) return undefined;
  if (newest === null) return new Set();
  // Older seals do not say after which entry: what was sealed by the same day was known.
  const known =
    anchor === -1
      ? ledger.entries.filter((entry) => entry.sealedOn <= sealedOn)
      : ledger.entries.slice(0, anchor + 1);
  return new Set(known.map(({ file }) => file));
}
