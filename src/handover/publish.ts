import { resolve } from 'node:path';
import { foreignFault, liesIn } from '../building/out-dir.ts';
import { isWithin, realPathOf } from '../building/real-path.ts';
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
  const hand = ways(edition.site.publish, settings.siteRoot, repository)[way];
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
  repository: string,
): Readonly<Record<HandOverWay, Hand | undefined>> {
  const { folder, zip, cms, git } = settings ?? {};
  const at = ({ path }: { readonly path: string }) => resolve(siteRoot, path);
  const free = (folder: string, name: string) => {
    const real = realPathOf(folder);
    const fault = real === undefined ? '是一串绕回自己的链接' : liesIn(real, siteRoot, repository);
    if (fault === undefined) return folder;
    throw new HandOverError(`site.json的publish.${name}.path「${folder}」${fault}；没有交出`);
  };
  return {
    folder: folder ? (each) => toFolder(each, at(folder)) : undefined,
    zip: zip ? (each) => toZip(each, free(at(zip), 'zip')) : undefined,
    cms: cms ? (each) => toCms(each, free(at(cms), 'cms')) : undefined,
    git: git ? (each) => toGit(each, ownRepository(git, siteRoot)) : undefined,
  };
}

/** A repository that lies among the data came with them, and may name programs for git to run. */
function ownRepository<T extends { readonly path?: string | null | undefined }>(
  git: T,
  siteRoot: string,
): T {
  const [root, real] = [realPathOf(siteRoot), realPathOf(resolve(siteRoot, git.path ?? '.'))];
  if (root !== undefined && real !== undefined && (real === root || !isWithin(real, root))) {
    return git;
  }
  throw new HandOverError(
    `site.json的publish.git.path「${git.path ?? ''}」在本版的文件夹里：写本版以外的仓库，或不写`,
  );
}

function foreign(outDir: string): string | undefined {
  const fault = foreignFault(realPathOf(outDir) ?? outDir);
  return fault === undefined ? undefined : `OUT_DIR「${outDir}」${fault}`;
}
