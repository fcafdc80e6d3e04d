import { readEdition } from '../data/edition.ts';
import type { EditionFiles } from '../data/files.ts';
import { checkAgainst } from './against-edition.ts';
import { withFiles } from './edition-with-file.ts';
import { withoutEmptyVersions } from './empty-versions.ts';
import { importFiles } from './import-files.ts';
import { problemOf } from './import-problems.ts';
import type { Memory } from './memory.ts';
import type { Imported, ImportRequest, VersionFile } from './request.ts';
import type { ImportProblem, ImportResult, Question } from './result.ts';

/** A series is imported as a table is; the edition is read again with each version of it. */
export interface HistoryRequest extends Pick<
  ImportRequest,
  'files' | 'dataset' | 'sheet' | 'answers' | 'answersName' | 'memory'
> {
  readonly root: string;
  readonly today: string;
  readonly edition: EditionFiles;
}

/** What an import of a series understood, asks and wrote. Its keys are public. */
export interface HistoryResult {
  readonly files: readonly string[];
  readonly dataset: string | null;
  /** In the order of their days. */
  readonly versions: readonly ImportResult[];
  /** Of all versions, those of one matter as one. */
  readonly questions: readonly Question[];
  readonly problems: readonly ImportProblem[];
  readonly written: readonly string[] | null;
}

/** The result, and all versions when all of them may be written. */
export interface ImportedHistory {
  readonly result: HistoryResult;
  readonly versions?: readonly VersionFile[];
  readonly memory: Memory;
}

/** Questions that are of one file, whatever the others say. */
const OF_ONE_FILE: readonly string[] = ['as-of', 'sheet', 'dataset'];

/**
 * Makes a version of each file of a series, in the order of their days: a row keeps the id that it has
 * in an earlier version, a row that is gone is asked once, all questions come together.
 */
export async function importHistory(request: HistoryRequest): Promise<ImportedHistory> {
  const dated: { readonly imported: Imported; readonly file: Given }[] = [];
  const undated: Imported[] = [];
  for (const file of request.files) {
    const imported = await importOne(request, file, new Map(), new Map(), request.memory);
    const { asOf, problems } = imported.result;
    const isReadable = asOf !== null && !problems.some(({ rule }) => rule === 'csv-syntax');
    if (isReadable) dated.push({ imported, file });
    else undated.push(imported);
  }
  dated.sort((a, b) => ((a.imported.result.asOf ?? '') < (b.imported.result.asOf ?? '') ? -1 : 1));
  const clashes = clashesOf(dated.map(({ imported: { result } }) => result));
  const held = new Map<string, Uint8Array>();
  const goneSince = new Map<string, string>();
  const imports: Imported[] = [];
  let { memory } = request;
  for (const { file } of clashes.length > 0 ? [] : dated) {
    const imported = await importOne(request, file, held, goneSince, memory);
    imports.push(imported);
    memory = imported.memory;
    const { draft } = imported;
    if (draft !== undefined) held.set(draft.path, new TextEncoder().encode(draft.text));
  }
  const all = [...imports, ...undated];
  const versions = all.flatMap(({ file }) => file ?? []);
  const isWhole = clashes.length === 0 && versions.length === request.files.length;
  const result: HistoryResult = {
    files: request.files.map(({ name }) => name),
    dataset: [...dated.map(({ imported }) => imported), ...undated][0]?.result.dataset ?? null,
    versions: imports.map(({ result: each }) => each),
    questions: together(all.map(({ result: each }) => each)),
    problems: [...clashes, ...all.flatMap(({ result: { problems } }) => problems)],
    written: null,
  };
  return { result, memory, ...(isWhole ? { versions } : {}) };
}

type Given = ImportRequest['files'][number];

/** One file as if the versions before it were in the edition already. */
function importOne(
  { root, today, edition: files, ...request }: HistoryRequest,
  file: Given,
  held: ReadonlyMap<string, Uint8Array>,
  goneSince: Map<string, string>,
  memory: Memory,
): Promise<Imported> {
  const now = withFiles(files, held);
  const { edition } = readEdition(root, today, now);
  if (edition === undefined) throw new Error('the edition was readable before');
  const own = OF_ONE_FILE.flatMap((id) => {
    const answer = request.answers[`${id}:${file.name}`];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return importFiles({
    ...request,
    files: [file],
    edition: withoutEmptyVersions(edition),
    answers: { ...request.answers, ...Object.fromEntries(own) },
    memory,
    goneSince,
    check: checkAgainst(root, today, now),
  });
}

/** Files of one day, and files of different tables, are no series. */
function clashesOf(results: readonly ImportResult[]): ImportProblem[] {
  const [first] = results;
  return results.flatMap((result, at) => {
    const name = result.files[0] ?? '';
    const before = results[at - 1];
    if (result.dataset !== first?.dataset) {
      const message = `像是${result.dataset ?? ''}的表，${first?.files[0] ?? ''}是${first?.dataset ?? ''}的`;
      return [problemOf(name, 'config', message, '一个文件夹只放一张表的各年，或用--dataset写明')];
    }
    if (before === undefined || before.asOf !== result.asOf) return [];
    const message = `与${before.files[0] ?? ''}都是${result.asOf ?? ''}的`;
    const hint = `一天只能有一版：拿走一个，或在--answers里写"as-of:${name}": "年-月-日"`;
    return [problemOf(name, 'version-name', message, hint)];
  });
}

/** The questions of several files, those of one matter as one, each cell with its file. */
function together(results: readonly ImportResult[]): Question[] {
  const asked = new Map<string, Question>();
  for (const { files, questions } of results) {
    const [name = ''] = files;
    for (const question of questions) {
      const id = OF_ONE_FILE.includes(question.id) ? `${question.id}:${name}` : question.id;
      const cells = question.cells.map((cell) => `${name}!${cell}`);
      const before = asked.get(id);
      asked.set(id, {
        ...(before ?? {
          ...question,
          id,
          ...(id === question.id ? {} : { found: `${name}：${question.found}` }),
        }),
        cells: [...(before?.cells ?? []), ...cells],
        options: [...new Set([...(before?.options ?? []), ...question.options])],
      });
    }
  }
  return [...asked.values()];
}
