import { publishedRow } from '../../data/corrections.ts';
import type { Dataset } from '../../data/dataset.ts';
import { registerOf } from '../../schemas/datasets.ts';
import type { Erratum } from '../../schemas/correction.ts';
import { formatPeriod } from '../../text/dates.ts';
import { placeName } from '../spaces/places.ts';
import type { SiteData } from './site-data.ts';
import { spaceName } from '../spaces/space-name.ts';

/**
 * The row that a correction is of, in words: its name as published; without one, what tells it
 * from other rows of its dataset; its id when nothing does.
 */
export function rowName(site: SiteData, dataset: Dataset, { version, id }: Erratum): string {
  const cells = publishedRow(dataset, version, id)?.cells ?? {};
  const name = cells['name'] ?? '';
  if (name !== '') return name;
  const words = (registerOf(dataset.name)?.named ?? [])
    .map((key) => wordsOf(site, key, cells[key] ?? '', version))
    .filter((text) => text !== '')
    .join('');
  return words === '' ? id : shortened(words);
}

/** The longest words that name a row within a sentence. */
const LONGEST_NAME = 24;

function wordsOf(site: SiteData, key: string, cell: string, day: string): string {
  if (key === 'period' && cell !== '') return formatPeriod(cell);
  if (key === 'division' && cell !== '') return placeName(site, cell, day);
  return key === 'spaceId' ? (spaceName(site, cell, day) ?? cell) : cell;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_NAME
    ? text
    : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
