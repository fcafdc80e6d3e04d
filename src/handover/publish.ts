import { resolve } from 'node:path';
import { foreignFault } from '../building/out-dir.ts';
import { realPathOf } from '../building/real-path.ts';
import { staleSite } from '../building/site-record.ts';
import type { Edition } from '../data/edition.ts';
import type { HandOverWay } from '../schemas/documents/publish-settings.ts';
import type { Site } from '../schemas/documents/site.ts';
import type { Settings } from '../settings.ts';
import { HandOverError } from './hand-over-error.ts';
import type { Handed, HandOver } from './hand-over.ts';
import { keepState, lastState } from './last-state.ts';
import { toCms } from './to-cms.ts';
import { toFolder } from './to-folder.ts';
import { toGit } from './to-git.ts';
import { toZip } from './to-zip.ts';

interface Publication {
  readonly settings: Settings;
  readonly repository: string;
  /** Checked, without errors. */
  readonly edition: Edition;
  readonly way: HandOverWay;
  readonly isDryRun: boolean;
}

/**
 * Hands the site in OUT_DIR over in one way, as site.json says, and keeps what was handed over. A
 * site that a build would make otherwise now is never handed over.
 * @throws HandOverError in Chinese; what had been handed over before stays as it was
 */
export async function publish(publication: Publication): Promise<Handed> {
  const { settings, repository, edition, way, isDryRun } = publication;
  const hand = ways(edition.site.publish, settings.siteRoot)[way];
  if (hand === undefined) {
    throw new HandOverError(`site.json里没有写publish的${way}：补上它，再交出`);
  }
  const fault = staleSite(settings, repository) ?? foreign(settings.outDir);
  if (fault !== undefined) throw new HandOverError(`${fault}；没有交出`);
  const last = lastState(settings.siteRoot, way);
  const handed = await hand({ settings, repository, edition, last, isDryRun });
  if (!isDryRun && (handed.isChanged === true || last === undefined)) {
    keepState(edition, way, { name: handed.name, hashes: handed.hashes ?? {} });
  }
  return handed;
}

type Hand = (handOver: HandOver) => Promise<Handed> | Handed;

/** How each way that the settings know is gone; paths are relative to the edition. */
function ways(
  settings: Site['publish'],
  siteRoot: string,
): Readonly<Record<HandOverWay, Hand | undefined>> {
  const { folder, zip, cms, git } = settings ?? {};
  const at = ({ path }: { readonly path: string }) => resolve(siteRoot, path);
  return {
    folder: folder ? (each) => toFolder(each, at(folder)) : undefined,
    zip: zip ? (each) => toZip(each, at(zip)) : undefined,
    cms: cms ? (each) => toCms(each, at(cms)) : undefined,
    git: git ? (each) => toGit(each, git) : undefined,
  };
}

function foreign(outDir: string): string | undefined {
  const fault = foreignFault(realPathOf(outDir) ?? outDir);
  return fault === undefined ? undefined : `OUT_DIR「${outDir}」${fault}`;
}
