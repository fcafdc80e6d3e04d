/**
 * `npm run seal`: records every published data file in `data/ledger.json` and what
 * every published issue prints in `data/issue-ledger.json`. What was sealed before must stand;
 * nothing is written when the edition has errors. Exit 1 then, 2 when it could not be written.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sealEdition } from '../src/building/seal-edition.ts';
import { textReport } from '../src/data/reporters/text.ts';
import { checkedEdition } from '../src/model/checks/checked-edition.ts';
import { isEndedBySeal } from '../src/model/checks/ledgers-agree.ts';
import { INBOX } from '../src/inbox/folders.ts';
import { settleLedgers } from '../src/nightly/kept-ledgers.ts';
import { locked } from '../src/nightly/lock.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const { siteRoot, today, outDir } = settingsOrExit();
// Where a night was cut, what it left is settled first: the next one would take this seal back.
if (existsSync(join(siteRoot, INBOX))) {
  await locked(siteRoot, () => {
    settleLedgers(siteRoot, outDir);
    return seal();
  });
} else await seal();

function seal(): Promise<void> {
  const { edition, problems } = checkedEdition(siteRoot, today);
  const errors = problems.filter((each) => each.level === 'error' && !isEndedBySeal(each));
  if (edition === undefined || errors.length > 0) {
    process.stdout.write(`${textReport(errors)}没有封存：先改好上面的错误\n`);
    process.exitCode = 1;
  } else process.stdout.write(`${sealEdition(edition).join('\n')}\n`);
  return Promise.resolve();
}
