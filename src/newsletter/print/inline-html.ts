import type { Cell, Inline, Picture } from '../../resolved/blocks.ts';
import { plainLine } from '../../resolved/inlines.ts';
import { cellHtml, type InlineParts, inlinesHtml } from '../../resolved/inlines-html.ts';
import type { PrintContext } from './print-context.ts';
import { escapeXml } from '../../text/escape-xml.ts';

/**
 * Text as HTML; a character that no font of the print has is shown as a box with its number, and
 * a very long word may be split anywhere, so that the line before it is not drawn apart.
 */
export function textHtml(text: string, context: Pick<PrintContext, 'options'>): string {
  return text
    .toWellFormed()
    .split(LONG_WORD)
    .map((part, index) => {
      const html = glyphsHtml(part, context);
      return index % 2 === 0 ? html : `<span class="long-word">${html}</span>`;
    })
    .join('');
}

/** The runs of a paragraph as HTML. */
export function printInlines(inlines: readonly Inline[], context: PrintContext): string {
  return inlinesHtml(inlines, inlineParts(context));
}

/** A cell of a table as HTML. */
export function printCell(cell: Cell, context: PrintContext): string {
  return cellHtml(cell, inlineParts(context));
}

function inlineParts(context: PrintContext): InlineParts {
  const text = (words: string) => textHtml(words, context);
  return {
    text,
    cite: citeHtml,
    link: (html, { address, inlines }) => linkHtml(html, plainLine(inlines), address, context),
    picture: (picture) =>
      pictureHtml(picture, context) + text(picture.caption === '' ? '' : `（${picture.caption}）`),
  };
}

/** A picture; one that was not handed in is told in words: nothing is fetched to print an issue. */
export function pictureHtml({ address, file, alt }: Picture, context: PrintContext): string {
  const data = file === undefined ? undefined : context.options.images?.get(file);
  const text = (words: string) => textHtml(words, context);
  return data === undefined
    ? `<span class="no-picture">［图片：${text(alt || '没有说明')}］<br>${text(address)}</span>`
    : `<img src="${escapeXml(data)}" alt="${escapeXml(alt)}">`;
}

/** Numbers of notes, linked to the list of sources. */
export function citeHtml(numbers: readonly number[]): string {
  return numbers
    .map((number) => `<sup class="cite"><a href="#source-${number}">[${number}]</a></sup>`)
    .join('');
}

// Letters, Chinese punctuation, full-width forms and the 汉字 of Unicode 1.1: in both fonts.
const COMMON_ONLY = /^[\s -~·×—‘’“”…\u3000-\u3011\u4e00-\u9fa5\uff01-\uff5e]*$/;
// Marks that join or say nothing by themselves are never missed.
const UNSEEN = /^[\p{M}\p{C}\u200b-\u200f\u2060\ufe00-\ufe0f]$/u;

const LONG_WORD = /([!-~]{24,})/;

/** The signs of tasks, drawn with what the fonts of the print have. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['☐', '□'],
  ['☑', '<span class="ticked">□<span>√</span></span>'],
]);

/** Whether a character is drawn as a box with its number, for want of a font that has it. */
export function lacksGlyph(character: string, hasGlyph: (character: string) => boolean): boolean {
  const isDrawn = SIGNS.has(character) || COMMON_ONLY.test(character) || UNSEEN.test(character);
  return !isDrawn && !hasGlyph(character);
}

function glyphsHtml(text: string, { options }: Pick<PrintContext, 'options'>): string {
  const { hasGlyph } = options;
  if (hasGlyph === undefined || COMMON_ONLY.test(text)) return escapeXml(text);
  return [...text]
    .map((character) =>
      lacksGlyph(character, hasGlyph)
        ? missingGlyph(character)
        : (SIGNS.get(character) ?? escapeXml(character)),
    )
    .join('');
}

/** Pages of this site are reached by the code on the last page; other addresses are noted. */
function linkHtml(html: string, words: string, address: string, context: PrintContext): string {
  const link = `<a href="${escapeXml(address)}">${html}</a>`;
  const plain = address.replace(/^(mailto|tel):/, '');
  if (address.startsWith(siteAddress(context.content.address)) || words.includes(plain))
    return link;
  const { addresses } = context;
  const known = addresses.indexOf(plain);
  const number = known < 0 ? addresses.push(plain) : known + 1;
  return `${link}<sup class="cite"><a href="#address-${number}">网${number}</a></sup>`;
}

function siteAddress(issueAddress: string): string {
  return issueAddress.replace(/issues\/[^/]*\/?$/, '');
}

function missingGlyph(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  const code = digits.padStart(digits.length > 4 ? 6 : 4, '0');
  const half = code.length / 2;
  const name = `${escapeXml(character)}（U+${digits}）`;
  return (
    `<svg class="no-glyph" viewBox="0 0 20 20" role="img" aria-label="${name}">` +
    '<path d="M1 1h18v18H1z" fill="none" stroke="currentColor" stroke-width="0.7"/>' +
    `<text x="10" y="9">${code.slice(0, half)}</text>` +
    `<text x="10" y="17">${code.slice(half)}</text></svg>`
  );
}
