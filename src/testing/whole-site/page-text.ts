import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';

/** The cells of one table row of a page, by header, without what the page adds under them. */
export type ShownRow = Readonly<Record<string, string>>;

/** Text with every run of white space made one space, as a browser shows it. */
export function shown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The text of a page's `<main>`, as a reader sees it; empty when there is no such page. */
export function mainText(folder: string, route: string): string {
  const path = join(folder, route, 'index.html');
  if (!existsSync(path)) return '';
  const $ = load(readFileSync(path, 'utf8'));
  // A word of one cell must not run into that of the next.
  $('main td, main th, main li, main dd, main dt, main p').append('\n');
  return shown($('main').text());
}

/** The rows of the data tables of a dataset page, in order, cells as typed: what is said in words has that beside it. */
export function shownRows(folder: string, route: string): ShownRow[] {
  const $ = load(readFileSync(join(folder, route, 'index.html'), 'utf8'));
  $('td[data-value]').each((_, cell) => {
    const meanings = $(cell).find('.sub').toArray();
    const typed = $(cell).attr('data-value') ?? '';
    const isMeaning = meanings
      .map((each) => $(each).text())
      .join('；')
      .startsWith(typed);
    if (meanings.length === 0 || !isMeaning) $(cell).text(typed);
  });
  $('time[datetime]').each((_, day) => {
    $(day).text($(day).attr('datetime') ?? '');
  });
  $('.sub').remove();
  return $('.data-table table')
    .toArray()
    .flatMap((table) => {
      const headers = $(table)
        .find('thead th')
        .toArray()
        .map((cell) => shown($(cell).text()));
      return $(table)
        .find('tbody tr')
        .toArray()
        .map((row) => {
          const cells = $(row)
            .children()
            .toArray()
            .map((cell) => shown($(cell).text()));
          return Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? '']));
        });
    });
}
