import { numberHeadings } from './heading-numbers.ts';
import { textHtml } from './inline-html.ts';
import type { PrintContext } from './print-context.ts';

/** Where the list of sources begins, for links and the contents. */
export const SOURCES_ANCHOR = 'sources';

/** The anchors that the contents name, in order; none when an issue is too short for contents. */
export function contentsEntries({
  content,
}: Pick<PrintContext, 'content'>): readonly { level: number; words: string; id: string }[] {
  const headings = numberHeadings(content.blocks);
  const columns = headings.filter(({ level }) => level === 2);
  if (columns.length < 2) return [];
  const two = headings.filter(({ level }) => level <= 3);
  const shown = two.length <= MOST_ENTRIES ? two : columns;
  return shown.map(({ level, label, text, id }) => ({ level, words: label + text, id }));
}

/** The contents with page numbers; the place of a number is kept while it is not yet known. */
export function contentsHtml(context: PrintContext): string {
  const entries = contentsEntries(context);
  if (entries.length === 0) return '';
  const lines = entries.map(({ level, words, id }) => {
    const page = context.options.pages?.get(id);
    return (
      `<li class="level-${level}"><a href="#${id}"><span class="words">` +
      `${textHtml(words, context)}</span><span class="leader"></span>` +
      `<span class="page-number">${page ?? ''}</span></a></li>`
    );
  });
  return (
    `<nav class="contents${entries.length > 10 ? ' is-long' : ''}" aria-label="目录">` +
    `<p class="contents-title">目　录</p><ul>${lines.join('')}</ul></nav>`
  );
}

const MOST_ENTRIES = 18;
