import type { Dataset } from '../../data/dataset.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import { formatDate, formatPeriod } from '../../text/dates.ts';
import { formatComparison, isComparison } from '../../text/comparison.ts';
import { isAbsence } from '../../text/absence.ts';
import { registerOf, sectionRouteOf } from '../../schemas/datasets.ts';
import { sectionOf } from '../sections/section.ts';
import { communityRoute } from '../communities/community-parts.ts';
import { titleRoute } from '../spaces/titles-list.ts';
import { placeName } from '../spaces/places.ts';
import { tenantRoute } from '../tenants/tenants-list.ts';
import { type SearchEntry, searchEntry } from './entry.ts';
import type { SiteData } from '../site/site-data.ts';

/** Datasets that have entries of their own kind; the rest are searched row by row. */
const NOT_BY_ROW = new Set(['spaces', 'provisions', 'statistics', 'support']);

/** One entry a row of every other dataset, an edition's own tables included. */
export function rowEntries(site: SiteData): SearchEntry[] {
  const spaces = new Map(site.rows('spaces').map(({ row }) => [row.id, row.name]));
  return [...site.edition.datasets.values()]
    .filter(({ name }) => !NOT_BY_ROW.has(name))
    .flatMap((dataset) => {
      const routeOf = rowRoutes(site, dataset.name);
      const entries = site.dataset(dataset.name)?.current.entries ?? [];
      return entries.map((entry) =>
        searchEntry(dataset.document.title, {
          title: rowTitle(dataset, entry),
          route: routeOf(entry),
          date: dayOf(entry),
          names: [entry.cells['id']],
          fields: rowFields(site, dataset, entry, spaces),
        }),
      );
    });
}

/** Where a row is shown; without a page of its own, where its dataset is. */
function rowRoutes(site: SiteData, name: string): (entry: CurrentEntry) => string {
  const spaces = new Set(site.rows('spaces').map(({ row }) => row.id));
  const policies = new Set(site.policies.map(({ id }) => id));
  const policyOf = new Map(site.rows('provisions').map(({ row }) => [row.id, row.policyId]));
  const section = sectionOf(sectionRouteOf(name));
  const fallback = section?.hasContent(site) === true ? section.route : `data/${name}/`;
  const page = registerOf(name)?.page;
  const anchor = typeof page === 'object' ? page.anchor : undefined;
  return ({ cells }) => {
    if (name === 'events') {
      const space = (cells['spaceIds'] ?? '').split('；').find((id) => spaces.has(id));
      if (space !== undefined) return `spaces/${space}/`;
    }
    if (name === 'targets' && cells['nature'] !== '目标') {
      const clause = cells['provisionId'] ?? '';
      const policy = policyOf.get(clause) ?? '';
      return policies.has(policy) ? `policies/${policy}/#${clause}` : 'data/targets/';
    }
    if (name === 'titles' && fallback === 'titles/') return titleRoute(site, cells['id'] ?? '');
    if (name === 'tenants' && fallback === 'tenants/') return tenantRoute(site, cells['id'] ?? '');
    if (name === 'communities') return communityRoute(site, cells['id'] ?? '');
    return anchor === undefined ? fallback : `${fallback}#${anchor}${cells['id']}`;
  };
}

/** What a row is about: the first of its cells that is text, but no day. */
function rowTitle({ name, schema }: Dataset, { cells }: CurrentEntry): string {
  const named = registerOf(name)?.foundAs;
  const keys = Object.entries(schema.columns)
    .filter(([, { field }]) => field.type === 'text')
    .map(([key]) => key);
  const filled = [...(named === undefined ? [] : [named]), ...keys].find((key) => cells[key]);
  return cells[filled ?? 'id'] ?? '';
}

function dayOf({ cells, version }: CurrentEntry): string {
  const day = cells['date'] ?? cells['grantedOn'] ?? cells['plannedOn'] ?? '';
  return /^\d{4}-\d{2}(-\d{2})?$/.test(day) ? day : version;
}

/** Columns that readers do not see as words: what their cells say stands elsewhere. */
const NOT_WORDS = new Set([
  'datePrecision',
  'cadence',
  'route',
  'confidence',
  'qualifier',
  'quantityUnit',
  'comparison',
]);

/** Every cell with words or figures as readers see it, figures with their unit, places by name, lists item by item. */
export function rowFields(
  site: SiteData,
  { name, schema }: Dataset,
  { cells, version }: CurrentEntry,
  spaces: ReadonlyMap<string, string> = new Map(),
): string[] {
  return Object.entries(schema.columns).flatMap(([key, { field }]): string[] => {
    const cell = cells[key] ?? '';
    if (cell === '' || isAbsence(cell) || NOT_WORDS.has(key)) return [];
    if (field.type === 'division') return [placeName(site, cell, version)];
    if (isComparison(cells['comparison'])) {
      if (key === 'value')
        return [formatComparison(cells['comparison'], cell, cells['unit'] ?? '')];
      if (key === 'unit') return [];
    }
    if (field.type === 'number' || field.type === 'integer' || key === 'value') {
      return [`${cell}${field.unit ?? cells['unit'] ?? cells['quantityUnit'] ?? ''}`];
    }
    if (field.type === 'period') return [formatPeriod(cell)];
    if (/^\d{4}-\d{2}(-\d{2})?$/.test(cell)) return [formatDate(cell)];
    if (field.reference === 'spaces') {
      // An event stands on the pages of its spaces, which do not name one another.
      return name === 'events' ? [] : cell.split('；').map((id) => spaces.get(id) ?? '');
    }
    if (['id', 'source', 'reference'].includes(field.type)) return [];
    return field.isList === true ? cell.split('；') : [cell];
  });
}
