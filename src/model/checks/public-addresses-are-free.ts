import { foldedName } from '../../data/walk.ts';
import { COLUMNS } from '../columns.ts';
import type { Check } from './check.ts';

/** Folders that the program fills, beside those of the columns. */
const OWN_FOLDERS = ['search', 'figures', 'assets', '_astro', 'checkpoints', 'preview'];

/** Files that the program writes beside `index.html`; an edition may have its own favicon and robots. */
const OWN_FILES = [
  'index.html',
  '404.html',
  'feed.xml',
  'atom.xml',
  'sitemap.xml',
  'calendar.ics',
  'ledger.json',
  'issue-ledger.json',
  'checkpoint.txt',
  'manifest.json',
  'published.json',
  'datapackage.json',
  'catalog.jsonld',
  '.built-by-zhongchuang-gazette',
];

const FILES = new Set(OWN_FILES);

const FOLDERS = new Set([...COLUMNS.map(({ route }) => route.slice(0, -1)), ...OWN_FOLDERS]);

/** Whether the program fills an address below the base path itself, or its folder. */
export function isProgramAddress(path: string): boolean {
  const [first = '', ...rest] = foldedName(path).split('/');
  return FOLDERS.has(first) || (rest.length === 0 && FILES.has(first));
}

/** No file of `public/` lies at an address that the program fills itself: `config`. */
export const publicAddressesAreFree: Check = ({ files }) => {
  return [...files.walked.found.values()].flatMap(({ path, kind }) => {
    const below = /^public\/(.+)$/.exec(path)?.[1];
    if (below === undefined || kind !== 'file' || !isProgramAddress(below)) return [];
    const [first = '', ...rest] = foldedName(below).split('/');
    const taken = rest.length === 0 ? first : `${first}/`;
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
};
