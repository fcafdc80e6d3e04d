import type { Address, Inline } from '../../resolved/blocks.ts';
import { footnoteWords } from '../../resolved/inlines.ts';
import { type InlineParts, inlinesHtml } from '../../resolved/inlines-html.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { citeMark } from '../cite-mark.ts';

/** A line as HTML for a page of the site. */
export function webLine(inlines: readonly Inline[]): string {
  return inlinesHtml(inlines, PARTS);
}

/** An address as a page of the site writes it, in ASCII. */
export function webAddress({ address, href = address }: Address): string {
  return href.replace(/[^\x21-\x7e]+/g, (characters) =>
    encodeURIComponent(characters.toWellFormed()),
  );
}

const PARTS: InlineParts = {
  text: escapeXml,
  cite: citeMark,
  link: (html, link) => {
    const title = link.title === undefined ? '' : ` title="${escapeXml(link.title)}"`;
    return `<a href="${escapeXml(webAddress(link))}"${title}>${html}</a>`;
  },
  picture: ({ alt, caption, ...picture }) =>
    `<img src="${escapeXml(webAddress(picture))}" alt="${escapeXml(alt)}" loading="lazy">` +
    escapeXml(caption === '' ? '' : `（${caption}）`),
  footnote: (mark) => {
    const [note, place] = [`note-${mark.number}`, `note-mark-${mark.number}`];
    const words = footnoteWords(mark);
    if (mark.at === 'note') return `<a id="${note}" href="#${place}">${words}</a>`;
    const id = mark.at === 'first' ? ` id="${place}"` : '';
    return `<sup class="cite"><a${id} href="#${note}">${words}</a></sup>`;
  },
};
