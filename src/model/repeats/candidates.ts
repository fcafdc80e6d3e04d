import { divisionEdition } from '../../schemas/division.ts';
import { divisionNames } from '../../schemas/division-editions.ts';
import type { SiteData } from '../site/site-data.ts';
import { creditCodeOf, recipientKey } from '../support/recipient.ts';
import { LIKENESSES, type Likeness, nameLikeness } from './name-likeness.ts';
import { type UnitName, plainName, shortPlace, unitName } from './unit-name.ts';
import { compare } from '../../text/compare.ts';

/** A recipient under one printed name. */
export interface NamedRecipient {
  readonly name: string;
  /** Undefined when its records state none. */
  readonly creditCode: string | undefined;
  readonly records: number;
}

/** Two names that may mean one unit. A person decides; nothing is grouped or summed by it. */
export interface UnitCandidate {
  readonly a: NamedRecipient;
  readonly b: NamedRecipient;
  readonly likeness: Likeness | '名称写法表所列';
}

/**
 * Likely same units among the recipients of the register, at least one of them without a credit
 * code (with two codes they are two units). The surest first.
 */
export function unitCandidates(site: SiteData): UnitCandidate[] {
  const recipients = namedRecipients(site);
  const places = placeNames(site);
  const pairs = likelyPairs(recipients, places);
  const known = new Set(pairs.map(({ a, b }) => pairKey(a, b)));
  const listed = aliasPairs(site, recipients).filter(({ a, b }) => !known.has(pairKey(a, b)));
  return [...listed, ...pairs].sort((a, b) => place(a) - place(b) || compare(a.a.name, b.a.name));
}

/** Likely same units among names; only names that share a 字号 or nearly one are compared. */
export function likelyPairs(
  recipients: readonly NamedRecipient[],
  places: ReadonlySet<string>,
): UnitCandidate[] {
  // Those without a code first: a pair needs one of them, so only they open a bucket.
  const parsed = [...recipients]
    .sort((a, b) => Number(a.creditCode !== undefined) - Number(b.creditCode !== undefined))
    .map((recipient) => ({ recipient, name: unitName(recipient.name, places) }));
  const buckets = new Map<string, number[]>();
  parsed.forEach(({ name, recipient }, index) => {
    for (const key of blockingKeys(name)) {
      const held = buckets.get(key);
      if (held !== undefined && held.length < LARGEST_BUCKET) held.push(index);
      else if (held === undefined && recipient.creditCode === undefined) buckets.set(key, [index]);
    }
  });
  const pairs = new Map<string, UnitCandidate>();
  for (const bucket of buckets.values()) {
    for (const [place, first] of bucket.entries()) {
      for (const second of bucket.slice(place + 1)) {
        const [a, b] = [parsed[first], parsed[second]];
        if (a === undefined || b === undefined || !mayMatch(a.recipient, b.recipient)) continue;
        const likeness = nameLikeness(a.name, b.name);
        if (likeness === undefined) continue;
        // The coded one, which comes later, is named first.
        pairs.set(`${first} ${second}`, { a: b.recipient, b: a.recipient, likeness });
      }
    }
  }
  return [...pairs.values()];
}

/** The short names of all divisions, and those that the edition gives to fictional ones. */
export function placeNames({ edition, today }: SiteData): ReadonlySet<string> {
  const own = (edition.aliases?.entries ?? []).filter(({ row }) => row.object === '区划');
  const names = [
    ...Object.values(divisionNames(divisionEdition(today))),
    ...own.map(({ row }) => row.written),
  ];
  return new Set(names.flatMap((name) => shortPlace(name) ?? []));
}

// A register in which more names than this share one 字号 is a generated one.
const LARGEST_BUCKET = 400;
const SHORTEST_WITH_VARIANTS = 4;

/** The name itself, its 字号, and a long 字号 with each of its characters left out. */
function blockingKeys({ plain, bare, distinctive }: UnitName): Set<string> {
  const keys = new Set([`=${plain}`, `-${bare}`, distinctive]);
  if (distinctive.length < SHORTEST_WITH_VARIANTS) return keys;
  for (let index = 0; index < distinctive.length; index += 1) {
    keys.add(distinctive.slice(0, index) + distinctive.slice(index + 1));
  }
  return keys;
}

function mayMatch(a: NamedRecipient, b: NamedRecipient): boolean {
  return a.creditCode === undefined || b.creditCode === undefined;
}

function namedRecipients(site: SiteData): NamedRecipient[] {
  const held = new Map<string, { -readonly [K in keyof NamedRecipient]: NamedRecipient[K] }>();
  for (const { row } of site.rows('support')) {
    const creditCode = creditCodeOf(row);
    const name = recipientKey({ creditCode: null, recipient: row.recipient });
    const key = `${creditCode ?? ''} ${name}`;
    const known = held.get(key);
    if (known !== undefined) known.records += 1;
    else held.set(key, { name: row.recipient, creditCode, records: 1 });
  }
  return [...held.values()];
}

/** A printed variant that `terms/aliases.csv` says belongs to a code which the register holds. */
function aliasPairs(site: SiteData, recipients: readonly NamedRecipient[]): UnitCandidate[] {
  const units = (site.edition.aliases?.entries ?? []).filter(({ row }) => row.object === '单位');
  const codeOf = new Map(units.map(({ row }) => [plainName(row.written), row.targetId]));
  const byCode = new Map(recipients.map((recipient) => [recipient.creditCode, recipient]));
  return recipients.flatMap((recipient): UnitCandidate[] => {
    const code = codeOf.get(plainName(recipient.name)) ?? undefined;
    const other = code === undefined ? undefined : byCode.get(code);
    if (recipient.creditCode !== undefined || other === undefined) return [];
    return [{ a: other, b: recipient, likeness: '名称写法表所列' }];
  });
}

function pairKey(a: NamedRecipient, b: NamedRecipient): string {
  return [a, b]
    .map(({ creditCode, name }) => `${creditCode ?? ''} ${name}`)
    .sort()
    .join('|');
}

function place({ likeness }: UnitCandidate): number {
  return likeness === '名称写法表所列' ? -1 : LIKENESSES.indexOf(likeness);
}
