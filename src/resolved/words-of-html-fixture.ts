import { load } from 'cheerio';

/** The words of `randomProse` in a text, in order; two that are joined are one. */
export function wordsIn(text: string): string[] {
  return text.match(/Q[A-Za-z]+/g) ?? [];
}

/** What stands below or beside its neighbours and is not joined with them. */
const BLOCKS =
  'p, li, th, td, caption, figure, figcaption, h1, h2, h3, h4, section, blockquote, pre, br';

/** The words that a reader of HTML sees, pictures by what they are told by. */
export function wordsOfHtml(html: string, part = 'body'): string[] {
  const $ = load(html);
  $('img').each((_, image) => void $(image).replaceWith($(image).attr('alt') ?? ''));
  $('style, title').remove();
  $(BLOCKS).after(' ').before(' ');
  return wordsIn($(part).text());
}
