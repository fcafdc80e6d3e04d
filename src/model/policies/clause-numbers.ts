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

/** What is not said in the very same words: a cell that is put otherwise is no less the document's. */
function unsaid(listed: string | null, said: string): string {
  const parts = (listed ?? '').split('；');
  const left = parts.filter((part) => !isSaid(said, part));
  const kept = left.some(isShare)
    ? parts.filter((part) => left.includes(part) || isShare(part))
    : left;
  return kept.join('；');
}

const DIGIT = /[〇零一二两三四五六七八九十百千万]/;

/** Whether a text says it, and not only as a part of a longer number: 5万元 is not said by 15万元. */
function isSaid(said: string, part: string): boolean {
  if (part === '') return true;
  for (let at = said.indexOf(part); at !== -1; at = said.indexOf(part, at + 1)) {
    const [before = '', after = ''] = [said[at - 1], said[at + part.length]];
    const thousands = /[,，]/.test(before) && /\d/.test(said[at - 2] ?? '');
    const goesOn =
      (/^\d/.test(part) && (/[\d.]/.test(before) || thousands)) ||
      (DIGIT.test(part[0] ?? '') && DIGIT.test(before));
    const isCut = /\d$/.test(part) && /[\d.]/.test(after);
    if (!goesOn && !isCut) return true;
  }
  return false;
}

/** Shares of a whole stand together or not at all. */
function isShare(part: string): boolean {
  return part.includes('%');
}
