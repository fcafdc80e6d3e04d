import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { startBuilders } from './builders.ts';
import { FIXTURE_SITES } from './fixture-sites.ts';

/**
 * Makes the folder of the sites of one test run, the same for all projects, and the processes that
 * build them, and removes both at the end; while tests are watched the sites are built anew for each run.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = (process.env[FIXTURE_SITES] ??= mkdtempSync(join(tmpdir(), 'fixture-sites-')));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // A run that is broken off tears nothing down.
  process.once('exit', remove);
  project.onTestsRerun(() => {
    remove();
    mkdirSync(folder);
  });
  const endBuilders = await startBuilders();
  return () => {
    endBuilders();
    remove();
  };
}
