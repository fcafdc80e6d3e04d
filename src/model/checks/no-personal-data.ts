import { asLastRead } from '../../data/as-last-read.ts';
import type { Edition } from '../../data/edition.ts';
import { fieldKey } from '../../data/field-key.ts';
import { heldFor } from '../../data/held.ts';
import type { Problem } from '../../data/problem.ts';
import { type Entry, letterOf, problemAt } from '../../data/table.ts';
import { jsonTexts } from '../../data/texts/json-text.ts';
import { type PlacedText, textsByLine } from '../../data/texts/placed-text.ts';
import { proseTexts, valueTexts } from '../../data/texts/prose-text.ts';
import { frontmatterBlock } from '../../data/prose/frontmatter-block.ts';
import type { ProseDocument } from '../../data/prose/read-file.ts';
import { type Check, type HeldTable, allTables } from './check.ts';
import { personalFindings, personalProblems } from './personal-findings.ts';
import { publicPersonalData } from './public-personal-data.ts';

/**
 * No resident ID, personal mobile or bank card number in any cell, text, name of a file or file of
 * `public/`, as its reader sees it: `personal-data`. What is only likely to be a person's is a
 * warning.
 */
export const noPersonalData: Check = (edition) => [
  ...tableProblems(allTables(edition)),
  ...jsonProblems(edition),
  ...proseProblems(edition),
  ...nameProblems(edition),
  ...publicPersonalData(edition.files),
];

/** Headers that say what the numbers below them are. */
const LABEL = /身份证|证件|护照|通行证|银行卡|卡号|微信|QQ/i;

/** Most cells are too short for any number of a person. */
const SHORTEST = 6;
/** To look whether a longer text is known to hold nothing costs less than to look through it. */
const LONG = 12;

function tableProblems(tables: readonly HeldTable[]): Problem[] {
  // Codes and names stand in many rows, and nearly all hold nothing.
  const clean = new Set<string>();
  return tables.flatMap((held) => {
    const find = () => cellProblems(held, clean);
    // What a correction may hold is decided by the table that it corrects.
    return held.corrects === undefined ? heldFor(held.table, 'personal data', find) : find();
  });
}

function cellProblems(held: HeldTable, clean: Set<string>): Problem[] {
  const { table } = held;
  const labels = new Map(
    table.columns.flatMap(({ key, header }) => (LABEL.test(header) ? [[key, `${header}：`]] : [])),
  );
  const inHeaders = table.columns.flatMap(({ header, key }) =>
    personalFindings(header).map((wording) => ({
      file: table.file,
      line: 1,
      column: letterOf(table.columns, key) ?? 'A',
      ...wording,
    })),
  );
  const inCells = table.entries.flatMap((entry) =>
    placedKeys(entry).flatMap((key) => {
      const cell = entry.cells[key] ?? '';
      const label = labels.get(key);
      const text = label === undefined ? cell : label + cell;
      if (cell.length < SHORTEST || clean.has(text)) return [];
      const findings = personalFindings(text);
      if (findings.length === 0 && text.length >= LONG) clean.add(text);
      return findings
        .filter(({ kind }) => kind !== '手机号' || !isSum(held, entry, key))
        .slice(0, 1)
        .map(({ kind: _kind, value, ...wording }) => ({
          ...problemAt(table, entry, key, { value, ...wording }),
          ...(entry.isRagged === true ? { column: key } : {}),
          level: wording.level,
        }));
    }),
  );
  return [...inHeaders.map(({ kind: _kind, ...problem }) => problem), ...inCells];
}

/** Eleven digits of yuan, or of a count that has its unit beside it, look like a mobile number. */
function isSum(held: HeldTable, entry: Entry, key: string): boolean {
  const { table, schema } = held;
  if (unitOf(held, entry, key) === '元') return true;
  if (schema.columns[key] === undefined) {
    const header = table.columns.find((column) => column.key === key)?.header ?? '';
    return /[(（](?:元|美元)[)）]/.test(header);
  }
  const unit = entry.cells['unit'] ?? '';
  return unit !== '' && /^-?\d+$/.test(entry.cells[key] ?? '') && key === 'value';
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
function placedKeys({ cells, isRagged }: Entry): string[] {
  const all = Object.keys(cells);
  return isRagged === true ? all.filter((key) => /^[A-Z]+$/.test(key)) : all;
}

const textProblems = asLastRead((file, text) => personalProblems(file, jsonTexts(text)));

function jsonProblems({ files, datasets, notices, rules, rounds }: Edition): Problem[] {
  const documents = [
    'data/site.json',
    'data/import.json',
    ...[...datasets.values()].map(({ documentFile }) => documentFile),
    ...[...notices, ...rules, ...rounds].map(({ file }) => file),
  ];
  return documents
    .filter((file) => files.has(file))
    .flatMap((file) => textProblems(file, files.read(file).text ?? ''));
}

function proseProblems({ files, prose }: Edition): Problem[] {
  return prose.flatMap((document) =>
    heldFor(document, 'personal data', () =>
      documentProblems(document, files.read(document.file).text ?? ''),
    ),
  );
}

function documentProblems(document: ProseDocument, text: string): Problem[] {
  const { file, root, frontmatter, lineOf } = document;
  // Remarks of the frontmatter are no values; a text that cannot be parsed is read as it is.
  const block = frontmatterBlock(text)?.text ?? '';
  const raw = root.children.length === 0 ? text : `\n${block}`;
  const words: PlacedText[] = [
    ...textsByLine(raw),
    ...valueTexts(frontmatter, lineOf),
    ...proseTexts(root),
  ];
  return personalProblems(file, words);
}

/** Names of files and folders, which become addresses of pages. */
function nameProblems({ files }: Edition): Problem[] {
  const visit = (folder: string): Problem[] => {
    const { files: names, folders } = files.list(folder);
    return [
      ...[...names, ...folders].flatMap((name) =>
        personalFindings(name).map(({ kind: _kind, ...wording }) => ({
          file: `${folder}/${name}`,
          line: 1,
          ...wording,
        })),
      ),
      ...folders.flatMap((name) => visit(`${folder}/${name}`)),
    ];
  };
  return ['data', 'content'].flatMap(visit);
}
