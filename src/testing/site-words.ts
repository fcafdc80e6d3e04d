import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { filesOf } from './site-files.ts';

/** Words that are true on the day of the build only. */
const OF_THE_DAY = /今天|目前|正在|现在|即日/g;

/**
 * Pages on which such a word has its day or its moment: documents that bear their own date, and what
 * answers a reader who is just setting something.
 */
const ALLOWED = [/^(issues|stories|reports)\/[^/]+\//, /^evaluations\/[^/]+\/recompute\//];

/** Where a page of a built site says 今天 and the like, other than from the clock in its script. */
export function undatedWords(folder: string): string[] {
  const pages = filesOf(folder, ['.html']).filter(
    (page) => !ALLOWED.some((pattern) => pattern.test(page)),
  );
  return pages.flatMap((page) => {
    const $ = load(readFileSync(join(folder, page), 'utf8'));
    $('script, style, [data-notice-days]').remove();
    const description = $('meta[name=description]').attr('content') ?? '';
    const text = `${description} ${$('body').text()}`.replaceAll(/\s+/g, ' ');
    return [...text.matchAll(OF_THE_DAY)].map(
      ({ index }) => `${page}：${text.slice(Math.max(0, index - 10), index + 10)}`,
    );
  });
}

/** Where rows stand as typed, or an author chose to print them: the tables to take along, prose, papers. */
const MAY_NAME_IDS = /^(data|issues|reports)\//;

/**
 * Where a page of a built site puts one of `ids` before its readers, who know things by their names.
 * A `<code>` may name it, and so may the address of a page.
 */
export function printedIds(folder: string, ids: ReadonlySet<string>): string[] {
  const pages = filesOf(folder, ['.html']).filter((page) => !MAY_NAME_IDS.test(page));
  return pages.flatMap((page) => {
    const $ = load(readFileSync(join(folder, page), 'utf8'));
    $('script, style, svg, code').remove();
    // Words of neighbouring elements are no one word.
    $('body *').append(' ');
    const words =
      $('body')
        .text()
        .match(/(?<![\w/.@-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?![\w@.-])/g) ?? [];
    return [...new Set(words.filter((word) => ids.has(word)))].map((word) => `${page}：${word}`);
  });
}

/** Digits that count something, with the unit behind them, as a person would tell them from a code. */
const AMOUNT = /(?<![\w.−/#〔-])[1-9]\d{4,}(?:\.\d+)?(?=万?(?:元|平方米|个|家|人))/;

/** Where a page of a built site writes an amount of five digits or more in one piece, but for `data/`. */
export function undividedAmounts(folder: string): string[] {
  const pages = filesOf(folder, ['.html']).filter(
    (page) => page.endsWith('index.html') && !page.startsWith('data/'),
  );
  return pages.flatMap((page) => {
    const $ = load(readFileSync(join(folder, page), 'utf8'));
    $('script, style, title, desc, code, pre, option').remove();
    const pieces = $('body *')
      .contents()
      .toArray()
      .map((node) => (node.type === 'text' ? node.data : ''));
    const numbers = $('td.number-cell')
      .contents()
      .toArray()
      .map((node) => (node.type === 'text' ? `${node.data.trim()}个` : ''));
    return [...pieces, ...numbers]
      .flatMap((text) => AMOUNT.exec(text)?.[0] ?? [])
      .map((amount) => `${page}：${amount}`);
  });
}
