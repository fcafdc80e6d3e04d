/** `npm run export -- FORM.xlsx [--dataset NAME] [--out FILE]`: fills in the form of another office. */
import { statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Edition } from '../src/data/edition.ts';
import { textReport } from '../src/data/reporters/text.ts';
import { writeWhole } from '../src/data/write-whole.ts';
import { type FilledForm, fillOutForm } from '../src/import/fill-out-form.ts';
import { MEMORY_FILE, parseMemory } from '../src/import/memory.ts';
import { checkedEdition } from '../src/model/checks/checked-edition.ts';
import { WorkbookRefusal } from '../src/workbook/workbook.ts';
import { newFileOrExit } from './new-file.ts';
import { settingsOrExit } from './settings-or-exit.ts';
import { stop } from './stop.ts';
import { tableBytes } from './table-bytes.ts';

const USAGE =
  '用法：npm run export -- 上级的表.xlsx [--dataset 数据集] [--out 文件.xlsx]，照表头填上本单位的数据';

function readArguments() {
  try {
    const options = { dataset: { type: 'string' }, out: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [form] = positionals;
    return form === undefined || positionals.length > 1 ? stop(USAGE, 2) : { form, ...values };
  } catch {
    return stop(USAGE, 2);
  }
}

const { siteRoot, today } = settingsOrExit();
const { form, dataset, out } = readArguments();
if (statSync(form, { throwIfNoEntry: false })?.isFile() !== true)
  stop(`没有「${form}」这个文件`, 2);
const ending = extname(form);
// Beside the form, wherever the editor stands.
const beside = join(dirname(form), `${basename(form, ending)}-已填${ending}`);
const file = newFileOrExit(siteRoot, '', ending, out ?? beside);
const { edition, problems } = checkedEdition(siteRoot, today);
if (edition === undefined) stop(`${textReport(problems)}先改好这些问题，再填表`, 1);
const held = edition.files.has(MEMORY_FILE) ? edition.files.read(MEMORY_FILE).text : undefined;
const filled = await filledOrExit(edition);
writeWhole(file, filled.bytes, { isNew: true });
process.stdout.write(`${told(filled).join('\n')}\n`);

async function filledOrExit(edition: Edition): Promise<FilledForm> {
  const request = { name: basename(form), bytes: tableBytes(form), edition, dataset };
  try {
    return await fillOutForm({ ...request, memory: parseMemory(held ?? '{}') ?? {} });
  } catch (error) {
    if (error instanceof WorkbookRefusal) return stop(`${error.message}。${error.hint}`, 1);
    throw error;
  }
}

function told(form: FilledForm): string[] {
  const list = (head: string, items: readonly string[], most = 20) =>
    items.length === 0
      ? []
      : [
          `${head}${items.slice(0, most).join('；')}${items.length > most ? `…共${items.length}` : ''}`,
        ];
  return [
    `填好了${file}：工作表「${form.sheet}」，${form.title}（${form.asOf}），${form.rows}行`,
    ...list(
      '填了的列：',
      form.columns.map(({ header, title }) => `${header}←${title}`),
    ),
    ...list(
      '没有填的列：',
      form.notFilled.map(({ column, reason }) => `${column}（${reason}）`),
    ),
    ...list(
      '照常理填的，请核对：',
      form.questions.map(
        ({ cells, found, default: likely }) =>
          `${cells[0] ?? ''}「${found}」当作「${likely ?? ''}」`,
      ),
    ),
    ...list(
      '没有动的格子：',
      form.kept.map(({ cell, reason }) => `${cell}${reason}`),
    ),
    ...list(
      '表里有、数据里没有的行：',
      form.unknown.map(({ cell, name }) => `${cell}${name}`),
    ),
    ...list(
      `表里的空行不够，还有${form.left.length}行没有填，在合计或注的上面插入${form.left.length}行，再运行一次：`,
      form.left,
    ),
    ...(form.hasFormulas ? ['合计一类的公式在打开时重新算'] : []),
  ];
}
