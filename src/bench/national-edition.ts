import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Random, seededRandom } from '../model/evaluation/random.ts';
import { issueFiles, POLICY } from './national-prose.ts';
import { nationalRegisters } from './national-registers.ts';
import { roundFiles } from './national-round.ts';
import {
  datasetDocument,
  eventRows,
  noticeFiles,
  provisionRows,
  SITE,
  spaceRows,
  supportRows,
  termRows,
  titleRows,
} from './national-tables.ts';

/** How large a generated edition is. */
export interface NationalSize {
  readonly spaces: number;
  readonly support: number;
  readonly issues: number;
}

/** The day for which a generated edition is built. */
export const NATIONAL_TODAY = '2026-11-20';

/**
 * Writes an invented national edition (codes of no real place or body) into an empty folder: spaces
 * in two versions, support in four, every other register, notices, issues and one round of all spaces.
 * The same size and seed give the same bytes.
 */
export function writeNationalEdition(folder: string, size: NationalSize, seed = 20261120): void {
  const random = seededRandom(seed);
  for (const [path, text] of nationalFiles(size, random)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The files one by one, so that the largest table alone is held in memory. */
function* nationalFiles(size: NationalSize, random: Random): Generator<[string, string]> {
  yield ['data/site.json', json(SITE)];
  yield ['content/policies/nat2023-1.mdx', POLICY];
  for (const [name, rows] of Object.entries(termRows())) yield [`data/terms/${name}.csv`, rows];
  yield* dataset('provisions', '条款', 'snapshot', [['2024-01-01', provisionRows()]]);
  const years = ['2024-12-31', '2025-12-31'];
  const spaces = years.map((day, index): [string, string] => [day, spaceRows(size.spaces, index)]);
  yield* dataset('spaces', '空间名录', 'snapshot', spaces);
  yield* dataset('support', '扶持', 'batch', supportVersions(size, random));
  yield* dataset('titles', '称号', 'batch', [['2025-12-31', titleRows(size.spaces)]]);
  yield* dataset('events', '动态', 'batch', [['2026-11-10', eventRows(size.spaces, random)]]);
  for (const { name, title, kind, day, csv } of nationalRegisters(size.spaces, random))
    yield* dataset(name, title, kind, [[day, csv]]);
  yield* noticeFiles(size.spaces);
  yield* roundFiles(size.spaces, random);
  yield* issueFiles(size.issues);
}

function* dataset(
  name: string,
  title: string,
  kind: 'snapshot' | 'batch',
  versions: readonly [string, string][],
): Generator<[string, string]> {
  yield [`data/${name}/dataset.json`, json(datasetDocument(title, kind))];
  for (const [day, csv] of versions) yield [`data/${name}/${day}.csv`, csv];
}

function supportVersions({ spaces, support }: NationalSize, random: Random): [string, string][] {
  const days = ['2023-12-31', '2024-12-31', '2025-12-31', '2026-06-30'];
  const part = Math.ceil(support / days.length);
  return days.map((day, index) => {
    const first = index * part;
    const count = Math.min(part, support - first);
    return [day, supportRows({ spaces, first, count, year: Number(day.slice(0, 4)) }, random)];
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
