import { chooseSheets, type ReadFile, titleText } from './choose-table.ts';
import { fillColumns } from './fill-columns.ts';
import { emptyList, noTable } from './import-problems.ts';
import { knownOf } from './known.ts';
import { listMeant, listOf } from './list-meant.ts';
import { identified, numbered } from './list-numbers.ts';
import { LIST_SCHEMA, schemaWithFurther } from './list-schema.ts';
import { masked } from './masked-result.ts';
import { outcomeOf } from './outcome.ts';
import { Questions } from './questions.ts';
import { type Place, rawTable } from './raw-table.ts';
import type { Imported, ImportRequest } from './request.ts';
import { type ImportProblem, NOTHING } from './result.ts';
import { Settler } from './settle.ts';
import { keysOf } from './written-table.ts';

/**
 * Makes the list of a notice from its workbook; undefined where the files are no list (`listMeant`).
 * Further columns are kept as given; a running number that the sheet lacks is counted, and an id that it
 * lacks is that of the space's name.
 */
export function importList(
  request: ImportRequest,
  files: readonly ReadFile[],
): Imported | undefined {
  const meant = listMeant(request, files);
  if (meant === undefined) return undefined;
  const { id } = meant;
  const stopped = (problem: ImportProblem): Imported => ({
    result: masked({
      ...NOTHING,
      files: files.map(({ name }) => name),
      dataset: id === undefined ? null : `notices/${id}`,
      problems: [problem],
    }),
    memory: request.memory,
  });
  if (meant.problem !== undefined) return stopped(meant.problem);
  const questions = new Questions(new Map(Object.entries(request.answers)), request.answers);
  const tables = files.map((file) =>
    chooseSheets(file, { schema: LIST_SCHEMA }, request.sheet, questions).map((table) => ({
      file,
      table,
    })),
  );
  const empty = files.find((_, at) => tables[at]?.length === 0);
  if (empty !== undefined) return stopped(noTable(empty, { schema: LIST_SCHEMA }, request.sheet));
  return imported(request, meant.id, tables.flat(), questions);
}

function imported(
  request: ImportRequest,
  id: string,
  places: readonly Place[],
  questions: Questions,
): Imported {
  const { edition } = request;
  const schema = schemaWithFurther(places, questions);
  const known = knownOf(edition, schema, edition.today);
  const raw = places.map((place) => rawTable(place, places, { schema }, questions));
  const settler = new Settler(known, questions);
  const rows = raw.flatMap((table) => settler.rows(table));
  const found = [...new Set(raw.flatMap(({ map }) => map.columns.map(({ key }) => key)))];
  const changes = [...settler.changes, ...numbered(rows, found), ...identified(rows, known)];
  const title = places.map(({ table }) => titleText(table)).join(' ');
  const added = fillColumns(rows, new Set([...found, 'number']), known, title, questions, []);
  const keys = keysOf(found, added, rows, schema);
  const files = places.map(({ file }) => file.name);
  return outcomeOf(request.check, {
    files,
    dataset: `notices/${id}`,
    path: listOf(id),
    schema,
    keys: ['number', ...keys.filter((key) => key !== 'number')],
    rows,
    raw,
    settler,
    questions,
    memory: request.memory,
    problems: rows.length === 0 ? [emptyList(files[0] ?? '')] : [],
    result: { changes },
  });
}
