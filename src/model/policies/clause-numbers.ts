import type { RowsOf } from '../site/site-data.ts';

type Provision = Pick<RowsOf<'provisions'>[number]['row'], 'summary' | 'figures' | 'term'>;

/** The numbers and the term of a clause as far as its own words do not say them already; empty if they do. */
export function unsaidNumbers({ summary, figures, term }: Provision): {
  readonly figures: string;
  readonly term: string;
} {
  const numbers = unsaid(figures, summary);
  return { figures: numbers, term: unsaid(term, `${summary}${numbers}`) };
}

/** Shares of a whole stand together or not at all. */
function unsaid(listed: string | null, said: string): string {
  const parts = (listed ?? '').split('；');
  const left = parts.filter((part) => !isSaid(part, said));
  const kept = left.some(isShare)
    ? parts.filter((part) => left.includes(part) || isShare(part))
    : left;
  return kept.join('；');
}

/** Each number with its unit: 5个 of 5个工作日, 10月 and 15日 of a day. */
const QUANTITY = /\d[\d.]*(?:万元|亿元|平方|[%年月日天个家次项分元人])?/g;

/** 「每场≤5000元」 is said by 「每场5000元以内」; a share only where what it is of is named too. */
function isSaid(part: string, said: string): boolean {
  const quantities = part.match(QUANTITY);
  if (quantities === null) return said.includes(part);
  if (!quantities.every((each) => said.includes(each))) return false;
  return !isShare(part) || said.includes(/^[\u4e00-\u9fff]*/.exec(part)?.[0] ?? '');
}

function isShare(part: string): boolean {
  return part.includes('%');
}
