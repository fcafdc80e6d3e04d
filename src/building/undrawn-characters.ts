import type { SentPicture } from '../charts/sent-picture.ts';
import { sentPages } from '../composed/sent-pages.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { glyphFindings } from '../newsletter/issue-findings.ts';
import { packagedHasGlyph } from '../newsletter/print/packaged-glyphs.ts';

/**
 * A line for each character that the pictures of notices, rounds and reports cannot draw, such as an
 * emoji or a letter of another script: a name stays as it was given, so somebody has to be told. Issues
 * tell it of their own text.
 */
export function undrawnCharacters(site: SiteData): string[] {
  return sentPages(site)
    .filter(({ route }) => !route.startsWith('issues/'))
    .flatMap(({ route, picture }) =>
      undrawnIn(picture()).map((line) => `${route}tall.png：${line}`),
    );
}

/** The same of one picture, without its file. */
export function undrawnIn(picture: SentPicture): string[] {
  const { mark, kicker, title, lead, facts, figure, list, source } = picture;
  const words = [
    ...[mark, kicker, title, lead, source, figure?.title, figure?.measure],
    ...facts.map(({ text }) => text),
    ...(list?.lines ?? []).flatMap(({ text, aside }) => [text, aside]),
  ];
  const text = words.filter((each) => each !== undefined && each !== '').join('\n');
  return glyphFindings(text, packagedHasGlyph).map(({ message, hint }) => `${message}（${hint}）`);
}
