import { asOf } from '../../data/as-of.ts';
import type { Edition } from '../../data/edition.ts';
import type { ComputedRound } from '../../data/rounds.ts';
import type { Problem } from '../../data/problem.ts';
import type { TableFile } from '../../data/table.ts';
import { method as methodSchema } from '../../schemas/documents/method.ts';
import { evaluationOf } from '../evaluation/evaluated-rounds.ts';
import type { Check } from './check.ts';

/**
 * No tie across the cut among units that compete for a slot, unless decisions.csv settles it:
 * `evaluation-tie`, at `selection.count`. A round whose numbers could not all be read is left
 * alone: its scores mean nothing until they are.
 */
export const tiesAreSettled: Check = (edition) =>
  edition.rounds
    .filter((round) => round.kind === 'computed')
    .filter((round) => isComputable(round) && areHoldersRead(edition))
    .flatMap((round) => tieProblems(edition, round));

function tieProblems(edition: Edition, round: ComputedRound): Problem[] {
  const { selection } = round.method;
  const { tieAtCut, units } = evaluationOf(edition, round);
  const [first] = tieAtCut;
  if (first === undefined) return [];
  const rank = units.find(({ spaceId }) => spaceId === first)?.rank ?? 0;
  const names = tieAtCut.map((id) => `「${spaceName(edition, id)}」`).join('');
  const decisions = round.file.replace(/method\.json$/, 'decisions.csv');
  return [
    {
      rule: 'evaluation-tie',
      level: 'error',
      file: round.file,
      line: round.lineOf(['selection', 'count']),
      field: 'selection.count',
      value: String(selection.count),
      message:
        `${names}并列第${rank}名，分数和ties里的各项都相同，` +
        `${selection.count}个名额分不下，不能由程序定先后`,
      hint: `由评定单位定出先后，在${decisions}里给这几家各写一个不同的次序（小的在前）`,
    },
  ];
}

/** Whether all that a round is computed from could be read. */
export function isComputable(round: ComputedRound): boolean {
  const { method, values, bonus, decisions, special } = round;
  return (
    methodSchema.safeParse(method).success &&
    isRead(values, ['spaceId', 'indicator', 'year', 'value', 'verifiedValue']) &&
    isRead(bonus, ['spaceId', 'accepted', 'points']) &&
    isRead(special, ['spaceId', 'situation']) &&
    isRead(decisions, ['spaceId', 'order'])
  );
}

/** Whether all is read of who holds a title already, and so competes for no slot. */
export function areHoldersRead({ datasets }: Edition): boolean {
  const versions = datasets.get('titles')?.versions ?? [];
  return versions.every(({ table }) => isRead(table, ['spaceId', 'title', 'grantedOn']));
}

const MAY_BE_BLANK: ReadonlySet<string> = new Set(['verifiedValue', 'points']);

/** A filled cell that could not be read, or a required one left blank, is null. */
function isRead(table: unknown, keys: readonly string[]): boolean {
  const { entries = [] } = (table ?? {}) as Partial<TableFile>;
  return entries.every(({ row, cells }) =>
    keys.every((key) => row[key] !== null || (MAY_BE_BLANK.has(key) && !cells[key]?.trim())),
  );
}

/** The name and id of a space, the id alone when the current list does not hold it. */
function spaceName({ datasets, today }: Edition, id: string): string {
  const spaces = datasets.get('spaces');
  const held = spaces === undefined ? [] : asOf(spaces, today).entries;
  const name = held.find(({ row }) => row['id'] === id)?.row['name'];
  return typeof name === 'string' ? `${name}（${id}）` : id;
}
