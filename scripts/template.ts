/**
 * `npm run template -- DATASET|issue [--out FILE]`: the workbook in which a table is filled in, or the
 * Word file in which the next issue is written.
 */
import { parseArgs } from 'node:util';
import { textReport } from '../src/data/reporters/text.ts';
import { writeWhole } from '../src/data/write-whole.ts';
import { checkedEdition } from '../src/model/checks/checked-edition.ts';
import { datasetSchema, DATASETS } from '../src/schemas/datasets.ts';
import { noticeEntries } from '../src/schemas/notice-entry.ts';
import { fileNameWords } from '../src/import/file-name-words.ts';
import { joinSite } from '../src/model/site/join-site.ts';
import { coveredWords, issueThatCovers } from '../src/model/issues/new-issue.ts';
import { issueTemplate } from '../src/newsletter/template/issue-template.ts';
import { isIsoDate } from '../src/text/dates.ts';
import { nearest } from '../src/text/nearest.ts';
import { emptyTemplate, templateOf } from '../src/workbook/template-of.ts';
import { templateWorkbook } from '../src/workbook/write-template.ts';
import { newFileOrExit } from './new-file.ts';
import { inEdition, shellWord } from './in-edition.ts';
import { settingsOrExit } from './settings-or-exit.ts';
import { stop } from './stop.ts';

const USAGE =
  '用法：npm run template -- 数据集 [--out 文件.xlsx]，例如npm run template -- spaces；' +
  '下一期旬报：npm run template -- issue [--date YYYY-MM-DD] [--out 文件.docx]';

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' }, date: { type: 'string' } },
    });
    const [name] = positionals;
    return name === undefined || positionals.length > 1
      ? stop(USAGE, 2)
      : { name, out: values.out, date: values.date };
  } catch {
    return stop(USAGE, 2);
  }
}

const { siteRoot, today } = settingsOrExit();
const { name: asked, out, date } = readArguments();
const isIssue = asked === 'issue' || asked === '旬报';
if (date !== undefined && !isIssue)
  stop('--date只用于旬报：npm run template -- issue --date YYYY-MM-DD', 2);
if (date !== undefined && !isIsoDate(date)) stop(`「${date}」不是日期，应为YYYY-MM-DD`, 2);
const day = date ?? today;
const { edition, problems } = checkedEdition(siteRoot, day > today ? day : today);
if (edition === undefined) stop(`${textReport(problems)}先改好这些问题，再做模板`, 1);

/** The path of the template of this title. */
function fileNamed(title: string, ending: '.xlsx' | '.docx'): string {
  return newFileOrExit(siteRoot, `${title.replace(/[\\/:*?"<>|]/g, ' ')}-模板`, ending, out);
}

if (isIssue) {
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) stop(`${textReport(errors)}先改好这些问题，再做模板`, 1);
  const site = joinSite(edition);
  const covering = issueThatCovers(site, day);
  if (covering !== undefined) {
    const { issue, next } = coveredWords(site, covering);
    stop(`已经有了：${issue}，没有做模板；下一期写出刊的日期，如--date ${next}`, 1);
  }
  const { bytes, number, items, totals } = await issueTemplate(site, day);
  const file = fileNamed(`${site.site.newsletter.title}${number}`, '.docx');
  writeWhole(file, bytes, { isNew: true });
  process.stdout.write(
    `做好了${file}：${number}，动态${items}条，由数据算出的数${totals}个；这些数可以移动和复制，不要改写。` +
      `写好用${inEdition(`npm run import:docx -- ${shellWord(file)}`)} 收进来，或放进收件箱\n`,
  );
  process.exit(0);
}

// By folder name or by title; what the edition holds comes before what it could hold.
const held = [...edition.datasets.values()];
const dataset = held.find(({ name, document }) => name === asked || document.title === asked);
const known = [
  ...held.map(({ name, document }) => ({ name, title: document.title })),
  ...Object.values(DATASETS).map(({ name, title }) => ({ name, title })),
  { name: 'notices', title: noticeEntries.title },
];
const name =
  dataset?.name ?? known.find((each) => each.name === asked || each.title === asked)?.name;
if (name === undefined) {
  const near = nearest(
    asked,
    known.flatMap((each) => [each.name, each.title]),
  );
  known.push({ name: 'issue', title: '旬报' });
  const listed = new Map(known.map((each) => [each.name, each.title] as const));
  const list = [...listed].map(([each, title]) => `${title}（${each}）`).join('、');
  stop(
    `没有「${asked}」这个表${near === undefined ? '' : `，是不是「${near}」？`}\n可用的：${list}`,
    2,
  );
}
const faults = problems.filter(
  ({ level, file }) => level === 'error' && file.startsWith(`data/${name}/`),
);
if (faults.length > 0) stop(`${textReport(faults)}先改好这个表的问题，再做模板`, 1);

const template =
  dataset === undefined
    ? emptyTemplate(datasetSchema(name) ?? noticeEntries, name)
    : templateOf(dataset, today);
const file = fileNamed(template.title, '.xlsx');
writeWhole(file, await templateWorkbook(template), { isNew: true });
const isHeld = dataset !== undefined || name === 'notices';
const begin = isHeld
  ? ''
  : `这一版还没有这个表，先用${inEdition(`npm run new:dataset -- ${name}`)} 建好；`;
process.stdout.write(
  `做好了${file}：${template.fields.length}列，${
    template.rows.length > 0
      ? `已填上现有的${template.rows.length}行，改有变化的，不要删行`
      : '还没有行，只填新的'
  }；${begin}填好以后文件名里写上${fileNameWords({ name, title: template.title })}，用${inEdition(`npm run import -- ${shellWord(file)}`)} 收进来，或放进收件箱\n`,
);
