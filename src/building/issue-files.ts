import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteData } from '../model/site/site-data.ts';
import { programHash } from '../newsletter/cache.ts';
import { allChannels, FINDINGS_FILE } from '../newsletter/channels.ts';
import { buildIssueFiles } from '../newsletter/files.ts';
import type { Settings } from '../settings.ts';

interface IssueBuild {
  readonly settings: Pick<Settings, 'siteRoot' | 'machine'>;
  readonly site: SiteData;
  readonly repository: string;
}

/**
 * The files of all issues by their address below the site: `issues/2016-01/issue.pdf`. Prints what a
 * channel warns of; throws when one would refuse an issue (mail over 100 kB, WeChat over 20,000
 * characters).
 */
export async function makeIssueFiles({
  settings,
  site,
  repository,
}: IssueBuild): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  if (site.issues.length === 0) return made;
  const findings: Finding[] = [];
  const channels = allChannels(join(settings.siteRoot, 'public'), settings.machine);
  const environment = {
    siteRoot: settings.siteRoot,
    channels: channels.list,
    program: programHash(repository, settings.machine),
    cacheFolder: join(repository, 'node_modules/.cache/zhongchuang-gazette/issues'),
  };
  try {
    const all = await inOrder(site.issues, AT_ONCE, async (issue) => ({
      issue,
      files: await buildIssueFiles(site, issue, environment),
    }));
    for (const { issue, files } of all) {
      findings.push(...findingsIn(files, issue.file));
      for (const [name, bytes] of files) {
        if (name !== FINDINGS_FILE) made.set(`issues/${issue.id}/${name}`, bytes);
      }
    }
  } finally {
    await channels.close();
  }
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new Error(errors.map(findingLine).join('\n'));
  for (const finding of findings) process.stdout.write(`提醒 ${findingLine(finding)}\n`);
  return made;
}

/** While one issue is printed by the browser, others are drawn and written here. */
const AT_ONCE = 3;

/** What `work` makes of each item, in the order of the items, `atOnce` of them at a time. */
async function inOrder<Item, Made>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) made[index] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return made;
}

interface Finding {
  readonly file: string;
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
}

function findingsIn(files: ReadonlyMap<string, Uint8Array>, file: string): Finding[] {
  const bytes = files.get(FINDINGS_FILE);
  if (bytes === undefined) return [];
  const found = JSON.parse(new TextDecoder().decode(bytes)) as Omit<Finding, 'file'>[];
  return found.map((finding) => ({ file, ...finding }));
}

function findingLine({ file, message, hint }: Finding): string {
  return `${file}：${message}（${hint}）`;
}

/** Writes the files into the folder of the site. */
export function writeIssueFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}
