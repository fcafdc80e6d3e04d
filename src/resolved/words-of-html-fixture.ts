import { load } from 'cheerio';

/** The words of `randomProse` in a text, in order. */
export function wordsIn(text: string): string[] {
  return text.match(/Q[a-z]+/g) ?? [];
}

/** The words that a reader of HTML sees, pictures by what they are told by. */
export function wordsOfHtml(html: string, part = 'body'): string[] {
  const $ = load(html);
  $('img').each((_, image) => void $(image).replaceWith($(image).attr('alt') ?? ''));
  $('style, title').remove();
  return wordsIn($(part).text());
}
