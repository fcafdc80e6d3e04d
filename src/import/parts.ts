import { formatDate } from '../text/dates.ts';
import type { Known } from './known.ts';
import type { Part } from './result.ts';
import type { SettledRow } from './settle.ts';

/** Which districts sent what, in which file, and which of the last version have sent nothing. */
export function partsOf(rows: readonly SettledRow[], known: Known): Part[] {
  if (!Object.hasOwn(known.schema.columns, 'division')) return [];
  const counts = new Map<string, { unit: string; file: string; rows: number }>();
  for (const { cells, raw } of rows) {
    const code = cells.get('division') ?? '';
    const key = `${code}\n${raw.file}`;
    const held = counts.get(key) ?? { unit: unitName(code, known), file: raw.file, rows: 0 };
    counts.set(key, { ...held, rows: held.rows + 1 });
  }
  const sent = new Set(rows.map(({ cells }) => cells.get('division') ?? ''));
  const expected = new Map<string, number>();
  for (const { division = '' } of known.last?.rows ?? []) {
    expected.set(division, (expected.get(division) ?? 0) + 1);
  }
  const absent = [...expected].filter(([code]) => code !== '' && !sent.has(code)).sort();
  return [
    ...counts.values(),
    ...absent.map(([code, count]) => {
      const unit = unitName(code, known);
      const reminder = `${unit}：${formatDate(known.asOf)}的${known.schema.title}还没有收到你们的报表（上一版有${count}家），请尽快报送；没有变动也请注明。`;
      return { unit, file: null, rows: 0, reminder };
    }),
  ];
}

function unitName(code: string, known: Known): string {
  const alias = [...known.divisions.byName].find(([, each]) => each === code)?.[0];
  return known.nameOfDivision(code) ?? alias ?? (code === '' ? '没有写区划' : code);
}
