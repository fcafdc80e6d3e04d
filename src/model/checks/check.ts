import type { Dataset } from '../../data/dataset.ts';
import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import type { TableSchema } from '../../schemas/dataset.ts';
import type { TableFile } from '../../data/table.ts';
import { aliases, sources } from '../../schemas/terms.ts';
import { exceptions } from '../../schemas/exception.ts';
import { errata, notes } from '../../schemas/correction.ts';
import { repeatDecisions } from '../../schemas/support.ts';
import { noticeEntries } from '../../schemas/notice-entry.ts';
import {
  bonusItems,
  grades,
  indicatorValues,
  specialCases,
  tieDecisions,
} from '../../schemas/evaluation-tables.ts';

/**
 * A rule over a whole edition: its name is the rule as a sentence; it returns what breaks it.
 * `found` are the problems of the files themselves.
 */
export type Check = (edition: Edition, found?: readonly Problem[]) => Problem[];

/** A CSV file of an edition with its schema and the day for which its rows stand. */
export interface HeldTable {
  readonly table: TableFile;
  readonly schema: TableSchema;
  readonly day: string;
  /** Of a version: its dataset, whose errata correct its rows. */
  readonly dataset?: Dataset;
  /** Of errata: what they correct. */
  readonly corrects?: TableSchema;
}

/** The versions of a dataset, oldest first. */
export function versionTables(dataset: Dataset): HeldTable[] {
  const { schema, versions } = dataset;
  return versions.map(({ table, asOf }) => ({ table, schema, day: asOf, dataset }));
}

/** Every CSV file of the edition that a schema describes, datasets first. */
export function allTables(edition: Edition): HeldTable[] {
  const { today } = edition;
  const held = (table: unknown, schema: unknown, day = today): HeldTable[] =>
    table === undefined ? [] : [{ table: table as TableFile, schema: schema as TableSchema, day }];
  return [
    ...[...edition.datasets.values()].flatMap((dataset) => [
      ...versionTables(dataset),
      ...held(dataset.errata, errata).map((each) => ({ ...each, corrects: dataset.schema })),
      ...held(dataset.notes, notes),
    ]),
    ...held(edition.sources, sources),
    ...held(edition.aliases, aliases),
    ...held(edition.exceptions, exceptions),
    ...held(edition.repeatDecisions, repeatDecisions),
    ...edition.notices.flatMap(({ list, notice }) =>
      held(list, noticeEntries, notice.publishedAt.slice(0, 10)),
    ),
    ...edition.rounds.flatMap((round) =>
      round.kind === 'given'
        ? held(round.grades, grades, `${round.round.year}-12-31`)
        : [
            ...held(round.values, indicatorValues),
            ...held(round.bonus, bonusItems),
            ...held(round.decisions, tieDecisions),
            ...held(round.special, specialCases),
          ],
    ),
  ];
}
