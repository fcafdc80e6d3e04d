import { publishedRow } from '../../data/corrections.ts';
import type { Dataset } from '../../data/dataset.ts';
import { registerOf } from '../../schemas/datasets.ts';
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
 * dataset; its id when nothing does.
 */
export function rowName(site: SiteData, dataset: Dataset, { version, id }: PublishedRow): string {
  const cells = publishedRow(dataset, version, id)?.cells ?? {};
  const name = cells['name'] ?? '';
  if (name !== '') return name;
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
