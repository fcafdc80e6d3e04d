import type { VersionChange } from '../../model/changes/changes.ts';

/** Of one version, of all versions, and how many versions: a page of a dataset has a hundred others. */
const [MOST_CELLS, MOST_OF_ALL, MOST_VERSIONS] = [30, 40, 12];

/** A version with those of its changed cells that a page shows. */
interface ShownChange {
  readonly change: VersionChange;
  readonly cells: VersionChange['changed'];
}

/** The newest versions with their changed cells, the newest most; `changes` stand newest first. */
export function shownChanges(changes: readonly VersionChange[]): ShownChange[] {
  let left = MOST_OF_ALL;
  return changes.slice(0, MOST_VERSIONS).map((change) => {
    const cells = change.changed.slice(0, Math.min(MOST_CELLS, left));
    left -= cells.length;
    return { change, cells };
  });
}
