import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import {
  type BuiltSite,
  EDITIONS,
  FIXTURE_DAY,
  REFERENCE_DAY,
  type SiteOrder,
  buildSite,
  copyEditionTo,
} from './build-edition.ts';
import { LONG_LISTS } from './long-lists.ts';

/** The sites that several tests look at, and how each is ordered; `folder` is for an edition. */
const ORDERS = {
  /** A little of everything, under a base path. */
  rich: () => ({ root: EDITIONS.rich, today: FIXTURE_DAY, basePath: '/zwgk/zckj/' }),
  /** One table of one row. */
  tiny: () => ({ root: EDITIONS.tiny, today: FIXTURE_DAY }),
  /** The repository's own edition. */
  reference: () => ({ root: EDITIONS.reference, today: REFERENCE_DAY }),
  /** The fictional city in which every procedure happens. */
  example: () => ({ root: EDITIONS.example, today: REFERENCE_DAY, basePath: '/kcj/' }),
  /**
   * The rich edition as an authority publishes it: real facts, a name with signs of HTML, an address
   * with a port and a path, a deep base path, and lists that go on over several pages. One issue shows
   * what all would.
   */
  authority: (folder) => {
    copyEditionTo(folder, EDITIONS.rich, {
      ...LONG_LISTS,
      'data/site.json': (text) =>
        JSON.stringify({
          ...(JSON.parse(text) as object),
          title: '示例<市>&"众创"',
          slogan: '<b>',
          url: 'https://www.rich.example:8443/portal/',
          kind: 'government',
          illustrative: false,
          filing: { siteIdCode: '0000010001' },
        }),
    });
    for (const issue of ['2025-08', '2025-09', '2025-s01']) {
      rmSync(join(folder, `content/issues/${issue}.mdx`));
    }
    return {
      root: folder,
      today: FIXTURE_DAY,
      basePath: '/a/b/c/',
      // As an operator may type it.
      environment: { BASE_PATH: 'a/b/c' },
    };
  },
} as const satisfies Readonly<Record<string, (folder: string) => SiteOrder>>;

type FixtureSite = keyof typeof ORDERS;

/** Where the sites of one test run lie; fixture-sites-setup.ts makes and removes it. */
export const FIXTURE_SITES = 'FIXTURE_SITES';

const WAIT_MILLISECONDS = 100;

/**
 * The built sites, in the order of `names`. Each is built once a run, by whichever test asks first;
 * the files are read only. What the other worker is building is waited for last.
 * @throws Error with what the build printed when it failed.
 */
export async function fixtureSites<const Names extends readonly FixtureSite[]>(
  ...names: Names
): Promise<{ [Index in keyof Names]: BuiltSite }> {
  for (const name of names) await buildUnlessTaken(name);
  const built = [];
  for (const name of names) built.push(await builtSite(name));
  return built as { [Index in keyof Names]: BuiltSite };
}

async function builtSite(name: FixtureSite): Promise<BuiltSite> {
  while (!existsSync(storyOf(name))) {
    // The folder is free again when the build of the other worker failed.
    if (!(await buildUnlessTaken(name))) await setTimeout(WAIT_MILLISECONDS);
  }
  return JSON.parse(readFileSync(storyOf(name), 'utf8')) as BuiltSite;
}

/** Builds a site unless it is there or somebody is at it; false when nothing was done. */
async function buildUnlessTaken(name: FixtureSite): Promise<boolean> {
  const folder = folderOf(name);
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
  try {
    const order = ORDERS[name](join(folder, 'edition'));
    const site = await buildSite({ ...order, outDir: join(folder, 'site') });
    writeFileSync(`${storyOf(name)}.part`, JSON.stringify(site));
    renameSync(`${storyOf(name)}.part`, storyOf(name));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return true;
}

function folderOf(name: FixtureSite): string {
  const run = process.env[FIXTURE_SITES];
  if (run === undefined) throw new Error('fixture-sites-setup.ts is not among globalSetup');
  return join(run, name);
}

function storyOf(name: FixtureSite): string {
  return join(folderOf(name), 'built.json');
}
