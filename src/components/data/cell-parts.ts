import { heldFor } from '../../data/held.ts';
import type { CitedSources } from '../../model/site/cited-sources.ts';
import { shortPlaceName } from '../../model/spaces/places.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import type { ReferenceTarget } from '../../schemas/cell.ts';
import { isAbsence } from '../../text/absence.ts';
import { href } from '../../site.ts';
import type { ShownColumn } from './shown-table.ts';

/** A piece of a cell as typed, with where it leads and what it means. */
export interface CellPart {
  readonly text: string;
  readonly href?: string | undefined;
  /** What a code stands for: the name of a place. */
  readonly meaning?: string | undefined;
}

/** Splits the cells of one dataset into pieces; ids lead to what they name where it has a page. */
export function cellReader(
  site: SiteData,
  dataset: string,
  sources: CitedSources,
): (column: ShownColumn, cell: string, version: string) => CellPart[] {
  const routes = routesByTarget(site);
  const routeOf = ({ key, field }: ShownColumn, id: string): string | undefined => {
    if (key === 'id') return ownRoute(routes, dataset, id);
    return field?.reference === undefined ? undefined : routes[field.reference]?.(id);
  };
  return (column, cell, version) => {
    if (cell === '' || isAbsence(cell)) return [{ text: cell }];
    const type = column.field?.type;
    if (type === 'division') return [{ text: cell, meaning: shortPlaceName(site, cell, version) }];
    if (type === 'source') {
      return cell.split('；').map((id) => {
        const [number] = sources.numbersOf(id);
        return { text: id, href: number === undefined ? undefined : `#source-${number}` };
      });
    }
    if (column.key !== 'id' && column.field?.reference === undefined) return [{ text: cell }];
    return cell.split('；').map((id) => {
      const route = routeOf(column, id);
      return { text: id, href: route === undefined ? undefined : href(route) };
    });
  };
}

type Routes = Readonly<Partial<Record<ReferenceTarget, (id: string) => string | undefined>>>;

function routesByTarget(site: SiteData): Routes {
  return heldFor(site, 'routes by target', () => makeRoutes(site));
}

function makeRoutes(site: SiteData): Routes {
  const spaces = new Set(site.rows('spaces').map(({ row }) => row.id));
  const policies = new Set(site.policies.map(({ id }) => id));
  const notices = new Set(site.edition.notices.map(({ id }) => id));
  const clauses = new Map(site.rows('provisions').map(({ row }) => [row.id, row.policyId]));
  return {
    spaces: (id) => (spaces.has(id) ? `spaces/${id}/` : undefined),
    policies: (id) => (policies.has(id) ? `policies/${id}/` : undefined),
    notices: (id) => (notices.has(id) ? `notices/${id}/` : undefined),
    provisions: (id) => {
      const policy = clauses.get(id);
      return policy !== undefined && policies.has(policy) ? `policies/${policy}/#${id}` : undefined;
    },
  };
}

function ownRoute(routes: Routes, dataset: string, id: string): string | undefined {
  return dataset === 'spaces' || dataset === 'provisions' ? routes[dataset]?.(id) : undefined;
}
