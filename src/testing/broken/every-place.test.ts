import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../../data/csv.ts';
import { readEdition } from '../../data/edition.ts';
import { type Problem, columnLetter } from '../../data/problem.ts';
import { checkEdition } from '../../model/checks/check-edition.ts';
import { BASE_TODAY, baseEdition } from './base-edition.ts';
import { writeEdition } from './written-edition.ts';

const BASE = baseEdition();
const root = writeEdition(BASE);
afterAll(() => rmSync(root, { recursive: true }));

const paths = (extension: string) => Object.keys(BASE).filter((path) => path.endsWith(extension));

describe('whatever stands in a cell, the check goes on', () => {
  const BAD = ['坏 值', '2016-02-30'];

  it.each(paths('.csv'))('%s', (path) => {
    const [header = [], good] = parseCsv(path, BASE[path] ?? '').records.map(({ cells }) => cells);
    // A table of the base without rows has no good one.
    const row = good ?? header.map(() => '甲');
    const write = (rows: readonly (readonly string[])[]) =>
      [header, ...rows.map((cells) => cells.map((cell) => `"${cell}"`))].join('\n') + '\n';
    // The good row, then one for each column in which only that cell is bad.
    const id = header.indexOf('编号');
    const oneEach = BAD.flatMap((bad) => header.map((_, index) => row.with(index, bad))).map(
      (cells, at) =>
        cells[id] === row[id] && id >= 0 ? cells.with(id, `${row[id]}-${at}`) : cells,
    );
    for (const problem of problemsWith(path, write([row, ...oneEach]))) {
      const { file, line, field = '', column, rule } = problem;
      if (file !== path || line === 1 || !header.includes(field)) continue;
      expect(column).toBe(columnLetter(header.indexOf(field)));
      // Not every text is wrong everywhere; where one is, it is said at the cell.
      if (good && rule.startsWith('value-')) expect(header[(line - 3) % header.length]).toBe(field);
    }
    // A table of which nothing can be read.
    for (const bad of BAD) problemsWith(path, write([row.map(() => bad)]));
  });
});

describe('whatever stands at a key, the check goes on', () => {
  // One dataset.json of a dataset of the contract stands for all.
  const isTried = (path: string) =>
    !path.endsWith('dataset.json') || /\/(?:fees|spaces)\//.test(path);
  it.each(paths('.json').filter(isTried))('%s', (path) => {
    for (const change of changesOf(JSON.parse(BASE[path] ?? ''))) {
      for (const problem of problemsWith(path, JSON.stringify(change, null, 2))) {
        expect(problem.message).not.toMatch(/undefined|\[object|NaN/);
        expect(problem.hint).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });
});

describe('whatever line of prose is lost or broken, the check goes on', () => {
  it.each(paths('.mdx'))('%s', (path) => {
    const lines = (BASE[path] ?? '').split('\n');
    const texts = lines.flatMap((line, index) => [
      lines.toSpliced(index, 1),
      ...[`${line}{1}`, `${line}<5%`, line.replace(/"[^"]*"/, '""'), line.slice(0, -3)].map(
        (broken) => lines.with(index, broken),
      ),
    ]);
    // Some of them say the same, or what the good one says.
    const different = new Set(texts.map((each) => each.join('\n')));
    different.delete(BASE[path] ?? '');
    for (const text of different) problemsWith(path, text);
  });
});

/** The problems with one file replaced; no rule is spared. */
function problemsWith(path: string, text: string): Problem[] {
  writeFileSync(join(root, path), text);
  try {
    const { edition, problems } = readEdition(root, BASE_TODAY);
    return [...problems, ...(edition === undefined ? [] : checkEdition(edition))];
  } finally {
    writeFileSync(join(root, path), BASE[path] ?? '');
  }
}

/**
 * The document with each value in turn replaced by one of another kind, or removed; of the items of
 * a list that hold the same keys and kinds of values, the first stands for all.
 */
function changesOf(value: unknown): unknown[] {
  const others = [null, '坏'];
  if (typeof value !== 'object' || value === null) return others;
  if (Array.isArray(value)) {
    const shapes = new Set<string>();
    const inside = value.flatMap((item, index) => {
      const shape = shapeOf(item);
      if (shapes.has(shape)) return [];
      shapes.add(shape);
      return changesOf(item).map((changed) => value.with(index, changed));
    });
    return [...others, ...inside];
  }
  const inside = Object.entries(value).flatMap(([key, held]) => [
    Object.fromEntries(Object.entries(value).filter(([other]) => other !== key)),
    ...changesOf(held).map((changed) => ({ ...value, [key]: changed })),
  ]);
  return [...others, ...inside];
}

/** The keys and kinds of values of a value: a column of days is read by other rules than one of sums. */
function shapeOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  return `{${Object.entries(value)
    .map(([key, held]) => `${key}:${/^(?:kind|type)$/.test(key) ? String(held) : shapeOf(held)}`)
    .sort()
    .join()}}`;
}
