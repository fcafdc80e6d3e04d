import { withoutUnseen } from '../text/visible-text.ts';

/** The columns that name a row to an editor, the likeliest first. */
export const NAMING = ['name', 'recipient', 'title', 'summary', 'indicator'] as const;

/** By what an editor knows a row: its name, its unit or what it is about; empty when it has none. */
export function nameOf(row: Readonly<Record<string, string | undefined>>): string {
  return NAMING.map((key) => row[key] ?? '').find((name) => name !== '') ?? '';
}

/** A name as two are compared: half width, without white space. */
export function nameKey(name: string): string {
  return withoutUnseen(name.normalize('NFKC')).replace(/[(（)）]/g, '');
}

const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  spaces: ['name'],
  communities: ['name'],
  titles: ['spaceId', 'title'],
  'community-reviews': ['communityId', 'year'],
  statistics: ['period', 'division', 'indicator'],
  disclosures: ['item'],
};

/** Every column by which rows of some dataset are known again, codes aside. */
export const IDENTITY_KEYS: readonly string[] = [...new Set(Object.values(IDENTITY).flat())].filter(
  (key) => !/^(?:spaceId|communityId|division)$/.test(key),
);

/** What two rows of one thing have in common besides id and code; empty when rows have no such. */
export function identityOf(
  dataset: string,
  row: Readonly<Record<string, string | undefined>>,
): string {
  const keys = Object.hasOwn(IDENTITY, dataset) ? (IDENTITY[dataset] ?? []) : [];
  const parts = keys.map((key) => nameKey(row[key] ?? ''));
  return parts.includes('') ? '' : parts.join('|');
}
