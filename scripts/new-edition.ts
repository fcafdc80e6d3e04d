/** `npm run new:edition -- FOLDER [--answers FILE.json]`: a first edition from ten questions. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readJsonDocument } from '../src/data/documents/read-json.ts';
import { decodeUtf8 } from '../src/data/encoding.ts';
import type { Problem } from '../src/data/problem.ts';
import { textReport } from '../src/data/reporters/text.ts';
import { writeWhole } from '../src/data/write-whole.ts';
import { checkedEdition } from '../src/model/checks/checked-edition.ts';
import { type AnswersDocument, answersDocument } from '../src/new-edition/answers-document.ts';
import { fileNameWords } from '../src/import/file-name-words.ts';
import { makeInbox } from '../src/inbox/make-inbox.ts';
import { answersOf } from '../src/new-edition/answers.ts';
import { UNDECIDED_ADDRESS } from '../src/schemas/documents/site.ts';
import { askAll } from '../src/new-edition/ask.ts';
import {
  type NewFile,
  REGISTER,
  editionFiles,
  templateFile,
} from '../src/new-edition/edition-files.ts';
import { inEdition } from './in-edition.ts';
import { schemasFrom } from './schemas-from.ts';
import { settingsOrExit } from './settings-or-exit.ts';
import { stop } from './stop.ts';

const USAGE = '用法：npm run new:edition -- 文件夹 [--answers 回答.json]';

const { today } = settingsOrExit({ hasEdition: false });
const { folder, answersFile } = readArguments();
refuseUnlessEmpty(folder);
const document = answersDocument(today);
const given = answersFile === undefined ? await asked() : readAnswers(answersFile);
const answers = answersOf(given, today);
const files = editionFiles(answers, today, schemasFrom(folder));
refuseFaulty(files);
write(folder, [...files, ...(await Promise.all(answers.choices.map(templateFile)))]);
makeInbox(folder);
const list = answers.choices.find(({ name }) => name === 'notices');
const listWords =
  list === undefined ? '' : `，公示名单写${fileNameWords({ ...list, title: '公示名单' })}`;
process.stdout.write(
  [
    `建好了${folder}：${answers.title}，${answers.choices.map(({ title }) => title).join('、')}${
      answers.url === UNDECIDED_ADDRESS
        ? `；网址还没有，先写${UNDECIDED_ADDRESS}，定了改data/site.json`
        : ''
    }`,
    `一、填表：打开${folder}/模板里的工作簿填好，文件名里写上数据是哪一天的（如空间名录2026-09-30.xlsx）${listWords}，放进收件箱，或用${inEdition('npm run import -- 工作簿', folder)} 收进来；没有单独文件的，“来源”写${REGISTER}`,
    `二、检查和看样子：${inEdition('npm run check', folder)}，再${inEdition('npm run dev', folder)}；做成网站用${inEdition('npm run build', folder)}`,
    '三、发布前核对data/site.json里机关的起始日期（from）和各表dataset.json里的许可（license）、更新频率（cadence）：是先填上的',
    '',
  ].join('\n'),
);

function readArguments(): { folder: string; answersFile: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { answers: { type: 'string' } },
    });
    const [named] = positionals;
    if (named === undefined || named === '' || positionals.length > 1) return stop(USAGE, 2);
    return { folder: named, answersFile: values.answers };
  } catch {
    return stop(USAGE, 2);
  }
}

function refuseUnlessEmpty(path: string): void {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) stop(`「${path}」是一个文件，不是文件夹，什么都没有写`, 2);
  const held = readdirSync(path)[0];
  if (held !== undefined) {
    const more = existsSync(join(path, 'data/site.json'))
      ? `已经是一版：再添一张表用${inEdition('npm run new:dataset -- 数据集', path)}`
      : `不是空的，里面有「${held}」：换一个新的文件夹`;
    stop(`「${path}」${more}，什么都没有写`, 2);
  }
}

async function asked(): Promise<AnswersDocument> {
  if (!process.stdin.isTTY) stop(`这里没有终端，问不了：用--answers给出回答。${USAGE}`, 2);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Lines are kept until they are asked for: answers may be pasted all at once.
  const lines = terminal[Symbol.asyncIterator]();
  const found = await askAll(
    document,
    async (prompt) => {
      process.stdout.write(prompt);
      const { value, done } = await lines.next();
      return done === true ? undefined : value;
    },
    (line) => process.stdout.write(`${line}\n`),
  );
  terminal.close();
  return found ?? stop('\n没有答完，什么都没有写', 2);
}

function readAnswers(file: string): AnswersDocument {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    stop(`没有「${file}」这个文件`, 2);
  }
  const { text, problem } = decodeUtf8(file, readFileSync(file));
  const read = readJsonDocument(file, text ?? '', document);
  const problems = problem === undefined ? read.problems : [problem];
  if (read.value === undefined || problems.length > 0) {
    return stop(`${textReport(problems)}改好回答再来，什么都没有写`, 1);
  }
  return read.value;
}

/** What the check would refuse is refused before anything is written. */
function refuseFaulty(made: readonly NewFile[]): void {
  const trial = mkdtempSync(join(tmpdir(), 'new-edition-'));
  let errors: readonly Problem[];
  try {
    write(trial, made);
    errors = checkedEdition(trial, today).problems.filter(({ level }) => level === 'error');
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
  if (errors.length > 0) stop(`${textReport(errors)}改好回答再来，什么都没有写`, 1);
}

/** All files, or none: half an edition would neither do nor let the command begin again. */
function write(root: string, made: readonly NewFile[]): void {
  try {
    for (const { path, content } of made) {
      writeWhole(join(root, path), content, { isNew: true });
    }
  } catch (error) {
    // The folder was empty before.
    for (const name of new Set(made.map(({ path }) => path.split('/')[0] ?? path))) {
      rmSync(join(root, name), { recursive: true, force: true });
    }
    throw error;
  }
}
