import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import JSZip from 'jszip';
import { filesIn } from '../building/site-record.ts';
import type { Differences } from '../differences/differences.ts';
import { differencesMarkdown } from '../differences/markdown.ts';
import type { Handed, HandOver } from './hand-over.ts';
import { differencesSince } from './last-state.ts';
import { writeOnce } from './write-once.ts';

/** Day and time of every part, so that equal sites give equal archives. */
const DATE = new Date('2000-01-01T00:00:00Z');

/**
 * Writes the site as `<today>.zip`: the site in `site/`, what changed since the archive before in
 * `变动.md` and `变动.json`, by rows and by files. Never overwrites: another archive of a day gets a
 * number.
 */
export async function toZip(
  { settings: { outDir, today }, edition, last, isDryRun }: HandOver,
  folder: string,
): Promise<Handed> {
  const files = filesIn(outDir);
  const bytes = new Map(files.map((path) => [path, readFileSync(join(outDir, path))]));
  const hashes = Object.fromEntries([...bytes].map(([path, each]) => [path, sha256(each)]));
  const changed = fileChanges(last?.hashes ?? {}, hashes);
  if (
    last !== undefined &&
    [changed.added, changed.changed, changed.removed].every(({ length }) => length === 0)
  ) {
    return { name: last.name, lines: [`与上次的${last.name}一样，没有再做`], hashes };
  }
  const differences = last === undefined ? undefined : differencesSince(last, edition);
  const count = `新${changed.added.length}个、改${changed.changed.length}个、删${changed.removed.length}个文件`;
  if (isDryRun)
    return { name: `${today}.zip`, lines: [`会写「${folder}」里的${today}.zip，${count}`] };
  const zip = new JSZip();
  const add = (path: string, content: string | Uint8Array) =>
    zip.file(path, content, { date: DATE, createFolders: false });
  add('变动.md', changesText(last?.name, differences, changed));
  add(
    '变动.json',
    `${JSON.stringify({ since: last?.name ?? null, ...differences, siteFiles: changed }, null, 1)}\n`,
  );
  for (const [path, content] of bytes) add(`site/${path}`, content);
  const written = writeOnce(
    join(folder, `${today}.zip`),
    await zip.generateAsync({
      type: 'uint8array',
      compression: 'DEFLATE',
      compressionOptions: { level: 6 },
      platform: 'UNIX',
    }),
  );
  const name = basename(written.path);
  const line = `写了「${written.path}」，${last === undefined ? '第一次，全部是新的' : count}`;
  return { name, lines: [line], isChanged: true, hashes };
}

interface FileChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

function fileChanges(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): FileChanges {
  const paths = Object.keys(now);
  return {
    added: paths.filter((path) => !Object.hasOwn(before, path)),
    changed: paths.filter((path) => Object.hasOwn(before, path) && before[path] !== now[path]),
    removed: Object.keys(before).filter((path) => !Object.hasOwn(now, path)),
  };
}

function changesText(
  since: string | undefined,
  differences: Differences | undefined,
  { added, changed, removed }: FileChanges,
): string {
  const list = (title: string, paths: readonly string[]) =>
    paths.length === 0
      ? []
      : [`## ${title}（${paths.length}个）`, '', ...paths.map((path) => `- \`${path}\``), ''];
  const facts =
    differences === undefined ? '没有上一次可比：全部是新的。\n' : differencesMarkdown(differences);
  return [
    since === undefined ? '# 第一次交出' : `# 从${since}以来的变动`,
    '',
    facts,
    '把site文件夹里的全部文件放到网站的文件夹；只想换动过的，照下面的名单。',
    '',
    ...list('要删的文件', removed),
    ...list('要换的文件', changed),
    ...list('要加的文件', added),
  ].join('\n');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
