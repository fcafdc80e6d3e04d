/**
 * `npm run seal`: records every published data file in `data/ledger.json` and what
 * every published issue prints in `data/issue-ledger.json`. What was sealed before must stand;
 * nothing is written when the edition has errors. Exit 1 then, 2 when it could not be written.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ledgerText } from '../src/data/chained-ledger.ts';
import type { ChainedEntry } from '../src/data/chained-ledger.ts';
import { ISSUE_LEDGER_FILE } from '../src/data/issue-ledger.ts';
import { LEDGER_FILE, sealVersions } from '../src/data/ledger.ts';
import { textReport } from '../src/data/reporters/text.ts';
import { sealedHash } from '../src/data/sealed-bytes.ts';
import { sealIssues } from '../src/model/issue-figures/seal-issues.ts';
import { isEndedBySeal } from '../src/model/checks/ledgers-agree.ts';
import { joinSite } from '../src/model/site/join-site.ts';
import { checkedEdition } from '../src/model/checks/checked-edition.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const [unknown] = process.argv.slice(2);
if (unknown !== undefined) {
  process.stderr.write(`npm run seal后面不写什么，「${unknown}」不认识；没有封存\n`);
  process.exit(2);
}
const { siteRoot, today } = settingsOrExit();
const { edition, problems } = checkedEdition(siteRoot, today);
const errors = problems.filter((each) => each.level === 'error' && !isEndedBySeal(each));
if (edition === undefined || errors.length > 0) {
  process.stdout.write(`${textReport(errors)}没有封存：先改好上面的错误\n`);
  process.exit(1);
}

const heldFiles = edition.ledger?.entries ?? [];
// A version that was checked has been read.
const hashOf = (file: string) => sealedHash(edition.files.bytes(file) ?? new Uint8Array());
const files = sealVersions(heldFiles, edition.datasets.values(), hashOf, today);
const newFiles = files.slice(heldFiles.length);

const heldIssues = edition.issueLedger?.entries ?? [];
const issues = sealIssues(heldIssues, joinSite(edition), files);
const newIssues = issues.slice(heldIssues.length);

const later = [heldFiles.at(-1), heldIssues.at(-1)].find(
  (entry) => entry !== undefined && entry.sealedOn > today,
);
if (later !== undefined && newFiles.length + newIssues.length > 0) {
  process.stderr.write(
    `上一次封存是${later.sealedOn}，晚于今天${today}；核对日期（BUILD_DATE）；没有封存\n`,
  );
  process.exit(2);
}

writeOrExit([
  ...(newFiles.length > 0 ? [{ file: LEDGER_FILE, entries: files }] : []),
  ...(newIssues.length > 0 ? [{ file: ISSUE_LEDGER_FILE, entries: issues }] : []),
]);

const lines = [
  ...newFiles.map(({ file, rows }) => `封存 ${file}，${rows}行`),
  ...newIssues.map(({ issue, figures }) => `封存 旬报${issue}，${figures.length}处数和图表`),
  `新封存${newFiles.length}个文件，共${files.length}个`,
  `新封存${newIssues.length}期旬报，共${issues.length}期`,
];
process.stdout.write(`${lines.join('\n')}\n`);

/** All ledgers beside their places first, then each in its place: never half a ledger. */
function writeOrExit(
  ledgers: readonly { readonly file: string; readonly entries: readonly ChainedEntry[] }[],
): void {
  const written = ledgers.map(({ file, entries }) => {
    const path = join(siteRoot, file);
    const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    return { path, draft, text: ledgerText(entries) };
  });
  try {
    for (const { draft, text } of written) writeFileSync(draft, text);
    for (const { path, draft } of written) renameSync(draft, path);
  } catch (error) {
    for (const { draft } of written) rmSync(draft, { force: true });
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    process.stderr.write(
      `台账写不进${join(siteRoot, 'data')}（${reason}）：核对权限和磁盘空间，再运行一次\n`,
    );
    process.exit(2);
  }
}
