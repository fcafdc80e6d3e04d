import type { RowsOf, SiteData } from '../../model/site/site-data.ts';
import { officeOf } from '../../model/support/office.ts';
import { officeRoute, recipientRoute } from '../../model/support/parties.ts';
import { stated } from '../../model/support/recipient.ts';
import { supportRegister } from '../../model/support/register.ts';
import { support } from '../../schemas/support.ts';
import { unjudged } from '../../text/unjudged.ts';
import { columnTool } from '../column-tool.ts';
import { linked } from '../list/linked.ts';
import type { ListColumn } from '../list/list-column.ts';

type Entry = RowsOf<'support'>[number];

/** Who received, with its space below, of rows that are of a record each. */
export function recipientColumn<T>(
  site: SiteData,
  recordOf: (row: T) => Entry,
  hasSpace = true,
): ListColumn<T> {
  const register = supportRegister(site);
  return {
    title: '受助单位',
    class: 'who',
    cellClass: '',
    tool: columnTool(support, 'recipient'),
    isName: true,
    cell: (each) => {
      const { row } = recordOf(each);
      const id = stated(row.spaceId) ?? '';
      const name = hasSpace ? register.spaceNames.get(id) : undefined;
      const space = name === undefined ? [] : [linked(name, register.spaceRoute(id))];
      return ['', linked(unjudged(row.recipient), recipientRoute(site, row)), ...space];
    },
  };
}

/** Who gave, of rows that are of a record each; one office has many names. */
export function officeColumn<T>(site: SiteData, recordOf: (row: T) => Entry): ListColumn<T> {
  return {
    title: '部门',
    class: 'office',
    cellClass: '',
    subClass: 'sub inline',
    label: '部门',
    tool: columnTool(support, 'department', true),
    cell: (each) => {
      const { row } = recordOf(each);
      const { name } = officeOf(site.site, row.department, row.actedOn);
      return [name, linked(row.department, officeRoute(site, row)), `${row.departmentLevel}级`];
    },
  };
}
