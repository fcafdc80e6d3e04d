import type { SiteData } from '../model/site/site-data.ts';
import { siteSurvival } from '../model/tenants/survival.ts';
import { editionMark } from '../text/edition-statement.ts';
import { JSON_TYPE, type OutputFile } from './output-file.ts';

/**
 * `data/tenants/survival.json` (docs/zh/outputs.md): survival at one, two and three years, of the city
 * and of each space with enough stays. A demonstration's file carries `note`.
 */
export function survivalFile(site: SiteData): OutputFile[] {
  const found = siteSurvival(site);
  if (found === undefined) return [];
  const note = editionMark(site.site);
  const body = () => {
    const groups = found.groups.map(({ scope, id, curve: { n, events }, points }) => ({
      ...{ scope, id, n, events, points },
    }));
    const head = note === undefined ? {} : { note };
    return `${JSON.stringify({ ...head, asOf: found.asOf, groups }, null, 1)}\n`;
  };
  return [{ name: 'survival.json', type: JSON_TYPE, body }];
}
