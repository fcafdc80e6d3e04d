import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Edition, readEdition } from '../data/edition.ts';
import { inside } from '../data/inside.ts';
import { writeWhole } from '../data/write-whole.ts';
import { differencesOf } from '../differences/compare-editions.ts';
import type { Differences } from '../differences/differences.ts';
import type { HandOverWay } from '../schemas/documents/publish-settings.ts';

/** Where an edition keeps what it has handed over, for comparison; no input of the site. */
const HANDED_OVER = '已交';

/** Never copied: secrets that are to be forgotten, and what is no part of the site. */
const APART = new Set(['data/ledger-salts.json', 'data/import.json']);

/** What was handed over last in one way. */
export interface LastState {
  /** The name of the hand-over: the archive, the folder, the commit. */
  readonly name: string;
  /** The folder with the edition as it was then. */
  readonly folder: string;
  /** The hash of each thing handed over, by its path. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** The last hand-over in a way; undefined before the first. */
export function lastState(siteRoot: string, way: HandOverWay): LastState | undefined {
  const place = inside(siteRoot, `${HANDED_OVER}/${way}`);
  const pointer = inside(place, POINTER);
  if (!existsSync(pointer)) return undefined;
  let state: z.infer<typeof pointerSchema>;
  try {
    state = pointerSchema.parse(JSON.parse(readFileSync(pointer, 'utf8')));
  } catch {
    return undefined;
  }
  const folder = inside(place, state.folder);
  return existsSync(folder) ? { ...state, folder } : undefined;
}

/**
 * Keeps the edition as it is now as the last one handed over. The new copy is complete before it
 * counts: a power cut leaves the old one or the new one.
 */
export function keepState(
  edition: Edition,
  way: HandOverWay,
  { name, hashes }: Pick<LastState, 'name' | 'hashes'>,
): void {
  const place = inside(edition.files.root, `${HANDED_OVER}/${way}`);
  const folder = freeFolder(place, edition.today);
  mkdirSync(place, { recursive: true });
  writeWhole(join(place, '..', '.gitignore'), '*\n');
  for (const { path, kind } of edition.files.walked.found.values()) {
    if (kind !== 'file' || path.startsWith('public/') || APART.has(path)) continue;
    mkdirSync(dirname(join(place, folder, path)), { recursive: true });
    cpSync(join(edition.files.root, path), join(place, folder, path));
  }
  writeWhole(join(place, POINTER), `${JSON.stringify({ name, folder, hashes })}\n`);
  for (const other of readdirSync(place)) {
    if (other !== folder && other !== POINTER) {
      rmSync(join(place, other), { recursive: true, force: true });
    }
  }
}

/** What changed in the edition since a hand-over, files of `public/` aside. */
export function differencesSince(last: LastState, now: Edition): Differences | undefined {
  const { edition } = readEdition(last.folder, now.today);
  if (edition === undefined) return undefined;
  const before = { edition, hasTablesOnly: false, unrecorded: [] };
  const differences = differencesOf(before, now);
  const config = differences.config.filter(({ id }) => !APART.has(id));
  return { ...differences, config, files: [] };
}

const POINTER = '上次.json';

/** What is kept is read again as a file that anybody may have written. */
const pointerSchema = z.strictObject({
  name: z.string().regex(/^[^\p{Cc}\u2028\u2029]{1,400}$/u),
  folder: z.string().regex(/^\d{4}-\d{2}-\d{2}-\d+$/),
  hashes: z.record(z.string().regex(/^[^\p{Cc}\u2028\u2029]+$/u), z.string()),
});

function freeFolder(place: string, today: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${today}-${number}`;
    if (!existsSync(join(place, name))) return name;
  }
}
