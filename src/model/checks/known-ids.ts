import type { Edition } from '../../data/edition.ts';
import { heldFor } from '../../data/held.ts';
import type { TableFile } from '../../data/table.ts';
import { undressed } from '../../schemas/columns.ts';
import { ID_PATTERN } from '../../schemas/ids.ts';
import type { ReferenceTarget } from '../../schemas/cell.ts';

/** What each kind of reference may name, and where the ids are kept. */
export interface KnownIds {
  readonly ids: ReadonlySet<string>;
  /** The id of what bears a name, where an editor may write that instead. */
  readonly byName?: ReadonlyMap<string, string>;
  /** For messages: 「名录」. */
  readonly title: string;
  /** Where to add one. */
  readonly place: string;
  /** False when what holds them could not all be read: an id that is not among them may exist. */
  readonly isWhole: boolean;
}

/** The ids of an edition by kind of reference: those that any version of a dataset holds. */
export function knownIds(edition: Edition): Readonly<Record<ReferenceTarget, KnownIds>> {
  return heldFor(edition, 'known ids', () => idsByKind(edition));
}

function idsByKind(edition: Edition): Readonly<Record<ReferenceTarget, KnownIds>> {
  return {
    spaces: ofDataset(edition, 'spaces', '空间名录'),
    communities: ofDataset(edition, 'communities', '众创社区'),
    provisions: ofDataset(edition, 'provisions', '条款'),
    support: ofDataset(edition, 'support', '扶持记录'),
    policies: {
      // Also those whose text cannot be read: that is their own fault.
      ids: new Set(
        edition.files.list('content/policies').files.map((name) => name.replace(/\.[^.]+$/, '')),
      ),
      title: '政策',
      place: 'content/policies',
      isWhole: true,
    },
    sources: ofSources(edition),
    notices: {
      ids: new Set(edition.files.list('data/notices').folders),
      title: '公示和公布',
      place: 'data/notices',
      isWhole: true,
    },
  };
}

function ofDataset(edition: Edition, name: string, title: string): KnownIds {
  const dataset = edition.datasets.get(name);
  return {
    ids: idsOf([
      ...(dataset?.versions ?? []).map(({ table }) => table),
      ...(dataset?.misnamed ?? []),
    ]),
    title,
    place: `data/${name}`,
    isWhole: dataset?.isWhole ?? !isExpected(edition, name),
  };
}

/** Whether a dataset that was not read has a folder, or sealed versions. */
function isExpected({ files, ledger }: Edition, name: string): boolean {
  const isSealed = (ledger?.entries ?? []).some(({ dataset }) => dataset === name);
  return isSealed || files.list('data').folders.includes(name);
}

function ofSources({ sources, files }: Edition): KnownIds {
  const place = 'data/terms/sources.csv';
  const hasIds = sources?.columns.some(({ key }) => key === 'id') ?? !files.has(place);
  return { ids: idsOf(sources ? [sources] : []), title: '来源', place, isWhole: hasIds };
}

function idsOf(tables: readonly Pick<TableFile, 'entries'>[]): Set<string> {
  const ids = tables.flatMap(({ entries }) => entries.map(({ cells }) => cells['id'] ?? ''));
  return new Set(ids.flatMap(withTidyId));
}

/** An id, and what was meant by one in the wrong dress, which has its own problem. */
export function withTidyId(id: string): string[] {
  return ID_PATTERN.test(id) ? [id] : [id, undressed(id).toLowerCase()];
}
