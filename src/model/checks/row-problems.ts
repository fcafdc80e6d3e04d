import { type CurrentEntry, correctedEntry } from '../../data/as-of.ts';
import { type Correction, correctionsOf } from '../../data/corrections.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Problem } from '../../data/problem.ts';
import { type CellFinding, type Entry, problemAt } from '../../data/table.ts';
import type { HeldTable } from './check.ts';

/** What a rule finds at one cell of a row. */
export interface RowFinding extends CellFinding {
  /** The English key of the cell. */
  readonly key: string;
}

/** A rule over one row of a table, as typed or as corrected. */
export type RowRule = (entry: Entry) => readonly RowFinding[];

/**
 * What a rule finds in the rows of a table: of rows as typed at their cells, of rows as corrected
 * at the 更正值 that brought it. Checks of rows go through here, so that an erratum opens no way
 * around any of them.
 */
export function rowProblems(held: HeldTable, rule: RowRule): Problem[] {
  const { table } = held;
  const typed = table.entries.flatMap((entry) =>
    rule(entry).map(({ key, ...about }) => problemAt(table, entry, key, about)),
  );
  return [...typed, ...correctedProblems(held, rule)];
}

/**
 * What a rule finds in the rows of a version after all errata of each day on which they were
 * corrected, days to come included, and did not find before: at the 更正值 of the erratum without
 * which it would not be.
 */
export function correctedProblems({ table, day, dataset }: HeldTable, rule: RowRule): Problem[] {
  if (dataset?.errata === undefined) return [];
  const { errata, schema } = dataset;
  const corrected = correctionsOf(dataset).get(day);
  if (corrected === undefined) return [];
  const idKey = schema.key[0] ?? 'id';
  return table.entries.flatMap((entry) => {
    const corrections = corrected.get(entry.cells[idKey] ?? '');
    if (corrections === undefined || entry.isRagged === true) return [];
    return rowStates(corrections).flatMap(({ before, today }) => {
      const findings = (chosen: readonly Correction[]) =>
        rule(correctedEntry(schema, entry, day, chosen));
      const known = new Set(findings(before).map(nameOf));
      return findings([...before, ...today])
        .filter((finding) => !known.has(nameOf(finding)))
        .flatMap((finding) => {
          const without = (one: Correction) =>
            findings([...before, ...today.filter((each) => each !== one)]).map(nameOf);
          const cause =
            today.findLast(({ key }) => key === finding.key) ??
            today.find((one) => !without(one).includes(nameOf(finding))) ??
            today.at(-1);
          return cause === undefined
            ? []
            : [problemAt(errata, cause.entry, 'to', correctedFinding(dataset, cause, finding))];
        });
    });
  });
}

/** A problem at a cell of a row as it stands: at the 更正值 that gave the value, else in its file. */
export function currentProblem(
  dataset: Dataset,
  entry: CurrentEntry,
  key: string,
  about: CellFinding,
): Problem[] {
  const correction = entry.corrections.findLast((each) => each.key === key);
  if (correction !== undefined && dataset.errata !== undefined) {
    return [problemAt(dataset.errata, correction.entry, 'to', about)];
  }
  const table = dataset.versions.find(({ asOf }) => asOf === entry.version)?.table;
  return table === undefined ? [] : [problemAt(table, entry, key, about)];
}

interface RowState {
  /** The corrections of earlier days. */
  readonly before: readonly Correction[];
  /** Those of the day. */
  readonly today: readonly Correction[];
}

/** The corrections of a row, in order of their days, by day. */
function rowStates(corrections: readonly Correction[]): RowState[] {
  const days = new Set(corrections.map(({ erratum }) => erratum.correctedOn));
  return [...days].map((on) => {
    const first = corrections.findIndex(({ erratum }) => erratum.correctedOn === on);
    return {
      before: corrections.slice(0, first),
      today: corrections.filter(({ erratum }) => erratum.correctedOn === on),
    };
  });
}

/** A finding at another cell than the corrected one names that cell. */
function correctedFinding(dataset: Dataset, cause: Correction, finding: RowFinding): CellFinding {
  const { key, ...about } = finding;
  if (cause.key === key) return about;
  const title = dataset.schema.columns[key]?.field.title ?? key;
  return { ...about, message: `更正后这一行的「${title}」有误：${about.message}` };
}

function nameOf({ key, rule, message }: RowFinding): string {
  return JSON.stringify([key, rule, message]);
}
