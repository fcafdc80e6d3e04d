/**
 * The word by which the rows of a table are counted, the same wherever a page tells how many, by the id of the
 * table, or by what stands before its first hyphen where a page has several of a kind.
 */
const COUNTING_WORDS: Readonly<Record<string, string>> = {
  directory: '家',
  titles: '个',
  notices: '份',
  list: '条',
  rounds: '次',
  ranking: '家',
  grades: '家',
  results: '条',
  tenants: '家次',
  support: '条',
  clauses: '条',
  awards: '笔',
  'unpaid-awards': '笔',
  recipients: '家',
  statistics: '项',
  communities: '个',
  disclosures: '项',
  targets: '项',
  budgets: '项',
};

/** 「家」 of the register of spaces; 「行」 of the rows of a dataset. */
export function countingWord(table: string): string {
  return COUNTING_WORDS[table] ?? COUNTING_WORDS[table.split('-', 1)[0] ?? ''] ?? '行';
}
