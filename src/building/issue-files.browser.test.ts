import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test, vi } from 'vitest';
import type * as Launch from '../browser/launch.ts';
import { checkedEdition } from '../model/checks/checked-edition.ts';
import { joinSite } from '../model/site/join-site.ts';
import type { Machine } from '../settings.ts';
import { prints } from '../newsletter/print/index.ts';
import { makeIssueFiles } from './issue-files.ts';

const started = vi.hoisted(() => ({ browsers: 0 }));
vi.mock('../browser/launch.ts', async (load) => {
  const launch = await load<typeof Launch>();
  return {
    ...launch,
    launchBrowser: (machine: Machine) => {
      started.browsers += 1;
      return launch.launchBrowser(machine);
    },
  };
});

const program = join(import.meta.dirname, '../..');
const siteRoot = join(import.meta.dirname, '../testing/editions/rich');

/** The program at another place, with a cache of its own. */
const repository = mkdtempSync(join(tmpdir(), 'issue-files-'));
copyFileSync(join(program, 'package-lock.json'), join(repository, 'package-lock.json'));
symlinkSync(join(program, 'src'), join(repository, 'src'));
afterAll(() => rmSync(repository, { recursive: true, force: true }));

async function make(): Promise<ReadonlyMap<string, Uint8Array>> {
  const today = '2025-06-30';
  const { edition, problems } = checkedEdition(siteRoot, today);
  if (edition === undefined) throw new Error(JSON.stringify(problems));
  const settings = { siteRoot, machine: process.env };
  const site = joinSite(edition);
  // What channels warn of is printed; it is none of this test.
  const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const printer = prints(join(siteRoot, 'public'), process.env);
  try {
    return await makeIssueFiles({ settings, site, repository, printer });
  } finally {
    await printer.close();
    print.mockRestore();
  }
}

test('unchanged issues cost no browser, and come out in order with the same bytes', async () => {
  const first = await make();
  expect(started.browsers).toBe(1);
  const second = await make();
  expect(started.browsers).toBe(1);
  expect([...second.keys()]).toEqual([...first.keys()]);
  for (const [name, bytes] of first) {
    expect(Buffer.compare(second.get(name) ?? new Uint8Array(), bytes), name).toBe(0);
  }
  const issues = [...new Set([...first.keys()].map((name) => name.split('/')[1] ?? ''))];
  // The draft 2025-09 is left out.
  expect([...issues].sort()).toEqual(['2025-07', '2025-08', '2025-s01']);
  for (const id of issues) expect([...first.keys()]).toContain(`issues/${id}/issue.eml`);
});
