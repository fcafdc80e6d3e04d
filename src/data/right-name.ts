import { distance } from 'fastest-levenshtein';
import { ID_PATTERN } from '../schemas/ids.ts';
import { DATASETS } from '../schemas/datasets.ts';
import { isIsoDate } from '../text/dates.ts';
import { nearest } from '../text/nearest.ts';
import { PROSE_KINDS } from './prose/prose-kinds.ts';
import { KNOWN_FILES, isKnownFolder, knownInFolder } from './known-files.ts';

const SHEET = /\.(?:xlsx?|xlsm|xlsb|ods|fods|et|ett|numbers|tsv|txt)$/;
const TEXT = /\.(?:md|markdown|mdown|docx?|wps|odt|txt|rtf|html?)$/;

/**
 * A file name as it was probably meant: half-width, small letters, without the traces of copying,
 * of drafts, and without a second ending (`errata.csv.txt` → `errata.csv`).
 */
export function tidyName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/^(?:~\$|[._\s])+/, '')
    .replace(/(\.(?:csv|json|mdx))(?:[\s._-]*(?:txt|bak|old|orig|tmp|csv|json|mdx)|~)+$/, '$1')
    .replace(/^(?:副本|复件)[\s_-]*/, '')
    .replace(/[\s_-]*(?:\(\d+\)|副本|复件|copy|备份)+(?=\.[a-z]+$)/, '')
    .replace(/\s*\.\s*/g, '.')
    .trim();
}

/** Whether a folder knows this very name: `errata.csv`, not that of a version. */
export function isKnownName(name: string): boolean {
  return KNOWN_FILES.some(({ place }) => place.split('/').at(-1) === name);
}

/** `2016-03-25.csv` for a name that tells its day in another way; undefined when it tells none. */
export function datedName(name: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-_.年/]?(\d{1,2})[-_.月/]?(\d{1,2})日?\./.exec(tidyName(name)) ?? [];
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isIsoDate(date) ? `${date}.csv` : undefined;
}

/** The folder that a name in `data/` or `content/` was meant for; undefined when none is near. */
export function folderMeant(parent: string, name: string): string | undefined {
  const folders = KNOWN_FILES.map(({ place }) => place.split('/'))
    .filter((parts) => parts[0] === parent && parts.length > 2 && !parts[1]?.startsWith('<'))
    .map((parts) => parts[1] ?? '');
  const known = [...folders, ...(parent === 'data' ? Object.keys(DATASETS) : [])];
  const tidy = tidyName(name).replace(/[\s_]+/g, '-');
  return known.find((each) => each === tidy) ?? nearest(tidy, [...new Set(known)]);
}

/** What to do with a file that its folder does not know, in Chinese. */
export function fileHint(folder: string, name: string, beside: ReadonlySet<string>): string {
  const here = rightNameHere(folder, name);
  if (here === name) return `${NOT_TOGETHER}；${AWAY}`;
  if (here !== undefined) {
    const isSaved = SHEET.test(tidyName(name)) && !/\.(?:csv|json)/.test(tidyName(name));
    if (beside.has(here)) return `这里已有${here}，把要的内容并到一个文件里，删去另一个`;
    return isSaved ? `另存为「CSV UTF-8」，文件名${here}` : `改名为${here}`;
  }
  const elsewhere = placesElsewhere(folder, name);
  if (elsewhere.length > 0) return `移到${elsewhere.join('或')}；${AWAY}`;
  const names = knownInFolder(folder).map((known) => inWords(known.name));
  return `${names.length === 0 ? '' : `这里可以放${names.join('、')}；`}${AWAY}`;
}

/** What to do with a folder that is not known, in Chinese. */
export function folderHint(parent: string, name: string): string {
  const meant = parent === 'content' ? folderMeant(parent, name) : undefined;
  if (meant !== undefined) return `是不是${parent}/${meant}？改名或把里面的文件移过去`;
  if (parent === 'content') return `content里只有${PROSE_KINDS.join('、')}；${AWAY}`;
  return isKnownFolder(parent) && knownInFolder(parent).length > 0
    ? `把要用的文件直接放在${parent}里；${AWAY}`
    : AWAY;
}

const AWAY = '不用的删去，或移到data、content和public以外；给读者下载的放进public';
const NOT_TOGETHER =
  '由本站计算的评价用method.json、values.csv、bonus.csv，照公布件登的用round.json、grades.csv，不放在一起';
const TYPING_ERRORS = 2;

function rightNameHere(folder: string, name: string): string | undefined {
  const tidy = tidyName(name);
  const table = tidy.replace(SHEET, '.csv');
  const prose = tidy.replace(TEXT, '.mdx');
  const known = knownInFolder(folder).map((each) => each.name);
  for (const each of known) {
    if ([tidy, table].includes(each)) return each;
    const ending = /^<\w+>(\.\w+)$/.exec(each)?.[1];
    if (ending === undefined) continue;
    const dated = each.startsWith('<date>') ? datedName(table) : undefined;
    if (dated !== undefined && table.endsWith(ending)) return dated;
    const written = ending === '.mdx' ? prose : tidy;
    const stem = written.slice(0, -ending.length).replace(/[\s_.]+/g, '-');
    if (/^<(?:id|issue)>/.test(each) && written.endsWith(ending) && ID_PATTERN.test(stem))
      return `${stem}${ending}`;
  }
  const fixed = known.filter((each) => !each.startsWith('<'));
  return fixed.find((each) => distance(each, table) <= TYPING_ERRORS);
}

/** Where a file of this name may lie. */
function placesElsewhere(folder: string, name: string): string[] {
  const table = tidyName(name).replace(SHEET, '.csv');
  if (folder === 'data') {
    const stem = table.replace(/\.\w+$/, '');
    const meant = folderMeant('data', stem);
    if (meant !== undefined && Object.hasOwn(DATASETS, meant) && table.endsWith('.csv'))
      return [`data/${meant}/YYYY-MM-DD.csv`];
  }
  const places = KNOWN_FILES.map(({ place }) => place).filter((place) => {
    const last = place.split('/').at(-1) ?? '';
    return last === table || (last.startsWith('<date>') && datedName(table) === table);
  });
  const prose = /\.mdx$/.test(table) ? ['content里相应的文件夹'] : [];
  return [...places.map(inWords), ...prose];
}

function inWords(place: string): string {
  return place
    .replace('<date>', 'YYYY-MM-DD')
    .replace('<dataset>', '数据集')
    .replace('<issue>', '年-期号')
    .replace('<number>', '数字')
    .replace('<id>', '编号');
}
