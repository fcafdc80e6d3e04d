import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { RULES } from '../../data/problem.ts';
import { checkedEdition } from '../../model/checks/checked-edition.ts';
import { BASE_TODAY, baseEdition } from './base-edition.ts';
import type { BrokenInput, ExpectedProblem } from './broken-input.ts';
import { BROKEN_CELLS } from './broken-cells.ts';
import { BROKEN_CONDITIONS } from './broken-conditions.ts';
import { BROKEN_DOCUMENTS } from './broken-documents.ts';
import { BROKEN_CORRECTIONS, BROKEN_ERRATA, GOOD_CORRECTIONS } from './broken-errata.ts';
import { BROKEN_FILES } from './broken-files.ts';
import { BROKEN_PROCEDURES } from './broken-procedures.ts';
import { BROKEN_PROSE, DEAD_LINKS, OVERDUE } from './broken-prose.ts';
import { BROKEN_PRIVACY } from './broken-privacy.ts';
import { BROKEN_KEYS, BROKEN_REFERENCES } from './broken-references.ts';
import { GOOD_INPUTS } from './good-inputs.ts';
import { standingEdition } from './written-edition.ts';

const TABLES: Readonly<Record<string, readonly BrokenInput[]>> = {
  'a file that is broken': BROKEN_FILES,
  'a cell that is broken': BROKEN_CELLS,
  'an id used twice': BROKEN_KEYS,
  'an id of nothing': BROKEN_REFERENCES,
  'an erratum that does not fit': BROKEN_ERRATA,
  'a corrected row that is broken': BROKEN_CORRECTIONS,
  'a procedure that is not kept': BROKEN_PROCEDURES,
  'a condition that is broken': BROKEN_CONDITIONS,
  'personal data': BROKEN_PRIVACY,
  'a document that is broken': BROKEN_DOCUMENTS,
  'prose that is broken': BROKEN_PROSE,
  'links that lead nowhere': DEAD_LINKS,
  'what is overdue': OVERDUE,
};

const edition = standingEdition();
afterAll(() => rmSync(edition.root, { recursive: true }));

describe('the base edition', () => {
  it('has no problem', () => {
    expect(problemsOf({ change: (files) => files })).toEqual([]);
  });
});

for (const [name, inputs] of Object.entries(TABLES)) {
  describe(`${name} is reported at its place and nowhere else`, () => {
    it.each(inputs)('$title', ({ change, expected }) => {
      const found = problemsOf({ change });
      const places = found.map(({ rule, level, file, line, column }) => ({
        rule,
        level,
        file,
        line,
        column,
      }));
      expect(bySorting(places)).toEqual(bySorting(expected.map(placeOf)));
      for (const { file, line, rule, column, field, says = '' } of expected) {
        const meant = found.find(
          (each) =>
            each.rule === rule &&
            each.file === file &&
            each.line === line &&
            each.column === column &&
            `${each.message}${each.hint}`.includes(says) &&
            (field === undefined || each.field === field),
        );
        expect(meant, `${rule} ${field ?? ''} ${says}: ${JSON.stringify(found)}`).toBeDefined();
      }
    });
  });
}

describe('what only looks wrong gives no problem', () => {
  it.each([...GOOD_INPUTS, ...GOOD_CORRECTIONS])('$title', (input) => {
    expect(problemsOf(input)).toEqual([]);
  });
});

describe('faults in many files', () => {
  it('are all reported, in the order of files and lines', () => {
    const planted = [...BROKEN_CELLS.slice(0, 1), ...BROKEN_KEYS, ...BROKEN_PRIVACY.slice(3, 7)];
    const found = problemsOf({
      change: (files) => planted.reduce((held, { change }) => change(held), files),
    });
    for (const { rule, file, line } of planted.flatMap(({ expected }) => expected)) {
      expect(found).toContainEqual(expect.objectContaining({ rule, file, line }));
    }
    expect(found.map(({ file }) => file)).toEqual(found.map(({ file }) => file).sort());
    for (const file of new Set(found.map((each) => each.file))) {
      const lines = found.filter((each) => each.file === file).map(({ line }) => line);
      expect(lines).toEqual([...lines].sort((a, b) => a - b));
    }
  });
});

describe('every rule', () => {
  it('is expected by a case here, or by a test that names it', () => {
    const source = join(import.meta.dirname, '../..');
    const tests = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.test\.ts$|[\\/]broken-\w+\.ts$/.test(file))
      .map((file) => readFileSync(join(source, file), 'utf8'))
      .join('\n');
    expect(RULES.filter((rule) => !new RegExp(`\\b${rule}(?![\\w-])`).test(tests))).toEqual([]);
  });
});

function problemsOf({ change }: Pick<BrokenInput, 'change'>) {
  edition.become(change(baseEdition()));
  return [...checkedEdition(edition.root, BASE_TODAY).problems];
}

function placeOf({ rule, level = 'error', file, line, column }: ExpectedProblem) {
  return { rule, level, file, line, column };
}

function bySorting<T>(places: readonly T[]): T[] {
  const name = (place: T) => JSON.stringify(place);
  return [...places].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}
