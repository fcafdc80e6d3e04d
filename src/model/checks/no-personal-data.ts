import type { Edition } from '../../data/edition.ts';
import { fieldKey } from '../../data/field-key.ts';
import type { Problem } from '../../data/problem.ts';
import { problemAt } from '../../data/table.ts';
import type { Entry } from '../../data/table.ts';
import { findPersonalData } from '../../text/personal-data.ts';
import { allTables } from './check.ts';
import type { Check, HeldTable } from './check.ts';

/** No resident ID, personal mobile or bank card number in any cell or text: `personal-data`. */
export const noPersonalData: Check = (edition) => [
  ...cellProblems(edition),
  ...textProblems(edition),
];

function cellProblems(edition: Edition): Problem[] {
  return allTables(edition).flatMap(({ table, ...held }) =>
    table.entries.flatMap((entry) =>
      placedCells(entry).flatMap(([key, cell]) => {
        // Eleven digits of yuan look like a mobile number.
        if (unitOf(held, entry, key) === '元') return [];
        const [found] = findPersonalData(cell);
        return found === undefined
          ? []
          : [
              {
                ...problemAt(table, entry, key, { value: found.masked, ...wording(found) }),
                ...(entry.isRagged === true ? { column: key } : {}),
              },
            ];
      }),
    ),
  );
}

/** The unit of a cell; of 原值 and 更正值 that of the column which they correct. */
function unitOf(
  { schema, corrects }: Pick<HeldTable, 'schema' | 'corrects'>,
  { cells }: Entry,
  key: string,
): string | undefined {
  if (corrects === undefined || (key !== 'from' && key !== 'to')) {
    return schema.columns[key]?.field.unit;
  }
  const corrected = fieldKey({ schema: corrects }, cells['field'] ?? '');
  return corrected === undefined ? undefined : corrects.columns[corrected]?.field.unit;
}

/** Of a ragged row the cells by letter: its id stands among them already. */
function placedCells({ cells, isRagged }: Entry): [string, string][] {
  const all = Object.entries(cells);
  return isRagged === true ? all.filter(([key]) => /^[A-Z]+$/.test(key)) : all;
}

function textProblems(edition: Edition): Problem[] {
  const jsonFiles = [
    'data/site.json',
    ...[...edition.datasets.values()].map(({ documentFile }) => documentFile),
    ...edition.notices.map(({ file }) => file),
    ...edition.rules.map(({ file }) => file),
    ...edition.rounds.map(({ file }) => file),
  ];
  const files = [...jsonFiles, ...edition.prose.map(({ file }) => file)].filter(edition.files.has);
  return files.flatMap((file) => {
    const lines = (edition.files.read(file).text ?? '').split('\n');
    return lines.flatMap((text, index) =>
      findPersonalData(text).map((found) => ({
        file,
        line: index + 1,
        level: 'error' as const,
        value: found.masked,
        ...wording(found),
      })),
    );
  });
}

function wording({ kind, masked }: { kind: string; masked: string }) {
  return {
    rule: 'personal-data' as const,
    message: `这里有疑似${kind}「${masked}」，不能公开`,
    hint:
      kind === '手机号'
        ? '改用单位的办公电话；不需要就删去'
        : '删去这一项；确有依据要公开的，先脱敏再录入',
  };
}
