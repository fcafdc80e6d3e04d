import type { Edition } from '../../data/edition.ts';
import type { IssueLedgerEntry } from '../../schemas/documents/issue-ledger.ts';
import { sealVersions } from '../../data/ledger.ts';
import type { LedgerEntry } from '../../schemas/documents/ledger.ts';
import { datasetFixture, deskSchema } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import type { ProseOf, SiteData } from '../site/site-data.ts';

const HEADER = '编号,名称,工位数(个)';
const ERRATA = '版本,编号,字段,原值,更正值,类别,原因,更正日期';
export const DESKS = `${HEADER}\na-1,东楼,10\na-2,西楼,20\n`;

export interface Uses {
  readonly name: string;
  readonly props: Readonly<Record<string, string>>;
}

export const SUM: Uses = { name: 'Total', props: { of: 'desk-register', sum: '工位数(个)' } };
export const COUNT: Uses = { name: 'Total', props: { of: 'desk-register' } };
export const TABLE: Uses = { name: 'Table', props: { of: 'desk-register' } };

interface Parts {
  readonly words: readonly Uses[];
  /** Lines of errata.csv below its header. */
  readonly errata?: readonly string[];
  readonly versions?: Readonly<Record<string, string>>;
  readonly sealed?: readonly IssueLedgerEntry[];
  /** What `data/ledger.json` holds; see `filesSealed`. */
  readonly files?: readonly LedgerEntry[];
  readonly publishedOn?: string;
  readonly draft?: boolean;
  readonly today?: string;
}

/** A site with a table of desks and one issue of 20 March 2025 that prints `words`, for tests. */
export function issueSite({
  words,
  errata = [],
  versions = { '2025-03-01': DESKS },
  sealed,
  files,
  publishedOn = '2025-03-20',
  draft = false,
  today = '2025-12-31',
}: Parts): { site: SiteData; issue: ProseOf<'issues'> } {
  const issue = {
    kind: 'issues',
    id: '2025-07',
    file: 'content/issues/2025-07.mdx',
    frontmatter: { publishedOn, from: '2025-03-11', to: publishedOn, draft },
    components: words.map((word, index) => ({ ...word, line: 20 + index, column: 1 })),
  } as unknown as ProseOf<'issues'>;
  const text = errata.length === 0 ? undefined : `${ERRATA}\n${errata.join('\n')}\n`;
  const dataset = datasetFixture(deskSchema(), versions, text);
  const site = siteFixture({ today, datasets: [dataset], prose: [issue] });
  const issueLedger = sealed && { entries: sealed, lineOf: (index: number) => index + 2 };
  const ledger = files && { entries: files, lineOf: (index: number) => index + 2 };
  const edition = { ...site.edition, today, issueLedger, ledger } as Edition;
  return { site: { ...site, edition, issues: draft ? [] : [issue] }, issue };
}

/** The ledger of files after the desks of these days were sealed. */
export function filesSealed(...days: readonly string[]): LedgerEntry[] {
  const versions = Object.fromEntries(days.map((day) => [day, DESKS]));
  const dataset = datasetFixture(deskSchema(), versions);
  return sealVersions([], [dataset], () => '0'.repeat(64), '2025-12-31');
}
