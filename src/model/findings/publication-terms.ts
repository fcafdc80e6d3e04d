import { countWord } from '../../text/chinese-numerals.ts';
import { keyNamed } from '../figures/columns.ts';
import type { TableFinding } from './table-finding.ts';

const UNWRITTEN = '未写';

/**
 * 「9条要求公开或宣传的条款，5条没有写期限；徐委发〔2016〕12号一条也没有」: how many clauses name no
 * term (期限类别 = 未写), and which single policy held here has no such clause at all.
 */
export const publicationTerms: TableFinding = ({ site, table, rows, day }) => {
  const [kind, clause] = [keyNamed(table, '期限类别'), keyNamed(table, '条款编号')];
  if (kind === undefined || rows.length === 0) return undefined;
  const unwritten = rows.filter(({ cells }) => cells[kind] === UNWRITTEN).length;
  const stated = `${countWord(rows.length)}条要求公开或宣传的条款，`;
  const found = unwritten === 0 ? '每条都写了期限' : `${countWord(unwritten)}条没有写期限`;
  if (clause === undefined) return stated + found;
  const cited = new Set(rows.map(({ cells }) => cells[clause] ?? ''));
  const provisions = site.rows('provisions', day).map(({ row }) => row);
  const without = site.policies.filter(({ id }) => {
    const held = provisions.filter(({ policyId }) => policyId === id);
    return held.length > 0 && !held.some((provision) => cited.has(provision.id));
  });
  const names = without.map(({ frontmatter }) => frontmatter.docNumber ?? frontmatter.title);
  return names.length === 1 ? `${stated}${found}；${names[0]}一条也没有` : stated + found;
};
