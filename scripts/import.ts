/** `npm run import -- FILE…`, `-- --history FOLDER`: a bureau's workbooks as versions of a dataset. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Edition, readEdition } from '../src/data/edition.ts';
import { openEdition } from '../src/data/files.ts';
import { textReport } from '../src/data/reporters/text.ts';
import { checkAgainst } from '../src/import/against-edition.ts';
import { emptyVersions, withoutEmptyVersions } from '../src/import/empty-versions.ts';
import { importFiles } from '../src/import/import-files.ts';
import { importHistory } from '../src/import/import-history.ts';
import { MEMORY_FILE, type Memory, parseMemory } from '../src/import/memory.ts';
import { historyReport, importReport } from '../src/import/report-text.ts';
import type { VersionFile } from '../src/import/request.ts';
import { tableTitle } from '../src/import/table-title.ts';
import { isNoise } from '../src/inbox/folders.ts';
import { kindOf } from '../src/inbox/kinds.ts';
import { dayMeant } from '../src/text/written-day.ts';
import { inEdition } from './in-edition.ts';
import { settingsOrExit } from './settings-or-exit.ts';
import { stop } from './stop.ts';
import { tableBytes } from './table-bytes.ts';
import { transferOrExit } from './transfer-or-exit.ts';

const USAGE = `用法：npm run import -- 表格.xlsx [更多的表格…]
      npm run import -- --history 文件夹   同一张表的各年，一个文件一版，按日期先后
  --dataset 名称     是哪个数据集，如spaces；不写就自己认。一件公示的名单写notices/公示的编号
  --as-of 日期       数据所属的那一天，YYYY-MM-DD；不写就从标题和文件名里找
  --sheet 工作表     用哪张工作表
  --answers 文件     回答问题的JSON：{"问题的编号": "回答"}
  --dry-run          只看结果，不写文件
  --format text|json 结果的形式
`;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        dataset: { type: 'string' },
        'as-of': { type: 'string' },
        sheet: { type: 'string' },
        answers: { type: 'string' },
        history: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
      },
    });
  } catch {
    return stop(USAGE, 2);
  }
}

const { siteRoot, today } = settingsOrExit();
const { values, positionals } = readArguments();
if (values.history === undefined ? positionals.length === 0 : positionals.length > 0) {
  stop(USAGE, 2);
}
if (values.format !== 'text' && values.format !== 'json') {
  stop(`没有「${values.format}」这种形式，可用的：text、json`, 2);
}
const asOf = values['as-of'] === undefined ? undefined : dayMeant(values['as-of']);
if (values['as-of'] !== undefined && asOf === undefined) {
  stop(`「${values['as-of']}」不是日期，应为YYYY-MM-DD`, 2);
}
if (values.history !== undefined && asOf !== undefined) {
  stop('--history的每个文件各有各的日期：拿不准的会问，回答写在--answers里', 2);
}
const paths = values.history === undefined ? positionals : tablesIn(values.history);
for (const path of paths) {
  if (!existsSync(path) || !statSync(path).isFile()) stop(`没有「${path}」这个文件`, 2);
}

const files = openEdition(siteRoot);
const edition = editionOrExit();
const given = {
  files: paths.map((path) => ({ name: basename(path), bytes: tableBytes(path) })),
  dataset: values.dataset,
  sheet: values.sheet,
  answers: readAnswers(values.answers),
  answersName: values.answers,
  memory: readMemory(),
};

const { result, shown, report, versions, memory } = await importedOrExit();
const written = versions === undefined || values['dry-run'] ? null : await write(versions, memory);
const replaced = emptyVersions(edition, result.dataset ?? '').filter(
  (path) => written?.includes(path) === false,
);
process.stdout.write(
  values.format === 'json'
    ? `${JSON.stringify(shown(written), null, 2)}\n`
    : `${report}${lastLine()}\n`,
);
process.exitCode = versions === undefined ? 1 : 0;

function editionOrExit(): Edition {
  const { edition, problems } = readEdition(siteRoot, today, files);
  if (edition === undefined) return stop(`${textReport(problems)}先改好这些问题，再导入`, 1);
  if (files.has('data/site.json')) return edition;
  return stop(`${siteRoot}里没有能读的data/site.json，不知道导入到哪里`, 2);
}

async function importedOrExit() {
  try {
    return await (values.history === undefined ? oneVersion() : series());
  } catch (error) {
    process.stderr.write('导入没有做完，没有写任何文件\n');
    throw error;
  }
}

async function oneVersion() {
  const { result, file, memory } = await importFiles({
    ...given,
    edition: withoutEmptyVersions(edition),
    asOf,
    check: checkAgainst(siteRoot, today),
  });
  const shown = (written: readonly string[] | null) => ({
    ...result,
    written: written?.[0] ?? null,
  });
  const report = importReport(result, tableTitle(edition, result.dataset), given.answers);
  return { result, shown, report, versions: file && [file], memory };
}

async function series() {
  const { result, versions, memory } = await importHistory({
    ...given,
    root: siteRoot,
    today,
    edition: files,
  });
  const shown = (written: readonly string[] | null) => ({ ...result, written });
  const report = historyReport(result, tableTitle(edition, result.dataset), given.answers);
  return { result, shown, report, versions, memory };
}

function lastLine(): string {
  if (written !== null) {
    const gone = replaced.length === 0 ? '' : `；新建时的空表${replaced.join('、')}让位，删去了`;
    return `写好了${written.join('、')}${gone}；${inEdition('npm run check')}看整个网站，${inEdition('npm run dev')}看样子`;
  }
  if (versions !== undefined) {
    return `可以写入${versions.map(({ path }) => path).join('、')}；这是试运行，没有写任何文件`;
  }
  const { questions, problems } = result;
  const errors = problems.filter(({ level }) => level === 'error').length;
  const asked =
    questions.length > 0
      ? '把上面从{到}的几行存成「回答.json」，改好，加上--answers 回答.json再运行一次'
      : '改好上面的错误，再运行一次';
  return `没有写任何文件：${questions.length}个问题要定，${errors}处错误要改；${asked}`;
}

/** All versions and what was answered, or nothing: also when the power goes in between. */
async function write(made: readonly VersionFile[], answered: Memory): Promise<readonly string[]> {
  const empty = emptyVersions(edition, result.dataset ?? '');
  const paths = made.map(({ path }) => path);
  const encoder = new TextEncoder();
  const writes = made.map(({ path, text }) => ({
    path,
    bytes: encoder.encode(text),
    ...(empty.includes(path) ? { mayReplace: true as const } : {}),
  }));
  const kept = `${JSON.stringify(answered, null, 2)}\n`;
  const isNew = JSON.stringify(answered) !== JSON.stringify(given.memory);
  const note = { path: MEMORY_FILE, bytes: encoder.encode(kept), mayReplace: true } as const;
  const removes = empty.filter((path) => !paths.includes(path));
  await transferOrExit(siteRoot, [...writes, ...(isNew ? [note] : [])], removes);
  return paths;
}

