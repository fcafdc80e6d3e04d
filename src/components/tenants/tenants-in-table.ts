import type { CitedSources } from '../../model/site/cited-sources.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { spaceName } from '../../model/spaces/space-name.ts';
import {
  TENANTS_SHOWN,
  type TenantEntry,
  tenantState,
  tenantsList,
} from '../../model/tenants/tenants-list.ts';
import { tenants } from '../../schemas/tenant.ts';
import { isAbsence } from '../../text/absence.ts';
import { formatDate } from '../../text/dates.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { unjudged } from '../../text/unjudged.ts';
import { columnTool } from '../column-tool.ts';
import { linked } from '../list/linked.ts';
import type { List, ListColumn } from '../list/list-column.ts';
import { ownTool } from '../table-columns.ts';

/** All stays of firms in spaces, the newest first. */
export function tenantsInTable(site: SiteData, sources: CitedSources): List<TenantEntry> {
  return {
    id: 'tenants',
    route: 'tenants/',
    columns: tenantColumns(site, sources),
    groups: [{ words: '', rows: tenantsList(site) }],
    most: TENANTS_SHOWN,
    attributesOf: ({ row }) => ` id="${escapeXml(row.id)}"`,
  };
}

function tenantColumns(site: SiteData, sources: CitedSources): ListColumn<TenantEntry>[] {
  const pages = new Set(site.rows('spaces').map(({ row }) => row.id));
  const day = (title: string, key: 'enteredOn' | 'leftOn'): ListColumn<TenantEntry> => ({
    ...{ title, label: title, cellClass: 'nowrap', tool: columnTool(tenants, key) },
    cell: ({ row }) => {
      const date = row[key];
      if (date === null) return '';
      return isAbsence(date) ? date : [date, formatDate(date)];
    },
  });
  return [
    {
      title: '企业',
      tool: columnTool(tenants, 'name'),
      isName: true,
      cell: ({ row }) => ['', [unjudged(row.name), ...sources.numbersOf(row.sources)]],
    },
    {
      title: '空间',
      label: '空间',
      tool: columnTool(tenants, 'spaceId'),
      cell: ({ row: { spaceId } }) => [
        '',
        linked(
          spaceName(site, spaceId) ?? spaceId,
          pages.has(spaceId) ? `spaces/${spaceId}/` : undefined,
        ),
      ],
    },
    day('入驻', 'enteredOn'),
    day('离开', 'leftOn'),
    {
      title: '现状',
      label: '现状',
      tool: ownTool('state', 'text', 'value'),
      cell: (entry) => {
        const { destination } = entry.row;
        const state = tenantState(entry);
        return destination === null ? state : [state, state, `去了${destination}`];
      },
    },
    {
      ...{ title: '从业人数(人)', label: '从业人数', class: 'number-cell' },
      tool: columnTool(tenants, 'staff'),
      cell: ({ row }) => (row.staff === null ? '' : String(row.staff)),
    },
  ];
}
