import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Edition, readEdition } from '../data/edition.ts';
import { textReport } from '../data/reporters/text.ts';
import { sealedState } from '../data/sealed-bytes.ts';
import type { StateBefore, Unrecorded } from './differences.ts';
import { type Checkpoint, editionAt, parseCheckpoint } from './read-checkpoint.ts';
import { NoState, writeRevision } from './read-revision.ts';

/**
 * The state that `name` means: the folder of an edition or of a built site, a checkpoint (a file, or
 * the number of one in `data/checkpoints/`), or a git revision. `scratch` is an empty folder to use.
 * @throws NoState in Chinese when it is none of these
 */
export function stateBefore(name: string, now: Edition, scratch: string): StateBefore {
  const { root } = now.files;
  if (isFolder(name)) return folderState(name, now, scratch);
  const kept = join(root, 'data/checkpoints', `${name}.txt`);
  const file = [name, ...(/^\d+$/.test(name) ? [kept] : [])].find((path) => existsSync(path));
  if (file !== undefined) {
    const checkpoint = parseCheckpoint(readFileSync(file, 'utf8'));
    if (checkpoint === undefined) {
      throw new NoState(`「${name}」不是检查点：应是三行，站址、条数、最后一条的散列`);
    }
    return {
      edition: editionAt(now, checkpoint),
      hasTablesOnly: true,
      unrecorded: alteredSince(now, checkpoint),
    };
  }
  writeRevision(root, name, scratch);
  return { edition: editionIn(scratch, now.today), hasTablesOnly: false, unrecorded: [] };
}

function folderState(folder: string, now: Edition, scratch: string): StateBefore {
  if (existsSync(join(folder, 'data/site.json'))) {
    return { edition: editionIn(folder, now.today), hasTablesOnly: false, unrecorded: [] };
  }
  if (!existsSync(join(folder, 'data/index.json'))) {
    throw new NoState(`「${folder}」里没有data/site.json，也不是建好的网站：不知道拿什么来比`);
  }
  for (const { name, documentFile } of now.datasets.values()) {
    const tables = join(folder, 'data', name);
    if (!isFolder(tables)) continue;
    const target = join(scratch, 'data', name);
    mkdirSync(target, { recursive: true });
    cpSync(join(now.files.root, documentFile), join(scratch, documentFile));
    for (const file of readdirSync(tables)) {
      if (/^(?:\d{4}-\d\d-\d\d|errata|notes)\.csv$/.test(file)) {
        cpSync(join(tables, file), join(target, file));
      }
    }
  }
  const site = join(scratch, 'data/site.json');
  mkdirSync(dirname(site), { recursive: true });
  cpSync(join(now.files.root, 'data/site.json'), site);
  return { edition: editionIn(scratch, now.today), hasTablesOnly: true, unrecorded: [] };
}

function editionIn(folder: string, today: string): Edition {
  const { edition, problems } = readEdition(folder, today);
  if (edition !== undefined) return edition;
  throw new NoState(`${textReport(problems)}「${folder}」读不全，没有比`);
}

/** The versions that were sealed by then and whose bytes are others now. */
function alteredSince(now: Edition, { entries: count }: Checkpoint): Unrecorded[] {
  return (now.ledger?.entries ?? []).slice(0, count).flatMap(({ file, sha256 }): Unrecorded[] => {
    const bytes = now.files.bytes(file);
    if (bytes === undefined) return [{ file, kind: 'removed' }];
    return sealedState(bytes, sha256) === 'changed' ? [{ file, kind: 'changed' }] : [];
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
