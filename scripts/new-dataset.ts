/** `npm run new:dataset -- DATASET`: begins one more table in an edition that is there. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readEdition } from '../src/data/edition.ts';
import { writeWhole } from '../src/data/write-whole.ts';
import { textReport } from '../src/data/reporters/text.ts';
import { CHOICES, choiceMeant } from '../src/new-edition/choices.ts';
import { datasetFiles, templateFile } from '../src/new-edition/edition-files.ts';
import { divisionPath } from '../src/schemas/division.ts';
import { nearest } from '../src/text/nearest.ts';
import { inEdition, shellWord } from './in-edition.ts';
import { schemasFrom } from './schemas-from.ts';
import { settingsOrExit } from './settings-or-exit.ts';
import { stop } from './stop.ts';

const { siteRoot, today } = settingsOrExit();
const [asked, ...more] = process.argv.slice(2);
const known = CHOICES.map(({ name, title }) => `${title}（${name}）`).join('、');
if (asked === undefined || more.length > 0) {
  stop(`用法：npm run new:dataset -- 数据集，如${known}`, 2);
}
const choice = choiceMeant(asked) ?? unknown(asked);
const { edition, problems } = readEdition(siteRoot, today);
if (edition === undefined) stop(`${textReport(problems)}先改好这些问题，再建表`, 1);
const folder = `data/${choice.name}`;
if (isFilled(join(siteRoot, folder))) {
  stop(`${folder}已经有了，没有动它；填表用${inEdition(`npm run template -- ${choice.name}`)}`, 1);
}
const { site } = edition;
const publisher = site.authorities.findLast(({ to }) => to === null) ?? site.authorities.at(-1);
const about = {
  place: divisionPath(site.division, today).at(-1) ?? '',
  publisher: publisher?.id ?? '',
  office: site.contact.office === '' ? (publisher?.name ?? '') : site.contact.office,
  isInvented: site.illustrative,
};
const template = await templateFile(choice);
const files = [...datasetFiles(choice.name, about, today, schemasFrom(siteRoot)), template];
for (const { path, content } of files) {
  const file = join(siteRoot, path);
  if (!existsSync(file)) writeWhole(file, content, { isNew: true });
}
const filled = shellWord(join(siteRoot, template.path));
const next =
  choice.name === 'notices'
    ? '公示公布一件一个文件夹，写法见docs/zh/documents.md'
    : `打开${filled}填好，文件名里写上数据是哪一天的（如${choice.title}2026-09-30.xlsx），放进收件箱，或用${inEdition(`npm run import -- ${filled}`)} 收进来；` +
      `发布前核对${folder}/dataset.json里的许可（license）和更新频率（cadence）：是先填上的`;
process.stdout.write(`建好了${choice.title}（${folder}）：${next}\n`);

/** Whether anything stands at a path: an empty folder holds no table. */
function isFilled(path: string): boolean {
  return existsSync(path) && (!statSync(path).isDirectory() || readdirSync(path).length > 0);
}

function unknown(name: string): never {
  const near = nearest(
    name,
    CHOICES.flatMap((each) => [each.name, each.title]),
  );
  const meant = near === undefined ? '' : `，是不是「${near}」？`;
  return stop(
    `没有「${name}」这个表${meant}\n可用的：${known}；自定的表在data里建文件夹，dataset.json写明fields`,
    2,
  );
}
