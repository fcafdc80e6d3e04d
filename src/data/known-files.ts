import { PROSE_KINDS } from './prose/prose-kinds.ts';
import { foldedName } from './walk.ts';

/** A name that a folder of the edition may hold. */
export interface KnownFile {
  /** With `<id>`, `<dataset>`, `<date>`, `<number>` and `<issue>` for what varies. */
  readonly place: string;
  /** Kept for another command: known, though neither check nor build reads it. */
  readonly isKept?: true;
}

/** Folders of `data/` that are not datasets. */
export const NOT_DATASETS: ReadonlySet<string> = new Set([
  'terms',
  'notices',
  'rules',
  'evaluations',
  'checkpoints',
]);

/** Every file that `data/` and `content/` may hold: a file that is read adds its line here. */
export const KNOWN_FILES: readonly KnownFile[] = [
  { place: 'data/site.json' },
  { place: 'data/ledger.json' },
  { place: 'data/issue-ledger.json' },
  { place: 'data/import.json', isKept: true },
  { place: 'data/checkpoints/<number>.txt', isKept: true },
  { place: 'data/terms/sources.csv' },
  { place: 'data/terms/aliases.csv' },
  { place: 'data/terms/exceptions.csv' },
  { place: 'data/notices/<id>/notice.json' },
  { place: 'data/notices/<id>/list.csv' },
  { place: 'data/rules/<id>.json' },
  { place: 'data/evaluations/<id>/round.json' },
  { place: 'data/evaluations/<id>/grades.csv' },
  { place: 'data/evaluations/<id>/method.json' },
  { place: 'data/evaluations/<id>/values.csv' },
  { place: 'data/evaluations/<id>/bonus.csv' },
  { place: 'data/evaluations/<id>/decisions.csv' },
  { place: 'data/evaluations/<id>/special.csv' },
  { place: 'data/support/decisions.csv' },
  { place: 'data/<dataset>/dataset.json' },
  { place: 'data/<dataset>/<date>.csv' },
  { place: 'data/<dataset>/errata.csv' },
  { place: 'data/<dataset>/notes.csv' },
  ...PROSE_KINDS.map((kind) => ({
    place: `content/${kind}/${kind === 'issues' ? '<issue>' : '<id>'}.mdx`,
  })),
];

/** The known files of a folder, by the last part of their place. */
export function knownInFolder(folder: string): readonly (KnownFile & { readonly name: string })[] {
  const parts = folder.split('/');
  return KNOWN_FILES.flatMap((known) => {
    const places = known.place.split('/');
    const name = places.pop() ?? '';
    const isHere =
      places.length === parts.length &&
      places.every((place, index) => fits(place, parts[index] ?? ''));
    return isHere ? [{ ...known, name }] : [];
  });
}

/** Whether a folder is one of the known places, or leads to one. */
export function isKnownFolder(folder: string): boolean {
  const parts = folder.split('/');
  return KNOWN_FILES.some(({ place }) => {
    const places = place.split('/').slice(0, -1);
    return (
      places.length >= parts.length && parts.every((part, index) => fits(places[index] ?? '', part))
    );
  });
}

/** Whether a name is what a part of a place stands for: `2016-03-25.csv` for `<date>.csv`. */
export function fits(part: string, name: string): boolean {
  const [, varies, ending = ''] = /^<(\w+)>(.*)$/.exec(part) ?? [];
  if (varies === undefined) return part === name;
  if (!name.endsWith(ending) || name === ending || /^(?:\.|~\$)/.test(name)) return false;
  const stem = name.slice(0, name.length - ending.length);
  return VARIES[varies]?.(stem) ?? true;
}

/** What a part stands for that varies; ids are judged where they are read. */
const VARIES: Readonly<Record<string, (stem: string) => boolean>> = {
  dataset: (stem) => !NOT_DATASETS.has(stem),
  number: (stem) => /^\d+$/.test(stem),
};

const IGNORED = new Set([
  'readme.md',
  '.gitkeep',
  '.gitignore',
  '.ds_store',
  'thumbs.db',
  'desktop.ini',
]);

/** Files of systems and programs that are left alone below `data/` and `content/`. */
export function isIgnoredName(name: string): boolean {
  const folded = foldedName(name);
  if (folded.startsWith('~$')) return !/\.(?:mdx|csv|json)$/.test(folded);
  return IGNORED.has(folded) || folded.startsWith('.~lock.');
}
