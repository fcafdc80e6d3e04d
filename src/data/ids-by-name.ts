import type { ReferenceTarget } from '../schemas/cell.ts';
import type { Edition } from './edition.ts';

/** Ids by the names under which a table may write them. */
export type IdsByName = ReadonlyMap<ReferenceTarget, ReadonlyMap<string, string>>;

/** The ids of spaces, communities and sources by name, those of aliases.csv included. */
export function idsByName(edition: Edition): IdsByName {
  const of = (name: string) =>
    (edition.datasets.get(name)?.versions ?? []).flatMap(({ table }) =>
      table.entries.map(({ cells }) => [cells['name'] ?? '', cells['id'] ?? ''] as const),
    );
  const sources = (edition.sources?.entries ?? []).map(
    ({ cells }) => [cells['title'] ?? '', cells['id'] ?? ''] as const,
  );
  return new Map<ReferenceTarget, ReadonlyMap<string, string>>([
    ['spaces', new Map([...of('spaces'), ...aliasesOf(edition, '空间')])],
    ['communities', new Map(of('communities'))],
    ['sources', new Map(sources)],
  ]);
}

/** The names that aliases.csv gives to what an object of this kind has as its id. */
export function aliasesOf(edition: Edition, object: string): (readonly [string, string])[] {
  return (edition.aliases?.entries ?? [])
    .filter(({ cells }) => cells['object'] === object && (cells['targetId'] ?? '') !== '')
    .map(({ cells }) => [cells['written'] ?? '', cells['targetId'] ?? ''] as const);
}
