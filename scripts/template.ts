/** `npm run template -- DATASET [--out FILE]`: the workbook in which a table is filled in. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { textReport } from '../src/data/reporters/text.ts';
import { checkedEdition } from '../src/model/checks/checked-edition.ts';
import { datasetSchema, DATASETS } from '../src/schemas/datasets.ts';
import { noticeEntries } from '../src/schemas/notice-entry.ts';
import { nearest } from '../src/text/nearest.ts';
import { emptyTemplate, templateOf } from '../src/workbook/template-of.ts';
import { templateWorkbook } from '../src/workbook/write-template.ts';
import { settingsOrExit } from './settings-or-exit.ts';
import { folderOfUser } from './user-paths.ts';

const USAGE = '用法：npm run template -- 数据集 [--out 文件.xlsx]，例如npm run template -- spaces';

function stop(message: string, code: 1 | 2): never {
  process.stderr.write(`${message.trimEnd()}\n`);
  process.exit(code);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    const [name] = positionals;
    return name === undefined || positionals.length > 1
      ? stop(USAGE, 2)
      : { name, out: values.out };
  } catch {
    return stop(USAGE, 2);
  }
}

const { siteRoot, today } = settingsOrExit();
const { name: asked, out } = readArguments();
const { edition, problems } = checkedEdition(siteRoot, today);
if (edition === undefined) stop(`${textReport(problems)}先改好这些问题，再做模板`, 1);

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
const file =
  out ??
  join(
    folderOfUser(siteRoot, fileURLToPath(new URL('..', import.meta.url))),
    `${template.title.replace(/[\\/:*?"<>|]/g, ' ')}-模板.xlsx`,
  );
if (!/\.xlsx$/i.test(file)) stop(`「${file}」应以.xlsx结尾`, 2);
if (existsSync(file)) stop(`${file}已经有了，没有改动它；换一个名字：--out 文件.xlsx`, 1);
try {
  writeFileSync(file, await templateWorkbook(template), { flag: 'wx' });
} catch (error) {
  stop(
    `写不了${file}（${(error as NodeJS.ErrnoException).code ?? '未知的错误'}）：核对文件夹和权限`,
    2,
  );
}
process.stdout.write(
  `做好了${file}：${template.fields.length}列，${
    template.rows.length > 0
      ? `已填上现有的${template.rows.length}行，改有变化的，不要删行`
      : '还没有行，只填新的'
  }；填好用npm run import -- ${file} 收进来\n`,
);
