import { countedOn, standing } from '../../data/as-of.ts';
import { heldFor } from '../../data/held.ts';
import { knownDataset } from '../../data/known-dataset.ts';
import type { Edition } from '../../data/edition.ts';
import type { Space } from '../../schemas/space.ts';
import type { Support } from '../../schemas/support.ts';
import { aliasesOf } from '../spaces/aliases.ts';
import { creditCodeOf, recipientKey, stated } from '../support/recipient.ts';

/** What a list may call a unit on a day, as keys that width and white space do not change. */
export interface NamesOnDay {
  /** The names of the directory up to the version that follows the day, 曾用名 and aliases. */
  readonly names: ReadonlySet<string>;
  /** The operators of the version of the day and of the one that follows it, and their aliases. */
  readonly operators: ReadonlySet<string>;
  /** Their credit codes. */
  readonly codes: ReadonlySet<string>;
  /** The name and operator to type, of the newest version of the day. */
  readonly name: string;
  readonly operator: string | undefined;
}

type NamedSpace = Pick<Space, 'name' | 'formerNames' | 'operator' | 'creditCode'>;

/** A name without width and white space, as recipients are told apart. */
export function nameKey(name: string): string {
  return recipientKey({ creditCode: null, recipient: name });
}

/**
 * The names of a space on a day; undefined for an id that no version holds. A name may change
 * between two versions, so the first version after the day counts too, and rows count as
 * published and as corrected.
 */
export function namesOnDay(edition: Edition, id: string, day: string): NamesOnDay | undefined {
  return heldFor(edition, `names of ${id} on ${day}`, () => makeNames(edition, id, day));
}

function makeNames(edition: Edition, id: string, day: string): NamesOnDay | undefined {
  const states = spaceStates(edition).get(id);
  if (states === undefined) return undefined;
  const before = states.filter(({ asOf }) => asOf <= day);
  const after = states.find(({ asOf }) => asOf > day);
  const upTo = [...before, ...(after === undefined ? [] : [after])];
  const near = [before.at(-1), after].filter((each) => each !== undefined);
  const last = (before.at(-1) ?? after)?.rows.at(-1);
  const operators = near.flatMap(({ rows }) => rows);
  const codes = new Set(operators.flatMap((row) => creditCodeOf(row) ?? []));
  return {
    names: new Set(
      [
        ...upTo.flatMap(({ rows }) => rows.flatMap(({ name }) => name ?? [])),
        ...states.flatMap(({ rows }) =>
          rows.flatMap(({ formerNames }) => stated(formerNames)?.split('；') ?? []),
        ),
        ...writtenFor(edition, `空间 ${id}`),
      ].map(nameKey),
    ),
    operators: new Set(
      [
        ...operators.flatMap(({ operator }) => stated(operator) ?? []),
        ...[...codes].flatMap((code) => writtenFor(edition, `单位 ${code}`)),
      ].map(nameKey),
    ),
    codes,
    name: last?.name ?? id,
    operator: stated(last?.operator ?? null),
  };
}

function writtenFor(edition: Edition, key: string): string[] {
  return (aliasesOf({ edition }).get(key) ?? []).map(({ written }) => written);
}

/** The keys by which a unit is known: its name, its credit code, codes that aliases give the name. */
export function identityKeys(
  edition: Edition,
  name: string | null,
  code: string | undefined,
): string[] {
  const key = name === null ? undefined : nameKey(name);
  return [
    ...(key === undefined ? [] : [key, ...(codesByName(edition).get(key) ?? [])]),
    ...(code === undefined ? [] : [code]),
  ];
}

/** The keys of whom a record supports: its space, if it states one, and its recipient. */
export function awardKeys(
  edition: Edition,
  row: Pick<Support, 'spaceId' | 'recipient' | 'creditCode'>,
): string[] {
  const spaceId = stated(row.spaceId);
  return [
    ...(spaceId === undefined ? [] : [`space ${spaceId}`]),
    ...identityKeys(edition, row.recipient, creditCodeOf(row)),
  ];
}

function codesByName(edition: Edition): ReadonlyMap<string, readonly string[]> {
  return heldFor(edition, 'codes by alias', () => {
    const units = (edition.aliases?.entries ?? []).flatMap(({ row }) =>
      row.object === '单位' && row.written !== null && stated(row.targetId) !== undefined
        ? [{ key: nameKey(row.written), code: String(row.targetId) }]
        : [],
    );
    const byKey = Map.groupBy(units, ({ key }) => key);
    return new Map([...byKey].map(([key, held]) => [key, held.map(({ code }) => code)]));
  });
}

/** The rows of each space by version, oldest first: as published, then with the errata of today. */
function spaceStates(edition: Edition) {
  return heldFor(edition, 'states of spaces', () => {
    const states = new Map<string, { asOf: string; rows: NamedSpace[] }[]>();
    const spaces = knownDataset(edition.datasets, 'spaces');
    if (spaces === undefined) return states;
    for (const { asOf, table } of spaces.versions) {
      const counted = countedOn(
        spaces,
        asOf,
        ({ correctedOn }) => correctedOn !== null && correctedOn <= edition.today,
      );
      const corrected = standing(spaces, counted).entries;
      const byId = new Map<string, NamedSpace[]>();
      for (const { row } of [...table.entries, ...corrected]) {
        byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
      }
      for (const [id, rows] of byId) {
        const held = states.get(id) ?? [];
        held.push({ asOf, rows });
        states.set(id, held);
      }
    }
    return states;
  });
}
