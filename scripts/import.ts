/** `npm run import -- FILE…`: a bureau's workbooks as one version of a dataset. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEdition } from '../src/data/files.ts';
import { readEdition } from '../src/data/edition.ts';
import { withFile } from '../src/import/edition-with-file.ts';
import { emptyVersions, withoutEmptyVersions } from '../src/import/empty-versions.ts';
import { type ImportRequest, type Imported, importFiles } from '../src/import/import-files.ts';
import { MEMORY_FILE, type Memory, parseMemory } from '../src/import/memory.ts';
import { importReport } from '../src/import/report-text.ts';
import { checkedEdition } from '../src/model/checks/checked-edition.ts';
import { isIsoDate } from '../src/text/dates.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const USAGE = `用法：npm run import -- 表格.xlsx [更多的表格…]
  --dataset 名称     是哪个数据集，如spaces；不写就自己认
  --as-of 日期       数据所属的那一天，YYYY-MM-DD；不写就从标题和文件名里找
  --sheet 工作表     用哪张工作表
  --answers 文件     回答问题的JSON：{"问题的编号": "回答"}
  --dry-run          只看结果，不写文件
  --format text|json 结果的形式
`;

function stop(message: string, code: 1 | 2): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

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
if (values.history !== undefined) {
  stop('--history还不能用：把各年的文件按日期先后一个一个导入，用--as-of写明日期', 2);
}
if (positionals.length === 0) stop(USAGE, 2);
if (values.format !== 'text' && values.format !== 'json') {
  stop(`没有「${values.format}」这种形式，可用的：text、json`, 2);
}
const asOf = values['as-of'];
if (asOf !== undefined && !isIsoDate(asOf)) stop(`「${asOf}」不是日期，应为YYYY-MM-DD`, 2);
for (const path of positionals) {
  if (!existsSync(path) || !statSync(path).isFile()) stop(`没有「${path}」这个文件`, 2);
}

const files = openEdition(siteRoot);
const { edition } = readEdition(siteRoot, today, files);
if (edition === undefined || !files.has('data/site.json')) {
  stop(`${siteRoot}里没有能读的data/site.json，不知道导入到哪里`, 2);
}
const { result, file, memory } = await importedOrExit({
  files: positionals.map((path) => ({ name: basename(path), bytes: readFileSync(path) })),
  edition: withoutEmptyVersions(edition),
  dataset: values.dataset,
  asOf,
  sheet: values.sheet,
  answers: readAnswers(values.answers),
  memory: readMemory(),
  check: (path, text) =>
    checkedEdition(siteRoot, today, withFile(openEdition(siteRoot), path, text)).problems.filter(
      (problem) => problem.file === path,
    ),
});
const written = file !== undefined && !values['dry-run'] ? write(file) : null;
const shown = { ...result, written };
if (values.format === 'json') process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
else {
  const title =
    edition.datasets.get(result.dataset ?? '')?.schema.title ?? '（不知道是哪个数据集）';
  process.stdout.write(`${importReport(shown, title)}${lastLine()}\n`);
}
process.exitCode = file === undefined ? 1 : 0;

async function importedOrExit(request: ImportRequest): Promise<Imported> {
  try {
    return await importFiles(request);
  } catch (error) {
    process.stderr.write('导入没有做完，没有写任何文件\n');
    throw error;
  }
}

function lastLine(): string {
  if (written !== null) return `写好了${written}；npm run check看整个网站，npm run dev看样子`;
  if (file !== undefined) return `可以写入${file.path}；这是试运行，没有写任何文件`;
  const { questions, problems } = result;
  const errors = problems.filter(({ level }) => level === 'error').length;
  const asked =
    questions.length > 0
      ? '把回答写进一个JSON文件，加上--answers再运行一次'
      : '改好上面的错误，再运行一次';
  return `没有写任何文件：${questions.length}个问题要定，${errors}处错误要改；${asked}`;
}

function write({ path, text }: { readonly path: string; readonly text: string }): string {
  const place = join(siteRoot, path);
  try {
    mkdirSync(dirname(place), { recursive: true });
    const empty = edition === undefined ? [] : emptyVersions(edition, result.dataset ?? '');
    writeFileSync(place, text, { flag: empty.includes(path) ? 'w' : 'wx' });
    for (const file of empty.filter((each) => each !== path)) rmSync(join(siteRoot, file));
    if (JSON.stringify(memory) !== JSON.stringify(readMemory())) {
      const draft = join(siteRoot, `data/.import.${process.pid}.tmp`);
      writeFileSync(draft, `${JSON.stringify(memory, null, 2)}\n`);
      renameSync(draft, join(siteRoot, MEMORY_FILE));
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    stop(
      code === 'EEXIST'
        ? `${path}已经有了，不会覆盖；没有写任何文件`
        : `${path}写不进去（${code}）：核对权限和磁盘空间`,
      code === 'EEXIST' ? 1 : 2,
    );
  }
  return path;
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
  return held?.['answers'] ?? stop(`「${path}」应是{"问题的编号": "回答"}，值都是文字`, 2);
}
