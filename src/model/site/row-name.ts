import { publishedRow } from '../../data/corrections.ts';
import { heldFor } from '../../data/held.ts';
import type { Dataset } from '../../data/dataset.ts';
import { registerOf } from '../../schemas/datasets.ts';
import { isAbsence } from '../../text/absence.ts';
import { formatPeriod } from '../../text/dates.ts';
import { placeName } from '../spaces/places.ts';
import type { SiteData } from './site-data.ts';
import { spaceName } from '../spaces/space-name.ts';

/** A row of a published file. */
interface PublishedRow {
  /** The day of the file's facts, `YYYY-MM-DD`. */
  readonly version: string;
  readonly id: string;
}

/**
 * A published row in words: its name as published; without one, what tells it from other rows of its
 * dataset; its id when nothing does. Of a row that was withdrawn, in whatever version, no word is shown any
 * more: {@link UNNAMED}, unless it is one of a register of spaces.
 */
export function rowName(site: SiteData, dataset: Dataset, { version, id }: PublishedRow): string {
  if (isKeptBack(dataset, id)) return UNNAMED;
  const cells = publishedRow(dataset, version, id)?.cells ?? {};
  const name = cells['name'] ?? '';
  if (name !== '' && !isAbsence(name)) return name;
  const words = (registerOf(dataset.name)?.named ?? []).flatMap((key) => {
    const cell = cells[key] ?? '';
    return cell === '' ? [] : [{ key, said: said(site, dataset, key, cell, version) }];
  });
  // A time and a place lead into what follows; names do not run into one another.
  const joined = words
    .map(({ key, said }, at) => (LEADS.has(key) || at === words.length - 1 ? said : `${said}·`))
    .join('');
  return joined === '' ? id : shortened(joined);
}

/** What a row is called whose words are no longer shown. */
const UNNAMED = '一行';

/** Registers of units that are public whatever becomes of their rows. */
const OF_UNITS = new Set(['spaces', 'communities']);

/** Whether the words of a row are no longer shown: it was withdrawn, maybe at the wish of whom it names. */
export function isKeptBack(dataset: Dataset, id: string): boolean {
  if (OF_UNITS.has(dataset.name)) return false;
  const withdrawn = heldFor(
    dataset,
    'withdrawn ids',
    () =>
      new Set(
        (dataset.errata?.entries ?? []).flatMap(({ row }) => (row.field === '*' ? row.id : [])),
      ),
  );
  return withdrawn.has(id);
}

const LEADS = new Set(['period', 'year', 'division']);

/** The longest words that name a row within a sentence. */
const LONGEST_NAME = 24;

function said(site: SiteData, { schema }: Dataset, key: string, cell: string, day: string): string {
  if (key === 'period') return formatPeriod(cell);
  if (key === 'year') return `${cell}年度`;
  if (key === 'division') return placeName(site, cell, day);
  const { reference } = schema.columns[key]?.field ?? {};
  if (reference === 'spaces') return spaceName(site, cell, day) ?? cell;
  const named = reference === 'communities' ? site.rows('communities') : [];
  return named.find(({ row }) => row.id === cell)?.row.name ?? cell;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_NAME
    ? text
    : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
