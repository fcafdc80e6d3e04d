import type { SiteData } from '../../model/site/site-data.ts';
import {
  type DirectoryGroup,
  type DirectoryLine,
  directory,
  directoryParts,
} from '../../model/spaces/directory.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import type { List } from '../list/list-column.ts';
import { directoryColumns } from './directory-columns.ts';

/** How many spaces of a directory that is too long stand on its page. */
const FIRST = 30;

/** The whole directory, by place. */
export function directoryList(site: SiteData): List<DirectoryLine> {
  const groups = directory(site);
  const most = directoryParts(site).length > 0 ? FIRST : Infinity;
  return placesList(groups, { route: 'spaces/', most, isOneOfMany: groups.length > 1 });
}

/** Spaces by place; `isOneOfMany` says of a group below a city that its rows name no county. */
export function placesList(
  groups: readonly DirectoryGroup[],
  { route, most, isOneOfMany }: { route: string; most: number; isOneOfMany: boolean },
): List<DirectoryLine> {
  const placeOf = ({ place }: DirectoryLine) =>
    groups.length > 1 ? ` data-place="${escapeXml(place)}"` : '';
  return {
    id: 'directory',
    route,
    most,
    columns: directoryColumns(groups.flatMap(({ lines }) => lines)).columns,
    groupTitle: '所在地',
    groups: groups.map(({ place, division, lines }) => ({
      words: place,
      beside: division.endsWith('00') && isOneOfMany ? '（区县未载）' : '',
      count: `${lines.length}家`,
      rows: lines,
    })),
    attributesOf: (line) => ` data-space="${escapeXml(line.entry.row.id)}"${placeOf(line)}`,
  };
}
