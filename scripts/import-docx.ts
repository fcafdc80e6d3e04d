/** `npm run import:docx -- FILE [--date YYYY-MM-DD] [--dry-run]`: a Word bulletin as a draft issue. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { textReport } from '../src/data/reporters/text.ts';
import { joinSite } from '../src/model/site/join-site.ts';
import { checkedEdition } from '../src/model/checks/checked-edition.ts';
import { importDocx } from '../src/newsletter/import-docx/index.ts';
import { DocxRefusal, LIMITS } from '../src/newsletter/import-docx/refusal.ts';
import { reportText } from '../src/newsletter/import-docx/report.ts';
import { isIsoDate } from '../src/text/dates.ts';
import { inEdition } from './in-edition.ts';
import { settingsOrExit } from './settings-or-exit.ts';
import { stop } from './stop.ts';
import { transferOrExit } from './transfer-or-exit.ts';

const USAGE = '用法：npm run import:docx -- 旬报.docx [--date YYYY-MM-DD] [--dry-run] [--public]\n';

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        date: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        public: { type: 'boolean', default: false },
      },
    });
  } catch {
    return stop(USAGE, 2);
  }
}

const { siteRoot, today } = settingsOrExit();
const { values, positionals } = readArguments();
const [path] = positionals;
if (path === undefined || positionals.length > 1) stop(USAGE, 2);
const { date } = values;
if (date !== undefined && !isIsoDate(date)) stop(`「${date}」不是日期，应为YYYY-MM-DD`, 2);
if (!existsSync(path) || !statSync(path).isFile()) stop(`没有「${path}」这个文件`, 2);
if (statSync(path).size > LIMITS.file) stop('文件大于50MB：把图片压缩后再导入', 1);

const { edition, problems } = checkedEdition(
  siteRoot,
  date !== undefined && date > today ? date : today,
);
const errors = problems.filter(({ level }) => level === 'error');
if (edition === undefined || errors.length > 0) {
  process.stdout.write(`${textReport(errors)}先改好这些问题，再导入\n`);
  process.exit(1);
}
const bytes = new Uint8Array(readFileSync(path));
const imported = await importDocx(bytes, joinSite(edition), {
  today,
  ...(date === undefined ? {} : { date }),
}).catch((error: unknown) => {
  if (error instanceof DocxRefusal) return stop(error.message, 1);
  throw error;
});
process.stdout.write(reportText(imported.report));
const { internalMark } = imported;
if (internalMark !== undefined && !values.public) {
  stop(
    `文件上写着「${internalMark}」：请先确认可以公开。确认以后，在命令后面加--public再运行一次；什么都没有写`,
    1,
  );
}
const { held: before } = imported;
if (before?.isSame === true) {
  process.stdout.write(`\n${before.words}\n`);
  process.exit(0);
}
if (before !== undefined) stop(before.words, 1);
const files = [
  { path: imported.file, bytes: new TextEncoder().encode(imported.text) },
  ...imported.images.map((image) => ({ path: image.file, bytes: image.bytes })),
];
const held = files.find((file) => existsSync(join(siteRoot, file.path)));
if (held !== undefined) stop(`${held.path}已经有了，什么都没有写`, 1);
if (values['dry-run']) {
  const paths = files.map((file) => file.path);
  process.stdout.write(`\n会写${paths.join('、')}；这是试运行，没有写\n`);
} else {
  await transferOrExit(siteRoot, files);
  const day = /^publishedOn: (\S+)$/m.exec(imported.text)?.[1] ?? today;
  const rest = checkedEdition(siteRoot, day > today ? day : today).problems.filter(
    ({ level, file }) => level === 'error' && file === imported.file,
  );
  process.stdout.write(
    `\n起草了${imported.file}${imported.images.length > 0 ? `，图片${imported.images.length}幅` : ''}\n`,
  );
  if (rest.length > 0) process.stdout.write(`${textReport(rest)}草稿里还有这些要改\n`);
  process.stdout.write(
    `写好摘要和待写的地方，${inEdition('npm run dev')}看样子，发布时删去draft一行\n`,
  );
}
