import type { Reader } from '../../schemas/provision.ts';
import { DOCUMENT_ELEMENTS } from '../site/document-parts.ts';
import { MOST_ELEMENTS } from '../site/row-parts.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';

/** The clauses that address one kind of reader. */
export interface ReaderClauses {
  readonly reader: Reader;
  readonly title: string;
  readonly anchor: string;
  readonly provisions: RowsOf<'provisions'>;
}

const READER_TITLES: readonly [Reader, string, string][] = [
  ['创业者', '创业团队和企业', 'founders'],
  ['运营者', '众创空间运营者', 'operators'],
  ['高校院所', '高校和科研人员', 'researchers'],
  ['投资金融', '投资和金融机构', 'investors'],
  ['主管部门', '主管部门', 'authorities'],
];

/** How binding a clause is: duties first, then permissions, then encouragement, then the rest. */
const FORCE_ORDER = [
  '应',
  '要',
  '有义务',
  '设立',
  '限',
  '按',
  '由',
  '委托',
  '直述',
  '一般',
  '有条件',
  '可',
  '优先',
  '支持',
  '鼓励',
  '研究',
  '力争',
  '视情',
  '探索',
];

/** Cells, link, topic and row of a clause. */
const ELEMENTS_OF_CLAUSE = 9;

/** How many clauses each reader is shown where the page cannot carry all. */
const FIRST = 10;

/** How many clauses of each reader stand on the page of all policies; Infinity when all fit. */
export function clausesShown(site: SiteData, readers: readonly ReaderClauses[]): number {
  const clauses = readers.reduce((sum, { provisions }) => sum + provisions.length, 0);
  const elements = clauses * ELEMENTS_OF_CLAUSE + site.policies.length * DOCUMENT_ELEMENTS.policies;
  return elements > MOST_ELEMENTS ? FIRST : Infinity;
}

/**
 * The five readers with the clauses that address them, most binding first; whoever is not an authority asks
 * first what there is to get. None without clauses.
 */
export function clausesByReader(site: SiteData): ReaderClauses[] {
  return READER_TITLES.flatMap(([reader, title, anchor]) => {
    const provisions = site
      .rows('provisions')
      .filter(({ row }) => (row.readers ?? '').split('；').includes(reader))
      .sort(
        (a, b) =>
          (reader === '主管部门' ? 0 : Number(isSupport(b.row)) - Number(isSupport(a.row))) ||
          forceRank(a.row.force) - forceRank(b.row.force),
      );
    return provisions.length === 0 ? [] : [{ reader, title, anchor, provisions }];
  });
}

/** Whether a clause is about money to get. */
function isSupport({ topic, figures }: RowsOf<'provisions'>[number]['row']): boolean {
  return /[补资]助|补贴|奖励|奖补/.test(topic) || /元/.test(figures ?? '');
}

function forceRank(force: string): number {
  const rank = FORCE_ORDER.findIndex((word) => force.startsWith(word));
  return rank === -1 ? FORCE_ORDER.length : rank;
}
