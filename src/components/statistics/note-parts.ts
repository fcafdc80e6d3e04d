import type { RowFilePart } from '../../exporters/row-file.ts';
import type { CitedSources } from '../../model/site/cited-sources.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { linked } from '../list/linked.ts';

/** A 备注 cell; the ids of sources, datasets and `names` in it are shown as what they name. */
export function noteParts(
  site: SiteData,
  note: string,
  sources?: CitedSources,
  names?: ReadonlyMap<string, string>,
): RowFilePart[] {
  return note.split(/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)/).map((text) => {
    const name = names?.get(text);
    if (name !== undefined) return { words: `“${name}”`, to: `#${text}` };
    const [number] = sources?.numbersOf(text) ?? [];
    if (number !== undefined) return { words: `[${number}]`, to: `#source-${number}` };
    const source = site.sourceById.get(text);
    if (source !== undefined) return `《${source.title}》`;
    const dataset = site.edition.datasets.get(text);
    return dataset === undefined ? text : linked(`“${dataset.document.title}”`, `data/${text}/`);
  });
}
