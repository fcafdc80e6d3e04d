import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteData } from '../model/site/site-data.ts';
import { runningProgram } from '../newsletter/cache.ts';
import { allChannels } from '../newsletter/channels.ts';
import { buildIssueFiles, FINDINGS_FILE } from '../newsletter/files.ts';
import type { Prints } from '../newsletter/print/index.ts';
import type { Settings } from '../settings.ts';
import { inOrder } from './in-order.ts';
import type { StepProgress } from './progress.ts';

interface IssueBuild {
  readonly settings: Pick<Settings, 'siteRoot' | 'machine'>;
  readonly site: SiteData;
  readonly repository: string;
  readonly printer: Prints;
  readonly step?: Pick<StepProgress, 'done' | 'noted'>;
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
  printer,
  step,
}: IssueBuild): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  if (site.issues.length === 0) return made;
  const findings: Finding[] = [];
  const environment = {
    siteRoot: settings.siteRoot,
    channels: allChannels(printer),
    program: runningProgram(repository, settings.machine),
    cacheFolder: join(repository, 'node_modules/.cache/zhongchuang-gazette/issues'),
    note: step?.noted,
  };
  const all = await inOrder(site.issues, async (issue) => {
    const files = await buildIssueFiles(site, issue, environment);
    step?.done();
    return { issue, files };
  });
  for (const { issue, files } of all) {
    findings.push(...findingsIn(files, issue.file));
    for (const [name, bytes] of files) {
      if (name !== FINDINGS_FILE) made.set(`issues/${issue.id}/${name}`, bytes);
    }
  }
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new Error(errors.map(findingLine).join('\n'));
  for (const finding of findings) process.stdout.write(`提醒 ${findingLine(finding)}\n`);
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
