import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportFixture } from '../model/evaluation/report-fixture.ts';
import { methodFixture } from '../model/evaluation/round-fixture.ts';
import { longLists } from './long-lists.ts';

/** The file of rows of two rounds of so many units, of which the second ranks them the other way round. */
function comparedRows(units: number) {
  const sensitivity = { draws: 2, seed: 1, weightSpread: 0.2 };
  const round = (year: number, teamsOf: (unit: number) => number) => ({
    id: `r${year}`,
    method: methodFixture({ sensitivity, year }),
    values: Array.from({ length: units }, (_, unit) => [
      [`s${unit}`, 'teams', year, teamsOf(unit)] as const,
      [`s${unit}`, 'firms', year, 3] as const,
    ]).flat(),
  });
  const { site } = reportFixture([
    round(2025, (unit) => unit),
    round(2026, (unit) => units - unit),
  ]);
  return longLists(site, []).find(({ route }) => route === 'evaluations/r2026/compare/r2025/');
}

test('of two long rounds side by side all units are in a file, from which the tools find them', () => {
  const file = comparedRows(300)?.file();
  expect(file?.rows).toBe(300);
  expect(file?.columns.map(({ key }) => key)).toEqual(['c1', 'c2', 'c3', 'c4']);
  expect(file?.columns[1]?.cells).toContainEqual(['300', ['第300名']]);
});

test('the units of two short rounds all stand on their page', () => {
  expect(comparedRows(20)).toBeUndefined();
});

const SOURCES = join(import.meta.dirname, '..');

/** The files of pages and components whose names end so, as texts. */
function textsOf(ending: string): string[] {
  return ['components', 'pages'].flatMap((folder) =>
    readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .map((file) => readFileSync(join(SOURCES, folder, file), 'utf8')),
  );
}

/** The functions of a text that make a list. */
function makersIn(text: string): string[] {
  return [...text.matchAll(/^export function (\w+)[^{]*?\): (?:List<|CitedList\b)/gms)].map(
    ([, name]) => name!,
  );
}

test('what makes a list is known by the type that it returns', () => {
  const one = 'export function oneInTable(site: SiteData): List<Row> {';
  const two = 'export function two(\n  site: SiteData,\n  rows: readonly Row[],\n): CitedList {';
  expect(makersIn(`${one}\n}\n\n${two}\n}`)).toEqual(['oneInTable', 'two']);
  expect(makersIn('export function rowsOf(list: List<Row>): Row[] {')).toEqual([]);
});

test('every list that stands with tools on a page is written whole beside it where it is too long', () => {
  const makers = textsOf('.ts').flatMap(makersIn);
  const written = readFileSync(join(import.meta.dirname, 'long-lists.ts'), 'utf8');
  const shown = textsOf('.astro')
    .filter((text) => /<(?:List|Data)WithTools\b/.test(text))
    .flatMap((text) => makers.filter((name) => new RegExp(`\\b${name}\\(`).test(text)));
  expect(shown).toContain('titlesInTable');
  // It tables the rows that it is given, those of `allRowsList` where they are all.
  const known = new Set(['dataList']);
  const left = shown.filter((name) => !new RegExp(`\\b${name}\\b`).test(written));
  expect(left.filter((name) => !known.has(name))).toEqual([]);
});
