/**
 * `npm run seal`: records every published data file in `data/ledger.json` (CONTRACT §5). Files sealed
 * before must stand; nothing is written when the edition has errors.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_FILE, ledgerText, sealVersions, sha256 } from '../src/data/ledger.ts';
import { textReport } from '../src/data/reporters/text.ts';
import { checkedEdition } from '../src/model/load-site.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const { siteRoot, today } = settingsOrExit();
const { edition, problems } = checkedEdition(siteRoot, today);
const errors = problems.filter(({ level }) => level === 'error');
if (edition === undefined || errors.length > 0) {
  process.stdout.write(`${textReport(errors)}没有封存\n`);
  process.exit(1);
}
const held = edition.ledger?.entries ?? [];
const hashOf = (file: string) => sha256(readFileSync(join(siteRoot, file)));
const entries = sealVersions(held, edition.datasets.values(), hashOf, today);
const added = entries.slice(held.length);
if (added.length > 0) writeFileSync(join(siteRoot, LEDGER_FILE), ledgerText(entries));
process.stdout.write(
  [...added.map(({ file, rows }) => `封存 ${file}，${rows}行`), `新封存${added.length}个文件，共${entries.length}个`].join('\n') +
    '\n',
);
