import { withoutUnseen } from '../text/visible-text.ts';

/** By what an editor knows a row: its name, its unit or what it is about; empty when it has none. */
export function nameOf(row: Readonly<Record<string, string | undefined>>): string {
  return (
    row['name'] ?? row['recipient'] ?? row['title'] ?? row['summary'] ?? row['indicator'] ?? ''
  );
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

/** What two rows of one thing have in common besides id and code; empty when rows have no such. */
export function identityOf(
  dataset: string,
  row: Readonly<Record<string, string | undefined>>,
): string {
  const keys = Object.hasOwn(IDENTITY, dataset) ? (IDENTITY[dataset] ?? []) : [];
  const parts = keys.map((key) => nameKey(row[key] ?? ''));
  return parts.includes('') ? '' : parts.join('|');
}
