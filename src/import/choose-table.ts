import type { Dataset } from '../data/dataset.ts';
import { DATASET_NAMES, DATASETS } from '../schemas/datasets.ts';
import { dayMeant } from '../text/written-day.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { recognitionOf } from '../workbook/recognition.ts';
import { daysIn, yearEnds } from './find-day.ts';
import { type FoundTable, tablesIn } from './find-table.ts';
import type { Questions } from './questions.ts';

/** A file of the import, read. */
export interface ReadFile {
  readonly name: string;
  readonly workbook: Workbook;
}

const ALL = '全部合在一起';
/** By how many columns a dataset must fit better than the next to be taken without asking. */
const CLEAR_LEAD = 1;

/** The dataset that is told, or that a workbook of this program names itself. */
export function namedDataset(
  files: readonly ReadFile[],
  told: string | undefined,
): string | undefined {
  return told ?? files.map(({ workbook }) => recognitionOf(workbook)?.dataset).find(Boolean);
}

/** The dataset that the files are of: as told, as the hidden sheet says, or by their columns. */
export function chooseDataset(
  files: readonly ReadFile[],
  datasets: ReadonlyMap<string, Dataset>,
  told: string | undefined,
  questions: Questions,
): Dataset | undefined {
  const named = namedDataset(files, told);
  if (named !== undefined) return datasets.get(named);
  const scored = [...datasets.values()]
    .map((dataset) => ({ dataset, score: scoreOf(files, dataset) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (best === undefined) return undefined;
  if (next === undefined || best.score - next.score >= CLEAR_LEAD) return best.dataset;
  const answer = questions.ask({
    id: 'dataset',
    found: `表头既像${best.dataset.schema.title}，又像${next.dataset.schema.title}`,
    options: scored.map(({ dataset }) => dataset.name),
    ...(best.score > next.score ? { default: best.dataset.name } : {}),
  });
  return (answer === undefined ? undefined : datasets.get(answer)) ?? best.dataset;
}

/** A table that the program knows and the edition has not, and how well files fit it. */
export interface UnheldTable {
  readonly name: string;
  readonly title: string;
  /** How many columns of a file it has. */
  readonly columns: number;
  /** The dataset of the edition that fits best, with fewer columns. */
  readonly nearest: { readonly name: string; readonly title: string; readonly columns: number };
}

/** By how many columns, and how many times as many, a table must fit better that is not there. */
const UNHELD_LEAD = 3;
const UNHELD_TIMES = 1.5;

/**
 * The table that files are of although the edition has none such: many of its columns are those of
 * others too, and rows of money would become a directory.
 */
export function unheldTable(
  files: readonly ReadFile[],
  datasets: ReadonlyMap<string, Dataset>,
  told: string | undefined,
): UnheldTable | undefined {
  if (namedDataset(files, told) !== undefined) return undefined;
  const best = <T extends { readonly columns: number }>(fitting: readonly T[]) =>
    fitting.reduce<T | undefined>(
      (most, each) => (each.columns > (most?.columns ?? 0) ? each : most),
      undefined,
    );
  const fitOf = (name: string, schema: Dataset['schema']) => ({
    name,
    title: schema.title,
    columns: Math.round(scoreOf(files, { schema })),
  });
  const nearest = best([...datasets.values()].map(({ name, schema }) => fitOf(name, schema)));
  const unheld = best(
    DATASET_NAMES.filter((name) => !datasets.has(name)).map((name) => fitOf(name, DATASETS[name])),
  );
  if (nearest === undefined || unheld === undefined) return undefined;
  const isClear =
    unheld.columns - nearest.columns >= UNHELD_LEAD &&
    unheld.columns >= UNHELD_TIMES * nearest.columns;
  return isClear ? { ...unheld, nearest } : undefined;
}

/** Whether any table that the program knows fits files clearly better than the one they are named for. */
export function isOfAnotherTable(
  files: readonly ReadFile[],
  schema: Dataset['schema'],
  datasets: ReadonlyMap<string, Dataset>,
): boolean {
  const own = scoreOf(files, { schema });
  const others = [...Object.values(DATASETS), ...[...datasets.values()].map((each) => each.schema)];
  return others.some((other) => scoreOf(files, { schema: other }) - own >= UNHELD_LEAD);
}

function scoreOf(files: readonly ReadFile[], { schema }: Pick<Dataset, 'schema'>): number {
  const scores = files.map(({ name, workbook }) => {
    const tables = tablesIn(workbook, schema);
    const score = Math.max(0, ...tables.map((table) => table.score));
    const says = `${name}${tables.map((table) => titleText(table)).join('')}`;
    return score === 0 ? 0 : score + (says.includes(schema.title) ? 1 : 0);
  });
  return scores.reduce((sum, score) => sum + score, 0) / files.length;
}

/** The sheets of a file that hold the table: the only one, the one named, or as answered. */
export function chooseSheets(
  { name, workbook }: ReadFile,
  { schema }: Pick<Dataset, 'schema'>,
  told: string | undefined,
  questions: Questions,
): FoundTable[] {
  const all = tablesIn(workbook, schema);
  if (told !== undefined) return all.filter(({ sheet }) => sheet.name === told);
  if (recognitionOf(workbook) !== undefined) return all.slice(0, 1);
  const best = all.reduce((most, { score }) => Math.max(most, score), 0);
  const fitting = all.filter(({ score, rows }) => score * 2 > best && score >= 2 && rows > 0);
  const [first] = fitting;
  if (first === undefined) return all.filter(({ score }) => score === best).slice(0, 1);
  if (fitting.length === 1) return [first];
  const largest = fitting.reduce((most, each) => (each.rows > most.rows ? each : most));
  const options = [ALL, ...fitting.map(({ sheet }) => sheet.name)];
  const answer = questions.ask({
    id: 'sheet',
    found: `${name}有${fitting.length}张像${schema.title}的工作表：${fitting.map(({ sheet, rows }) => `${sheet.name}（${rows}行）`).join('、')}`,
    options,
    isClosed: true,
  });
  if (answer === ALL) return fitting;
  return fitting.filter(({ sheet }) => sheet.name === (answer ?? largest.sheet.name));
}

/** Everything that stands above a table and in the name of its sheet. */
export function titleText({ sheet, headerRows }: FoundTable): string {
  const above = sheet.rows.slice(0, headerRows[0] ?? 0).flat();
  return [sheet.name, ...above.map(({ text }) => text)].join(' ');
}

/** The day of the facts: as told, as title and file name say in agreement, else as answered. */
export function chooseDay(
  tables: readonly { readonly file: string; readonly table: FoundTable }[],
  told: string | undefined,
  today: string,
  questions: Questions,
): string | undefined {
  if (told !== undefined) return told;
  const answered = questions.told('as-of');
  if (answered !== undefined) return dayMeant(answered) ?? answered;
  const found = tables.flatMap(({ file, table }) => {
    const below = table.sheet.rows.slice((table.headerRows.at(-1) ?? 0) + 1).slice(-6);
    const signed = below
      .filter((row) => row.filter(({ kind }) => kind !== 'blank').length <= 4)
      .flatMap((row) => row.map(({ text }) => text))
      .filter((text) => /填报|填表|制表|截至|截止|日期[:：]/.test(text));
    return [
      ...daysIn(titleText(table)),
      ...daysIn(file),
      ...signed.flatMap((text) => daysIn(text)),
    ];
  });
  const weight = found.reduce((most, each) => Math.max(most, each.weight), 0);
  const surest = [...new Set(found.filter((each) => each.weight === weight).map(({ day }) => day))];
  const [only] = surest;
  if (only !== undefined && surest.length === 1 && only <= today) return only;
  const passed = (day: string) => day <= today;
  const options =
    only === undefined
      ? tables.flatMap(({ file, table }) => yearEnds(`${titleText(table)} ${file}`))
      : surest;
  const possible = [...new Set(options)].filter(passed);
  // Of two days or years that are said alike nobody can know which holds.
  const likely = only === undefined && possible.length === 1 ? possible[0] : undefined;
  questions.ask({
    id: 'as-of',
    found:
      only === undefined
        ? '表里没有写数据是哪一天的'
        : `表里写着${surest.join('、')}，今天是${today}`,
    options: possible,
    ...(likely === undefined ? {} : { default: likely }),
  });
  return likely;
}
