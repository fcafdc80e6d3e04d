import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inputsHash, noteSite } from '../building/site-record.ts';
import { writeMark } from '../building/site-mark.ts';
import { checkedEdition } from '../model/checks/checked-edition.ts';
import type { HandOverWay } from '../schemas/documents/publish-settings.ts';
import type { Settings } from '../settings.ts';
import type { Handed } from './hand-over.ts';
import { publish } from './publish.ts';

export const REPOSITORY = join(import.meta.dirname, '../..');

/** The settings of an edition in `disk/edition` whose site is built to `disk/out`. */
export function settingsIn(disk: string, today = '2026-11-28'): Settings {
  return {
    siteRoot: join(disk, 'edition'),
    outDir: join(disk, 'out'),
    basePath: '/',
    today,
    sister: undefined,
    machine: process.env,
  };
}

/** Puts a site of a few files in OUT_DIR as a build does. */
export function fakeSite(settings: Settings, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(settings.outDir, path)), { recursive: true });
    writeFileSync(join(settings.outDir, path), text);
  }
  writeMark(settings.outDir);
  noteSite(settings, inputsHash(settings, REPOSITORY), REPOSITORY);
}

/** Hands a site over in one way. */
export function handOver(settings: Settings, way: HandOverWay, isDryRun = false): Promise<Handed> {
  const { edition } = checkedEdition(settings.siteRoot, settings.today);
  if (edition === undefined) throw new Error('the edition of the test cannot be read');
  return publish({ settings, repository: REPOSITORY, edition, way, isDryRun });
}
