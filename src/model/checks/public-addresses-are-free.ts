import { foldedName } from '../../data/walk.ts';
import { SECTIONS } from '../sections/section.ts';
import { OUTPUTS } from '../site/outputs.ts';
import type { Check } from './check.ts';

/** Folders that the program fills with files of any name. */
const OWN_FOLDERS = new Set(['search', 'figures', 'assets', '_astro', 'checkpoints', 'preview']);

/** Files for programs that the site writes, or will, beside the pages; reserved as its addresses. */
const RESERVED = [
  'data/<dataset>/latest.xlsx',
  'data/<dataset>/schema.json',
  'data/<dataset>/survival.json',
  'issue-ledger.json',
  'checkpoint.txt',
  'manifest.json',
  'published.json',
  'datapackage.json',
  'catalog.jsonld',
  'communities/<id>/index.html',
  'data/<dataset>/notes.csv',
  'updates/<month>/index.html',
  ...SECTIONS.flatMap(({ route }) => [
    `${route}atom.xml`,
    `${route}rows.json`,
    `${route}years/<part>/index.html`,
  ]),
];

/** An edition may have its own robots.txt and favicon.svg; CNAME and the like are no pages. */
const NOT_RESERVED = new Set([
  'robots.txt',
  'favicon.svg',
  '<page>/index.html',
  '<section>/atom.xml',
  '<section>/rows.json',
  '<section>/years/<part>/index.html',
]);

/** The parts of every address of the site, with `<…>` for what varies. */
const ADDRESSES = [...Object.keys(OUTPUTS), ...RESERVED]
  .filter((address) => !NOT_RESERVED.has(address))
  .map((address) => address.split('/'));

/** Whether the program fills an address below the base path itself, or its folder. */
export function isProgramAddress(path: string): boolean {
  return takenAddress(foldedName(path).split('/')) !== undefined;
}

/**
 * No file of `public/` lies at an address that the program fills itself, nor where a folder of it
 * has to be: `config`. Other names in the folders of the columns are the edition's own.
 */
export const publicAddressesAreFree: Check = ({ files }) =>
  [...files.walked.found.values()].flatMap(({ path, kind }) => {
    const below = /^public\/(.+)$/.exec(path)?.[1];
    if (below === undefined || kind !== 'file') return [];
    const taken = takenAddress(foldedName(below).split('/'));
    if (taken === undefined) return [];
    return [
      {
        rule: 'config',
        level: 'error',
        file: path,
        line: 1,
        value: below,
        message: `public里的「${below}」占用了地址/${taken}，那里是本站自己写的页面和文件`,
        hint: '换一个名称或文件夹，例如public/files/；正文里的链接一并改',
      },
    ];
  });

function takenAddress(parts: readonly string[]): string | undefined {
  const [first = ''] = parts;
  if (OWN_FOLDERS.has(first)) return parts.length === 1 ? first : `${first}/`;
  const isTaken = ADDRESSES.some(
    (address) =>
      parts.length <= address.length &&
      parts.every((part, place) => {
        const isFile = place === address.length - 1;
        return isNamed(address[place] ?? '', part, isFile);
      }),
  );
  return isTaken ? parts.join('/') : undefined;
}

/** Whether a name of the disk, in small letters, is or may be what a part of an address stands for. */
function isNamed(part: string, name: string, isFile: boolean): boolean {
  const [, varies, ending] = /^<(\w+)>(.*)$/.exec(part) ?? [];
  if (varies === undefined) return part === name;
  if (!isFile) return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
  // Pictures of an issue have a name of the program's making.
  if (varies === 'picture') return /^[a-z0-9._-]+\.(?:png|jpe?g|webp|gif|svg)$/.test(name);
  return ending === '' || name.endsWith(ending ?? '');
}
