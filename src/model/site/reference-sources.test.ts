import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

/* The sources of the repository's own edition, graded by the one rule that its page 关于本站 states. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

type CsvRow = Readonly<Record<string, string>>;

const textOf = (file: string) => readFileSync(ROOT + file, 'utf8').trimEnd();
const rowsOf = (file: string) => Papa.parse<CsvRow>(textOf(file), { header: true }).data;
const filesIn = (folder: string) =>
  readdirSync(ROOT + folder, { recursive: true })
    .map((file) => `${folder}/${String(file)}`)
    .filter((file) => /\.(csv|mdx)$/.test(file));

const SOURCES = rowsOf('data/terms/sources.csv');
const TABLES = filesIn('data').filter((file) => file !== 'data/terms/sources.csv');

/** Addresses of the state’s own sites and of the central news media: grade A. */
const STATE =
  /(^|\.)(gov\.cn|xinhuanet\.com|people\.(com\.)?cn|gmw\.cn|china\.com\.cn|globaltimes\.cn)$/;

test('grade A is given to sites of the state and of the central news media, to all of them', () => {
  const hosts = SOURCES.filter((row) => row['网址'] !== '');
  const wrong = hosts.filter(
    (row) => STATE.test(new URL(row['网址'] ?? '').hostname) !== (row['可信度'] === 'A'),
  );
  expect(wrong.map((row) => [row['编号'], row['网址'], row['可信度']])).toEqual([]);
});

test('copies on other people’s sites are graded C, so that they are no links', () => {
  const copies = SOURCES.filter((row) => /转载站|镜像站/.test(row['发布单位'] ?? ''));
  expect(copies.length).toBeGreaterThan(30);
  expect(copies.filter((row) => row['可信度'] !== 'C')).toEqual([]);
});

test('every source is cited', () => {
  const text = [...TABLES, ...filesIn('content')].map(textOf).join('\n');
  const cited = new Set(text.match(/\b(?:s\d+|doc-[a-z0-9-]+)/g));
  expect(SOURCES.map((row) => row['编号'] ?? '').filter((id) => !cited.has(id))).toEqual([]);
});

test('no row is 高 on copies alone', () => {
  const grades = new Map(SOURCES.map((row) => [row['编号'], row['可信度'] ?? '']));
  const rows = TABLES.filter((file) => file.endsWith('.csv')).flatMap(rowsOf);
  const high = rows.filter((row) => row['可信度'] === '高');
  expect(high.length).toBeGreaterThan(50);
  const alone = high.filter(
    (row) => !(row['来源'] ?? '').split('；').some((id) => /[AB]/.test(grades.get(id) ?? '')),
  );
  expect(alone).toEqual([]);
});

test('notes speak in words, not in numbers of rows', () => {
  const rows = TABLES.filter((file) => /\/\d{4}-\d{2}-\d{2}\.csv$/.test(file)).flatMap(rowsOf);
  const raw = rows.filter((row) =>
    /(?<![a-z0-9-])[ptnedcs]\d{2,3}(?![a-z0-9])/.test(row['备注'] ?? ''),
  );
  expect(raw).toEqual([]);
});

test('a policy has a day of publication only where a source of grade A gives one', () => {
  const published = filesIn('content/policies').filter((file) =>
    /^publishedOn: \d/m.test(textOf(file)),
  );
  expect(published).toEqual(['content/policies/gbf2016-7.mdx']);
});
