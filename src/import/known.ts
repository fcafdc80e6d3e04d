import { countedOn, standing } from '../data/as-of.ts';
import type { Dataset, Version } from '../data/dataset.ts';
import type { Edition } from '../data/edition.ts';
import { heldFor } from '../data/held.ts';
import { type IdsByName, aliasesOf, idsByName } from '../data/ids-by-name.ts';
import type { DatasetSchema } from '../schemas/dataset.ts';
import { isFictionalDivision, isWithin } from '../schemas/division-shape.ts';
import { divisionName } from '../schemas/division-names.ts';
import { stem } from './place-stem.ts';
import { identityOf, nameKey } from './row-name.ts';

/** A row of the last version, as typed and corrected since: by English key. */
export type KnownRow = Readonly<Record<string, string>>;

/** What the edition already knows that an import may rely on. */
export interface Known {
  readonly schema: DatasetSchema;
  readonly asOf: string;
  /** The division of the site. */
  readonly division: string;
  readonly divisions: {
    readonly codes: ReadonlySet<string>;
    readonly byName: ReadonlyMap<string, string>;
    readonly byStem: ReadonlyMap<string, string>;
  };
  isOwnDivision(code: string): boolean;
  /** The name of a real division; undefined for invented ones, which only the edition names. */
  nameOfDivision(code: string): string | undefined;
  readonly idsByName: IdsByName;
  /** The version before the day, of a snapshot; undefined when there is none. */
  readonly last: { readonly asOf: string; readonly rows: readonly KnownRow[] } | undefined;
  /** The row of the last version with this id, else code, else name or former name. */
  lastRow(row: KnownRow): KnownRow | undefined;
  /** The id that a row has in any version held, by code, then by name; undefined for a new one. */
  earlierId(row: KnownRow): string | undefined;
  /** All ids ever given in the dataset. */
  readonly ids: ReadonlySet<string>;
  readonly sourceIds: readonly string[];
}

/** What an edition knows for any table as of a day, whatever it holds of that table. */
export function knownOf(edition: Edition, schema: DatasetSchema, asOf: string): Known {
  const site = edition.site.division;
  const codes = new Set(divisionCodes(edition));
  const names = [
    ...[...codes]
      .filter((code) => !isFictionalDivision(code))
      .map((code) => [divisionName(code, asOf) ?? '', code] as const),
    ...aliasesOf(edition, '区划'),
  ].filter(([name]) => name !== '');
  return {
    schema,
    asOf,
    division: site,
    divisions: {
      codes,
      byName: new Map(names),
      byStem: new Map(names.map(([name, code]) => [stem(name), code])),
    },
    nameOfDivision: (code) => (isFictionalDivision(code) ? undefined : divisionName(code, asOf)),
    isOwnDivision: (code) => codes.has(code) || isWithin(code, site),
    idsByName: idsByName(edition),
    last: undefined,
    lastRow: () => undefined,
    earlierId: () => undefined,
    ids: new Set(),
    sourceIds: (edition.sources?.entries ?? []).map(({ cells }) => cells['id'] ?? ''),
  };
}

/** Gathers what an edition knows for a table of a dataset as of a day. */
export function knownFor(edition: Edition, dataset: Dataset, asOf: string): Known {
  const { schema, versions } = dataset;
  const before = schema.kind === 'snapshot' ? versionBefore(versions, asOf) : undefined;
  // As corrected since: an old file with an error that was corrected brings it back, which is a change.
  const counted =
    before && countedOn(dataset, before.asOf, ({ correctedOn }) => correctedOn <= edition.today);
  const { entries = [] } = counted === undefined ? {} : standing(dataset, counted);
  const rows = entries.filter((entry) => !entry.isRagged).map(({ cells }) => cells);
  const everHeld = schema.kind === 'snapshot' ? versions.flatMap(({ table }) => table.entries) : [];
  const newest = new Map(everHeld.map(({ cells }) => [cells['id'] ?? '', cells]));
  const everRow = () =>
    heldFor(newest, 'row', () => rowFinder([...newest.values()], edition, dataset.name));
  const ids = versions.flatMap(({ table }) => table.entries.map(({ cells }) => cells['id'] ?? ''));
  return {
    ...knownOf(edition, schema, asOf),
    last: before === undefined ? undefined : { asOf: before.asOf, rows },
    lastRow: rowFinder(rows, edition, dataset.name),
    earlierId: (row) => everRow()(row)?.['id'],
    ids: new Set(ids),
  };
}

/** Before the day; when there is none, the first one after it. The day's own counts as before. */
function versionBefore(versions: readonly Version[], asOf: string): Version | undefined {
  return versions.findLast((version) => version.asOf < asOf) ?? versions.at(0);
}

function divisionCodes(edition: Edition): string[] {
  const held = [...edition.datasets.values()].flatMap(({ versions }) =>
    (versions.at(-1)?.table.entries ?? []).map(({ cells }) => cells['division'] ?? ''),
  );
  const named = aliasesOf(edition, '区划').map(([, code]) => code);
  return [...held, ...named, edition.site.division].filter((code) => /^\d{6}$/.test(code));
}

function rowFinder(rows: readonly KnownRow[], edition: Edition, dataset: string): Known['lastRow'] {
  const byId = new Map(rows.map((row) => [row['id'] ?? '', row]));
  const hasOneCode = dataset === 'spaces';
  const codes = rows.filter((row) => hasOneCode && (row['creditCode'] ?? '') !== '');
  const byCode = unique(codes.map((row) => [row['creditCode'] ?? '', row] as const));
  const former = rows.flatMap((row) =>
    (row['formerNames'] ?? '').split('；').map((name) => [nameKey(name), row] as const),
  );
  const aliased = (hasOneCode ? aliasesOf(edition, '空间') : []).flatMap(([name, id]) => {
    const row = byId.get(id);
    return row === undefined ? [] : [[nameKey(name), row] as const];
  });
  const own = rows.map((row) => [identityOf(dataset, row), row] as const);
  const byIdentity = new Map([...aliased, ...former, ...own]);
  return (row) => {
    const { id = '', creditCode = '' } = row;
    const identity = identityOf(dataset, row);
    if (id !== '') return byId.get(id);
    return (
      (creditCode === '' ? undefined : byCode.get(creditCode)) ??
      (identity === '' ? undefined : byIdentity.get(identity))
    );
  };
}

/** Only what stands once: one company may run two spaces. */
function unique(pairs: readonly (readonly [string, KnownRow])[]): Map<string, KnownRow> {
  const counts = new Map<string, number>();
  for (const [key] of pairs) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(pairs.filter(([key]) => counts.get(key) === 1));
}
