import type { Edition } from '../../data/edition.ts';
import type { ReferenceTarget } from '../../schemas/cell.ts';

/** What each kind of reference may name, and where the ids are kept. */
export interface KnownIds {
  readonly ids: ReadonlySet<string>;
  /** For messages: 「名录」. */
  readonly title: string;
  /** Where to add one. */
  readonly place: string;
}

/** The ids of an edition by kind of reference: those that any version of a dataset holds. */
export function knownIds(edition: Edition): Readonly<Record<ReferenceTarget, KnownIds>> {
  const ofDataset = (name: string) =>
    new Set(
      (edition.datasets.get(name)?.versions ?? []).flatMap(({ table }) =>
        table.entries.map(({ cells }) => cells['id'] ?? ''),
      ),
    );
  return {
    spaces: { ids: ofDataset('spaces'), title: '空间名录', place: 'data/spaces' },
    communities: { ids: ofDataset('communities'), title: '众创社区', place: 'data/communities' },
    provisions: { ids: ofDataset('provisions'), title: '条款', place: 'data/provisions' },
    support: { ids: ofDataset('support'), title: '扶持记录', place: 'data/support' },
    policies: {
      ids: new Set(edition.prose.filter(({ kind }) => kind === 'policies').map(({ id }) => id)),
      title: '政策',
      place: 'content/policies',
    },
    sources: {
      ids: new Set((edition.sources?.entries ?? []).map(({ cells }) => cells['id'] ?? '')),
      title: '来源',
      place: 'data/terms/sources.csv',
    },
    notices: {
      ids: new Set(edition.notices.map(({ id }) => id)),
      title: '公示和公布',
      place: 'data/notices',
    },
  };
}
