/** `npm run new:issue -- --date YYYY-MM-DD`: drafts the next issue; never overwrites. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWhole } from '../src/data/write-whole.ts';
import { checkedEdition } from '../src/model/checks/checked-edition.ts';
import { joinSite } from '../src/model/site/join-site.ts';
import { coveredWords, draftIssue, issueThatCovers } from '../src/model/issues/new-issue.ts';
import { textReport } from '../src/data/reporters/text.ts';
import { isIsoDate } from '../src/text/dates.ts';
import { inEdition } from './in-edition.ts';
import { settingsOrExit } from './settings-or-exit.ts';
import { stop } from './stop.ts';

const { siteRoot, today } = settingsOrExit();
const { values } = parseArgs({ options: { date: { type: 'string', default: today } } });
const date = values.date;
if (!isIsoDate(date)) {
  process.stderr.write(`「${date}」不是日期，应为YYYY-MM-DD\n`);
  process.exit(2);
}
const { edition, problems } = checkedEdition(siteRoot, date > today ? date : today);
const errors = problems.filter(({ level }) => level === 'error');
if (edition === undefined || errors.length > 0) {
  process.stdout.write(`${textReport(errors)}先改好这些问题，再起草\n`);
  process.exit(1);
}
const site = joinSite(edition);
const covering = issueThatCovers(site, date);
if (covering !== undefined) {
  const { issue, next } = coveredWords(site, covering);
  stop(`已经有了：${issue}，没有起草；下一期写出刊的日期，如--date ${next}`, 1);
}
const { file, text } = draftIssue(site, date);
const path = join(siteRoot, file);
if (existsSync(path)) {
  process.stderr.write(`${file}已经有了，没有改动它\n`);
  process.exit(1);
}
writeWhole(path, text, { isNew: true });
process.stdout.write(
  `起草了${file}：写好摘要和待写的地方，${inEdition('npm run dev')}看样子，发布时删去draft一行\n`,
);
