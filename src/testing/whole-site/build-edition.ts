import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { orderBuild } from './builders.ts';
import { programEnvironment } from './program-environment.ts';

export const REPOSITORY = join(import.meta.dirname, '../../..');

/** The fixture editions, and the reference edition, which is the repository itself. */
export const EDITIONS = {
  rich: join(REPOSITORY, 'src/testing/editions/rich'),
  tiny: join(REPOSITORY, 'src/testing/editions/tiny'),
  reference: REPOSITORY,
  example: join(REPOSITORY, 'src/example-city'),
} as const;

/** The day that counts as today for the fixture editions: a 公示 of the rich one is open. */
export const FIXTURE_DAY = '2025-06-20';
/** A day on which every file of the reference edition is published. */
export const REFERENCE_DAY = '2026-11-21';

export interface SiteOrder {
  /** SITE_ROOT. */
  readonly root: string;
  /** BUILD_DATE. */
  readonly today: string;
  readonly basePath?: string;
  /** OUT_DIR; a new temporary folder when absent. */
  readonly outDir?: string;
  /** Further environment variables. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface BuiltSite {
  readonly root: string;
  readonly today: string;
  readonly basePath: string;
  /** Where the site was written. */
  readonly folder: string;
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run build` as its own process. */
export function runBuild(order: SiteOrder): BuiltSite {
  const { root, today, basePath = '/', outDir } = order;
  const folder = outDir ?? join(temporaryFolder(), 'site');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'build'], {
    cwd: REPOSITORY,
    encoding: 'utf8',
    env: { ...programEnvironment(), ...variables(order, folder) },
  });
  return { root, today, basePath, folder, status, stdout, stderr };
}

/**
 * Runs the script of `npm run build` in one of the processes of builders.ts, which takes half the time
 * of a process of its own.
 */
export async function tryBuild(order: SiteOrder): Promise<BuiltSite> {
  const { root, today, basePath = '/', outDir } = order;
  const folder = outDir ?? join(temporaryFolder(), 'site');
  const { status, stdout, stderr } = await orderBuild(variables(order, folder));
  return { root, today, basePath, folder, status, stdout, stderr };
}

/**
 * The same of a site that must succeed.
 * @throws Error with what the build printed when it did not.
 */
export async function buildSite(order: SiteOrder): Promise<BuiltSite> {
  const site = await tryBuild(order);
  if (site.status !== 0) throw new Error(`${site.stdout}\n${site.stderr}`);
  return site;
}

function variables(
  { root, today, basePath = '/', environment = {} }: SiteOrder,
  folder: string,
): Record<string, string> {
  return {
    SITE_ROOT: root,
    OUT_DIR: folder,
    BASE_PATH: basePath,
    BUILD_DATE: today,
    // Of an edition elsewhere git knows nothing.
    BUILD_REVISION: 'fixture',
    ...environment,
  };
}

const temporary: string[] = [];

/** A new folder that `removeTemporaryFolders` takes away. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whole-site-'));
  temporary.push(folder);
  return folder;
}

/** For `afterAll`. */
export function removeTemporaryFolders(): void {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A copy of an edition in a folder of its own, `below` deeper, with some files written anew. */
export function copyEdition(
  root: string,
  changes: Readonly<Record<string, (text: string) => string>> = {},
  below = 'edition',
): string {
  const copy = join(temporaryFolder(), below);
  copyEditionTo(copy, root, changes);
  return copy;
}

/** The same to the folder `copy`, which is not there yet. */
export function copyEditionTo(
  copy: string,
  root: string,
  changes: Readonly<Record<string, (text: string) => string>>,
): void {
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(root, copy, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(copy, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }
}
