import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { servedFiles } from '../exporters/dataset-files.ts';
import type { SiteData } from '../model/site/site-data.ts';

/**
 * Writes the files of the datasets below `folder` while they are weighed, before the pages are
 * rendered, which print their sizes: a table of 100,000 rows is long in the writing.
 */
export function writeTableFiles(site: SiteData, folder: string): void {
  for (const dataset of site.edition.datasets.values()) {
    const own = join(folder, 'data', dataset.name);
    mkdirSync(own, { recursive: true });
    const written = new Set<string>();
    const keep = (name: string) => {
      const file = join(own, name);
      writeFileSync(file, '');
      written.add(name);
      return (bytes: Uint8Array) => appendFileSync(file, bytes);
    };
    for (const { name, parts } of servedFiles(dataset, site.today, site.site, { keep })) {
      const lacking = [name, ...parts.map((part) => part.name)].filter(
        (each) => !written.has(each),
      );
      if (lacking.length > 0) throw new Error(`the files of ${dataset.name} were weighed before`);
    }
  }
}
