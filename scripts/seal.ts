/**
 * `npm run seal`: records every published data file in `data/ledger.json` (CONTRACT §5) and what
 * every published issue prints in `data/issue-ledger.json`. What was sealed before must stand;
 * nothing is written when the edition has errors.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerText, sha256 } from '../src/data/chained-ledger.ts';
import { ISSUE_LEDGER_FILE } from '../src/data/issue-ledger.ts';
import { LEDGER_FILE, sealVersions } from '../src/data/ledger.ts';
import { textReport } from '../src/data/reporters/text.ts';
import { sealIssues } from '../src/model/issue-figures/seal-issues.ts';
import { joinSite } from '../src/model/join-site.ts';
import { checkedEdition } from '../src/model/load-site.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const { siteRoot, today } = settingsOrExit();
const { edition, problems } = checkedEdition(siteRoot, today);
const errors = problems.filter(({ level }) => level === 'error');
if (edition === undefined || errors.length > 0) {
  process.stdout.write(`${textReport(errors)}没有封存\n`);
  process.exit(1);
}

const heldFiles = edition.ledger?.entries ?? [];
const hashOf = (file: string) => sha256(readFileSync(join(siteRoot, file)));
const files = sealVersions(heldFiles, edition.datasets.values(), hashOf, today);
const newFiles = files.slice(heldFiles.length);
if (newFiles.length > 0) writeFileSync(join(siteRoot, LEDGER_FILE), ledgerText(files));

const heldIssues = edition.issueLedger?.entries ?? [];
const issues = sealIssues(heldIssues, joinSite(edition));
const newIssues = issues.slice(heldIssues.length);
if (newIssues.length > 0) writeFileSync(join(siteRoot, ISSUE_LEDGER_FILE), ledgerText(issues));

const lines = [
  ...newFiles.map(({ file, rows }) => `封存 ${file}，${rows}行`),
  ...newIssues.map(({ issue, figures }) => `封存 旬报${issue}，${figures.length}处数和图表`),
  `新封存${newFiles.length}个文件，共${files.length}个`,
  `新封存${newIssues.length}期旬报，共${issues.length}期`,
];
process.stdout.write(`${lines.join('\n')}\n`);
