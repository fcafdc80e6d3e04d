import { emptyVersions, withoutEmptyVersions } from '../import/empty-versions.ts';
import { checkAgainst } from '../import/against-edition.ts';
import { importFiles } from '../import/import-files.ts';
import { MEMORY_FILE, parseMemory } from '../import/memory.ts';
import { importReport } from '../import/report-text.ts';
import type { Imported } from '../import/request.ts';
import type { ImportResult } from '../import/result.ts';
import { tableTitle } from '../import/table-title.ts';
import { openEdition } from '../data/files.ts';
import type { Arrived } from './arrived.ts';
import type { Taken } from './taken.ts';
import { type InboxState, newErrors } from './state.ts';
import { withHint } from '../text/sentence.ts';

/** The files of one version: those that say the same dataset and day go together, others alone. */
export async function tableGroups(
  state: InboxState,
  files: readonly Arrived[],
): Promise<Arrived[][]> {
  const groups = new Map<string, Arrived[]>();
  for (const file of files) {
    const { dataset, asOf } = (await importOf(state, [file])).result;
    const key = dataset === null || asOf === null ? `alone ${file.name}` : `${dataset} ${asOf}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()];
}

/** One version from the files of a group, or what keeps them from being one. */
export async function takeTables(state: InboxState, group: readonly Arrived[]): Promise<Taken> {
  const { edition, root } = state;
  const { result, file, memory } = await importOf(state, group);
  const title = tableTitle(edition, result.dataset);
  const report = importReport(result, title, 'table');
  if (file === undefined) {
    return { isAccepted: false, outcome: refusedWords(result), lines: [report], result };
  }
  const bytes = new TextEncoder().encode(file.text);
  const errors = newErrors(state, new Map([[file.path, bytes]]));
  if (errors.length > 0) {
    const lines = errors.map(
      ({ file: at, line, message, hint }) => `${at}第${line}行：${withHint(message, hint)}`,
    );
    const outcome = `退回：表本身读得懂，可是放进去以后别处有${errors.length}处对不上`;
    return { isAccepted: false, outcome, lines: [...lines, '', report], result };
  }
  const empty = emptyVersions(edition, result.dataset ?? '');
  const memoryText = `${JSON.stringify(memory, null, 2)}\n`;
  const isNewMemory = JSON.stringify(memory) !== JSON.stringify(memoryOf(root));
  return {
    isAccepted: true,
    outcome:
      result.asOf === null
        ? `收下了，成为${title}，${result.rows}行`
        : `收下了，成为《${title}》${result.asOf}的一版，${result.rows}行`,
    lines: [
      report,
      ...empty.map((path) => `新建时的空表${path}还没有过一行，让位给这一版，删去了`),
    ],
    writes: [
      {
        path: file.path,
        bytes,
        ...(empty.includes(file.path) ? { mayReplace: true as const } : {}),
      },
      ...(isNewMemory
        ? [
            {
              path: MEMORY_FILE,
              bytes: new TextEncoder().encode(memoryText),
              mayReplace: true as const,
            },
          ]
        : []),
    ],
    removes: empty.filter((path) => path !== file.path),
  };
}

function importOf(
  { root, today, edition }: InboxState,
  files: readonly Arrived[],
): Promise<Imported> {
  return importFiles({
    files,
    edition: withoutEmptyVersions(edition),
    answers: {},
    memory: memoryOf(root),
    check: checkAgainst(root, today),
  });
}

function memoryOf(root: string) {
  const files = openEdition(root, ['data']);
  return files.has(MEMORY_FILE) ? (parseMemory(files.read(MEMORY_FILE).text ?? '') ?? {}) : {};
}

function refusedWords({ questions, problems }: ImportResult): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const parts = [
    ...(errors === 0 ? [] : [`${errors}处错误要改`]),
    ...(questions.length === 0 ? [] : [`${questions.length}个问题要在表里写明`]),
  ];
  return `退回：${parts.join('，')}；改好以后存盘，放回收件箱`;
}
