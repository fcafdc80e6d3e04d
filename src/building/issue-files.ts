import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { joinSite } from '../model/join-site.ts';
import type { Edition } from '../data/edition.ts';
import { programHash } from '../newsletter/cache.ts';
import { allChannels } from '../newsletter/channels.ts';
import { buildIssueFiles } from '../newsletter/files.ts';
import type { Settings } from '../settings.ts';

interface IssueBuild {
  readonly settings: Settings;
  readonly edition: Edition;
  readonly repository: string;
}

/** The files of all issues by their address below the site: `issues/2016-01/issue.pdf`. */
export async function makeIssueFiles({
  settings,
  edition,
  repository,
}: IssueBuild): Promise<ReadonlyMap<string, Uint8Array>> {
  const site = joinSite(edition);
  const made = new Map<string, Uint8Array>();
  if (site.issues.length === 0) return made;
  const channels = allChannels(join(settings.siteRoot, 'public'));
  const environment = {
    siteRoot: settings.siteRoot,
    channels: channels.list,
    program: programHash(repository, process.env),
    cacheFolder: join(repository, 'node_modules/.cache/zhongchuang-gazette/issues'),
  };
  try {
    for (const issue of site.issues) {
      const files = await buildIssueFiles(site, issue, environment);
      for (const [name, bytes] of files) made.set(`issues/${issue.id}/${name}`, bytes);
    }
  } finally {
    await channels.close();
  }
  return made;
}

/** Writes the files into the folder of the site. */
export function writeIssueFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}