function tablesIn(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return stop(`没有「${folder}」这个文件夹`, 2);
  }
  const names = readdirSync(folder)
    .filter((name) => !isNoise(name))
    .sort();
  const others = names.filter((name) => kindOf(name) !== 'table');
  if (others.length > 0) {
    stop(`「${folder}」里只能有表，还有${others.join('、')}：移到别处，再运行一次`, 2);
  }
  return names.length === 0
    ? stop(`「${folder}」里没有表`, 2)
    : names.map((name) => join(folder, name));
}

function readMemory(): Memory {
  if (!files.has(MEMORY_FILE)) return {};
  const held = parseMemory(files.read(MEMORY_FILE).text ?? '');
  return held ?? stop(`${MEMORY_FILE}读不懂：恢复成上一次的样子，或删去它，重新回答问题`, 2);
}

function readAnswers(path: string | undefined): Readonly<Record<string, string>> {
  if (path === undefined) return {};
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    stop(`没有「${path}」这个文件`, 2);
  }
  const held = parseMemory(`{"answers":${readFileSync(path, 'utf8').replace(/^\ufeff/, '')}}`);
  const answers =
    held?.['answers'] ??
    stop(
      `「${path}」读不懂，应是{"问题的编号": "回答"}：照列出的从{到}存，引号、冒号和逗号用半角，编码选UTF-8`,
      2,
    );
  // What was left blank is not answered yet.
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ''));
}
