import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import type { Settings } from '../settings.ts';
import { type ErrorParts, errorOf } from '../text/error-parts.ts';

/** What the process that bundles is told. */
export interface BundleOrder {
  readonly settings: Settings;
  /** The folder with astro.config.mjs. */
  readonly repository: string;
  /** The folder for whatever is written. */
  readonly scratch: string;
}

/** The same as the process hears it, which ends after a bundle unless it is kept. */
export type SentOrder = BundleOrder & { readonly isKept: boolean };

/** The program of the pages, bundled. */
export interface PageBundle {
  /** The folder of the site, which holds style sheets and scripts and no page yet. */
  readonly folder: string;
  /** The module that renders. */
  readonly entry: string;
  /** The style sheets of each page, by the name that Astro gives it. */
  readonly styles: readonly (readonly [
    page: string,
    held: { readonly styles: readonly object[] },
  ])[];
}

export type BundleAnswer =
  | { readonly bundle: PageBundle; readonly error?: undefined }
  | { readonly bundle?: undefined; readonly error: ErrorParts };

/** A bundle in the making. */
export interface Bundling {
  readonly done: Promise<PageBundle>;
  /** Ends the process if it still runs. */
  readonly close: () => Promise<void>;
}

/** A process that bundles, and when it has ended. */
interface Bundler {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
}

/** The process that makes all bundles, where it is kept. */
let kept: { bundler?: Bundler } | undefined;

/**
 * From now on one process makes all bundles that this one asks for, one after the other: it has read
 * and compiled already whatever bundles. For programs that build many sites and have the memory.
 */
export function keepBundler(): void {
  kept ??= {};
}

/**
 * Bundles the program of the pages in a process of its own, which ends with all the memory that the
 * bundler has taken, and beside whatever else the build does meanwhile.
 */
export function bundlePages(order: BundleOrder): Bundling {
  const bundler = kept?.bundler ?? startBundler(order);
  if (kept !== undefined) kept.bundler = bundler;
  const { child, ended } = bundler;
  // A build that is stopped removes its folders, in which nobody must write any more.
  const stop = () => child.kill('SIGKILL');
  for (const signal of STOPS) process.prependListener(signal, stop);
  let isDone = false;
  const answered = new Promise<BundleAnswer>((resolve, reject) => {
    child.once('message', resolve);
    ended.then(() => {
      reject(new Error(ENDED));
    }, reject);
  });
  child.send({ ...order, isKept: kept !== undefined }, () => undefined);
  const done = answered
    .then(({ bundle, error }) => {
      isDone = true;
      if (bundle === undefined) throw errorOf(error);
      return bundle;
    })
    .finally(() => {
      for (const signal of STOPS) process.removeListener(signal, stop);
    });
  // The build asks for it later; what failed is told then.
  done.catch(() => undefined);
  return {
    done,
    close: async () => {
      if (kept?.bundler === bundler) {
        if (isDone) return;
        delete kept.bundler;
      }
      if (child.exitCode === null && child.signalCode === null) child.kill();
      await ended.catch(() => undefined);
    },
  };
}

function startBundler({ settings, repository, scratch }: BundleOrder): Bundler {
  const child = fork(join(import.meta.dirname, 'bundle-process.ts'), {
    env: {
      ...settings.machine,
      // Of scripts/run.mjs.
      NODE_COMPILE_CACHE: join(repository, 'node_modules/.cache/zhongchuang-gazette/compiled'),
      // Astro asks the environment for these.
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      ...(kept === undefined ? { TMPDIR: scratch, ...SPARING } : {}),
    },
    execArgv: [...process.execArgv, ...(kept === undefined ? ['--max-semi-space-size=4'] : [])],
    serialization: 'advanced',
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
  return { child, ended };
}

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The bundler's allocator takes memory only when it is used, and gives back what is free at once; the
 * threads of Node share what they have freed. By themselves they would hold half as much again.
 */
const SPARING = {
  MIMALLOC_ARENA_EAGER_COMMIT: '0',
  MIMALLOC_PURGE_DELAY: '0',
  MALLOC_ARENA_MAX: '2',
};

const ENDED = '整理页面程序的进程中途停了：核对剩下的内存，再构建一次';
