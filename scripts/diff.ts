/** `npm run diff -- REV|CHECKPOINT|DIR [--format markdown|json]`: what changed in the edition since. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Edition, readEdition } from '../src/data/edition.ts';
import { textReport } from '../src/data/reporters/text.ts';
import { differencesOf } from '../src/differences/compare-editions.ts';
import type { Differences } from '../src/differences/differences.ts';
import { differencesMarkdown } from '../src/differences/markdown.ts';
import { NoState } from '../src/differences/read-revision.ts';
import { stateBefore } from '../src/differences/state-before.ts';
import { differencesSince, lastState } from '../src/handover/last-state.ts';
import { HAND_OVERS } from '../src/schemas/documents/publish-settings.ts';
import { settingsOrExit } from './settings-or-exit.ts';
import { stop } from './stop.ts';

const USAGE = `用法：npm run diff -- [从哪里起] [--format markdown|json]
  不写从哪里起，就从上次交出起；
  从哪里起可以是git的版本（HEAD~1、标签）、检查点（文件，或它的号）、另一版的文件夹、建好的网站
`;

const { siteRoot, today } = settingsOrExit();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: 'markdown' } },
});
const [name, more] = positionals;
const { format } = values;
if (format !== 'markdown' && format !== 'json') {
  stop(`没有「${format}」这种格式，可用的：markdown、json`, 2);
}
if (name === '' || more !== undefined) stop(USAGE, 2);
const { edition, problems } = readEdition(siteRoot, today);
if (edition === undefined) stop(`${textReport(problems)}没有比：先改好这些问题`, 1);
if (!edition.files.has('data/site.json')) stop(`${siteRoot}里没有能读的data/site.json，没有比`, 2);
const scratch = mkdtempSync(join(tmpdir(), 'zhongchuang-gazette-diff-'));
try {
  const before = name === undefined ? undefined : stateBefore(name, edition, scratch);
  const differences =
    before === undefined ? sinceHandedOver(edition) : differencesOf(before, edition);
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify(differences, null, 2)}\n`
      : differencesMarkdown(differences),
  );
  if (before?.hasTablesOnly === true && format === 'markdown') {
    process.stdout.write('\n检查点和建好的网站里只有表，公示、评价、规则和文章没有比。\n');
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** What changed since the edition was handed over last, in whatever way. */
function sinceHandedOver(now: Edition): Differences {
  const last = HAND_OVERS.flatMap((way) => lastState(siteRoot, way) ?? [])
    .sort((a, b) => statSync(a.folder).mtimeMs - statSync(b.folder).mtimeMs)
    .at(-1);
  const differences = last === undefined ? undefined : differencesSince(last, now);
  if (differences === undefined) throw new NoState(`还没有交出过：写明从哪里起\n${USAGE}`);
  return differences;
}
