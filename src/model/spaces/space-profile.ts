import type { CurrentEntry } from '../../data/as-of.ts';
import type { Dataset } from '../../data/dataset.ts';
import { fieldKey } from '../../data/field-key.ts';
import { heldFor } from '../../data/held.ts';
import type { FieldMeta } from '../../schemas/cell.ts';
import type { Space } from '../../schemas/space.ts';
import { isAbsence } from '../../text/absence.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import { cellText } from '../components/cell-text.ts';
import { aliasesOf } from './aliases.ts';

/** One field of a space that has a value: what it is, and how we know. */
export interface KnownFact {
  readonly title: string;
  readonly unit: string | undefined;
  readonly text: string;
  /** Null for the id, which is this edition's own. */
  readonly sources: string | null;
  /** 推断, 转引 or 计算 with its reason; undefined when the source says so itself. */
  readonly basis: { readonly word: string; readonly explanation: string } | undefined;
  readonly correction:
    { readonly from: string; readonly reason: string; readonly on: string } | undefined;
}

/** A printed form of a name and where it stands. */
interface PrintedName {
  readonly written: string;
  readonly ground: string | undefined;
}

/** All that is held about one space. */
export interface SpaceProfile {
  readonly entry: CurrentEntry<Space>;
  readonly facts: readonly KnownFact[];
  /** Titles of the fields without a value, by the word that says why; '' = blank, and first. */
  readonly unknown: readonly { readonly word: string; readonly titles: readonly string[] }[];
  readonly dated: RowsOf<'events'>;
  readonly undated: RowsOf<'events'>;
  readonly names: readonly PrintedName[];
  readonly titles: RowsOf<'titles'>;
}

/** Fields shown in the head of the page, and not again among the facts. */
const IN_HEAD = new Set(['name', 'kind', 'division', 'sources', 'status']);
/** Fields that belong to the list itself, and so come last. */
const LAST = ['note', 'id'];
/** Blank says nothing about these. */
const NEED_NO_VALUE = new Set(['noCodeReason', 'formerNames', 'note']);

/** Joins what the tables hold about a space; events are newest first. */
export function spaceProfile(site: SiteData, entry: CurrentEntry<Space>): SpaceProfile {
  const held = site.dataset('spaces');
  const columns = Object.entries(held?.dataset.schema.columns ?? {});
  const events = eventsOf(site).get(entry.row.id) ?? [];
  const shown = columns.filter(([key]) => !IN_HEAD.has(key));
  const isKnown = (key: string) => {
    const value = (entry.row as Record<string, unknown>)[key];
    return value !== null && !isAbsence(value);
  };
  return {
    entry,
    facts: shown
      .filter(([key]) => isKnown(key))
      .sort(([a], [b]) => LAST.indexOf(a) - LAST.indexOf(b))
      .map(([key, { field }]) => knownFact(site, entry, key, field)),
    unknown: unknownFields(
      entry,
      shown.filter(([key, { field }]) => !isKnown(key) && !isNoted(entry.row.note, field)),
    ),
    dated: events
      .filter(({ row }) => row.date !== null)
      .sort((a, b) => ((a.row.date ?? '') < (b.row.date ?? '') ? 1 : -1)),
    undated: events.filter(({ row }) => row.date === null),
    names: printedNames(site, entry.row.id),
    titles: titlesOf(site).get(entry.row.id) ?? [],
  };
}

/** What the source says and the column cannot hold stands in the note: 备案日期原写「2016年3月」. */
function isNoted(note: string | null, { title }: FieldMeta): boolean {
  return note?.includes(`${title.replace(/\([^()]*\)$/, '')}原写「`) === true;
}

/** The events that mention a space, in the order of the files. */
export function eventsOf(site: SiteData): ReadonlyMap<string, RowsOf<'events'>> {
  return heldFor(site, 'events by space', () => {
    const mentions = site
      .rows('events')
      .flatMap((event) =>
        [...new Set(event.row.spaceIds?.split('；') ?? [])].map((id) => ({ id, event })),
      );
    return new Map(
      [...Map.groupBy(mentions, ({ id }) => id)].map(([id, held]) => [
        id,
        held.map(({ event }) => event),
      ]),
    );
  });
}

/** The titles of each space, in force or not. */
export function titlesOf(site: SiteData) {
  return heldFor(site, 'titles by space', () =>
    Map.groupBy(site.rows('titles'), ({ row }) => row.spaceId),
  );
}

function notesOf(dataset: Dataset) {
  return heldFor(dataset, 'notes by row', () =>
    Map.groupBy(
      (dataset.notes?.entries ?? []).map(({ row }) => row),
      ({ id }) => id,
    ),
  );
}

function unknownFields(
  { row }: CurrentEntry<Space>,
  columns: readonly [string, { readonly field: FieldMeta }][],
): SpaceProfile['unknown'] {
  const byWord = new Map<string, string[]>([['', []]]);
  const add = (word: string, title: string) =>
    byWord.set(word, [...(byWord.get(word) ?? []), title.replace(/\(.*\)$/, '')]);
  for (const [key, { field }] of columns) {
    const value = (row as Record<string, unknown>)[key];
    if (isAbsence(value)) add(value, field.title);
    else if (!NEED_NO_VALUE.has(key)) add('', field.title);
  }
  if (row.status === '未载明') add(row.status, '状态');
  return [...byWord].flatMap(([word, titles]) => (titles.length === 0 ? [] : [{ word, titles }]));
}

/** The note of one cell (`notes.csv`), when its basis is not 明示. */
export function cellBasis(site: SiteData, dataset: string, id: string, key: string) {
  const held = site.dataset(dataset)?.dataset;
  if (held === undefined) return undefined;
  const note = (notesOf(held).get(id) ?? []).find(
    ({ field }) => field !== null && fieldKey(held, field) === key,
  );
  return note === undefined || note.basis === '明示'
    ? undefined
    : { word: note.basis, explanation: note.explanation, sources: note.sources };
}

function knownFact(
  site: SiteData,
  entry: CurrentEntry<Space>,
  key: string,
  field: FieldMeta,
): KnownFact {
  const basis = cellBasis(site, 'spaces', entry.row.id, key);
  const cell = entry.cells[key] ?? '';
  const correction = entry.corrections.findLast((each) => each.key === key);
  return {
    title: field.title.replace(/\(.*\)$/, ''),
    unit: field.unit,
    text: field.isList ? cell.replaceAll('；', '、') : cellText(cell, field.type),
    sources: key === 'id' ? null : (basis?.sources ?? entry.row.sources),
    basis,
    correction: correction && {
      from: correction.from,
      reason: correction.erratum.reason,
      on: correction.erratum.correctedOn,
    },
  };
}

function printedNames(site: SiteData, id: string): PrintedName[] {
  return (aliasesOf(site).get(`空间 ${id}`) ?? []).map((row) => ({
    written: row.written,
    ground: row.ground ?? undefined,
  }));
}
