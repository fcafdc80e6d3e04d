import { ABSENCE_WORDS } from '../text/absence.ts';
import { AS_BEFORE, LEAVE_BLANK } from './cells/converted.ts';

/** What an edition answered before: by dataset, the answer to each question (`data/import.json`). */
export type Memory = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const MEMORY_FILE = 'data/import.json';

/** Answers that hold for one table only: its day, its doubles, its renamed and missing rows. */
const OF_ONE_TABLE = /^(?:as-of|改名:|少了:)|:两处不同$/;

/** Faults of a sheet, and parts of a day: only what holds for any row is an answer for the next. */
const OF_ANY_ROW = /:(?:#|公式没有结果|只到)/;
const FOR_ANY_ROW: readonly string[] = [AS_BEFORE, LEAVE_BLANK, ...ABSENCE_WORDS];

/** Reads `data/import.json`; undefined when it is not of its form. */
export function parseMemory(text: string): Memory | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const isRight = Object.values(value).every(
    (answers) =>
      isRecord(answers) && Object.values(answers).every((each) => typeof each === 'string'),
  );
  return isRight ? (value as Memory) : undefined;
}

/** The memory with the answers that a table needed, sorted, so that a second run changes nothing. */
export function remember(
  memory: Memory,
  dataset: string,
  used: ReadonlyMap<string, string>,
): Memory {
  const kept = [...used].filter(
    ([id, answer]) =>
      !OF_ONE_TABLE.test(id) && (!OF_ANY_ROW.test(id) || FOR_ANY_ROW.includes(answer)),
  );
  if (kept.length === 0) return memory;
  const answers = { ...memory[dataset], ...Object.fromEntries(kept) };
  const sorted = Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...memory, [dataset]: sorted };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
