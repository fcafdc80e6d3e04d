/** `npm run diff -- REV|CHECKPOINT|DIR [--format markdown|json]`: what changed in the edition since. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEdition } from '../src/data/edition.ts';
import { differencesOf } from '../src/differences/compare-editions.ts';
import { differencesMarkdown } from '../src/differences/markdown.ts';
import { NoState } from '../src/differences/read-revision.ts';
import { stateBefore } from '../src/differences/state-before.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const USAGE = `用法：npm run diff -- 从哪里起 [--format markdown|json]
  从哪里起可以是git的版本（HEAD~1、标签）、检查点（文件，或它的号）、另一版的文件夹、建好的网站
`;

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const { siteRoot, today } = settingsOrExit();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: 'markdown' } },
});
const [name, more] = positionals;
const { format } = values;
if (format !== 'markdown' && format !== 'json') {
  stop(`没有「${format}」这种格式，可用的：markdown、json`);
}
if (name === undefined || name === '' || more !== undefined) stop(USAGE);
const { edition } = readEdition(siteRoot, today);
if (edition === undefined) stop(`${siteRoot}里没有能读的data/site.json，没有比`);
const scratch = mkdtempSync(join(tmpdir(), 'zhongchuang-gazette-diff-'));
try {
  const before = stateBefore(name, edition, scratch);
  const differences = differencesOf(before, edition);
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify(differences, null, 2)}\n`
      : differencesMarkdown(differences),
  );
  if (before.hasTablesOnly && format === 'markdown') {
    process.stdout.write('\n检查点和建好的网站里只有表，公示、评价、规则和文章没有比。\n');
  }
} catch (error) {
  if (!(error instanceof NoState)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
