import type { Dataset } from '../../data/dataset.ts';
import { editionMark } from '../../text/edition-statement.ts';
import { datasetChanges } from './changes.ts';
import type { SiteData } from '../site/site-data.ts';

/**
 * `data/<dataset>/changes.json` (docs/zh/outputs.md): what each version up to the site's today changed,
 * newest first, as published: `{dataset, versions:[{version, previous?, rows, added, removed,
 * changed:[{id, key, title, from, to}]}]}`. Rows are named by their key, blank cells are ''.
 */
export function changesJson(site: Pick<SiteData, 'site' | 'today'>, dataset: Dataset): string {
  const illustrative = site.site.illustrative || dataset.document.illustrative === true;
  const note = editionMark({ kind: site.site.kind, illustrative });
  const rowsOf = (version: string) =>
    dataset.versions.find(({ asOf }) => asOf === version)?.table.entries.length ?? 0;
  const versions = datasetChanges(dataset, site.today).map(({ version, previous, ...change }) => ({
    version,
    ...(previous === undefined ? {} : { previous }),
    rows: rowsOf(version),
    ...change,
  }));
  const head = { dataset: dataset.name, ...(note === undefined ? {} : { note }) };
  return `${JSON.stringify({ ...head, versions }, null, 1)}\n`;
}
