import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { MOST_DEPTH } from '../documents/nesting.ts';
import { decodeUtf8 } from '../encoding.ts';
import type { NameFault } from './public-name.ts';
import { MOST_ELEMENTS, drawnCount } from './svg-expansion.ts';
import { SVG_ATTRIBUTES, SVG_ELEMENTS } from './svg-words.ts';

/** A drawing without all that could run or reach out of it. */
export interface CleanSvg {
  /** The text to publish; undefined when the drawing cannot be read. */
  readonly svg?: string;
  readonly fault?: NameFault;
  /** What was left out that could run or reach out, by its names, each once. */
  readonly removed: readonly string[];
}

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';

/**
 * A drawing written anew from what its XML says: only known elements and attributes that draw, no
 * script, no handler, no animation, no address outside the file. A strict parser reads it, so that
 * no browser can read the result in another way; the same bytes give the same text, and a cleaned
 * drawing is left as it is. Comments, document types and the remarks of drawing programs go unsaid.
 */
export function cleanSvg(bytes: Uint8Array): CleanSvg {
  const { text, problem } = decodeUtf8('', bytes);
  if (text === undefined || problem !== undefined) {
    return unread('文件的编码不是UTF-8', '从画图的程序另存为UTF-8的SVG');
  }
  const parser = new SaxesParser({ xmlns: true, position: false });
  const removed = new Set<string>();
  const out: string[] = [];
  /** The open elements: false for those left out. */
  const open: boolean[] = [];
  const names: string[] = [];
  let isStart = false;
  let tags = 0;
  let css: string | undefined;
  let fault: NameFault | undefined;
  const drawn = drawnCount();
  const isKept = () => open.at(-1) ?? true;
  const endStart = () => {
    if (isStart) out.push('>');
    isStart = false;
  };

  parser.on('error', ({ message }) => {
    throw new Error(message);
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const isRoot = open.length === 0;
    tags += 1;
    if (tags > MOST_ELEMENTS) throw new TooMuch(`超过了${MOST_ELEMENTS}个图形`);
    if (open.length >= MOST_DEPTH) throw new TooMuch(`一层套一层，超过了${MOST_DEPTH}层`);
    if (isRoot && (uri !== SVG || local !== 'svg')) {
      fault = {
        message: '最外层不是<svg xmlns="http://www.w3.org/2000/svg">，浏览器不当它是图',
        hint: '从画图的程序另存为SVG',
      };
    }
    // Text of a style or a title is text only.
    const isInText = /^(?:style|title|desc)$/.test(names.at(-1) ?? '');
    const isKnown = uri === SVG && SVG_ELEMENTS.has(local);
    if (isKept() && !isKnown && !isRemark(uri, local)) removed.add(`<${local}>`);
    const keep = isKept() && isKnown && !isInText;
    open.push(keep);
    names.push(local);
    if (!keep) return;
    endStart();
    out.push(`<${local}${isRoot ? ` xmlns="${SVG}"` : ''}`);
    const kept = keptAttributes(local, Object.values(attributes), removed);
    for (const [name, value] of kept) out.push(` ${name}="${escapedValue(value)}"`);
    drawn.open(local, kept);
    isStart = true;
    if (local === 'style') css = '';
  });
  const addText = (found: string) => {
    if (found === '' || !isKept() || open.length === 0) return;
    if (css !== undefined) {
      css += found;
      return;
    }
    endStart();
    out.push(escaped(found));
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ local }) => {
    names.pop();
    if (open.pop() !== true) return;
    drawn.close();
    if (css !== undefined) {
      drawn.css(css);
      if (isSafeCss(css)) {
        if (css !== '') {
          endStart();
          out.push(escaped(css));
        }
      } else removed.add('<style>');
      css = undefined;
    }
    out.push(isStart ? '/>' : `</${local}>`);
    isStart = false;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof TooMuch) return unread(error.message, SIMPLER);
    return /entity/i.test(String(error)) || /<!ENTITY/i.test(text)
      ? unread('里面用了ENTITY（自定的实体），不展开', '从画图的程序另存为「普通SVG」')
      : unread('不是完好的SVG（XML没有写完或写错）', '用浏览器打开看看；从画图的程序重新另存');
  }
  if (fault !== undefined) return { fault, removed: [] };
  const tooMuch = drawn.fault();
  if (tooMuch !== undefined) return unread(tooMuch, SIMPLER);
  return { svg: `${out.join('').trim()}\n`, removed: [...removed].sort() };
}

/** A drawing that is not read on: browsers and mail would take minutes for it. */
class TooMuch extends Error {}
const SIMPLER = '用画图的程序简化，或另存为PNG';

function unread(message: string, hint: string): CleanSvg {
  return { fault: { message: `这幅SVG图${message}`, hint }, removed: [] };
}

/** What drawing programs note for themselves: no loss to a reader. */
function isRemark(uri: string, local: string): boolean {
  return (uri === SVG && local === 'metadata') || (uri !== SVG && !/xhtml|MathML/.test(uri));
}

function keptAttributes(
  element: string,
  attributes: readonly SaxesAttributeNS[],
  removed: Set<string>,
): [string, string][] {
  return attributes.flatMap(({ uri, prefix, local, name, value }): [string, string][] => {
    if (prefix === 'xmlns' || name === 'xmlns') return [];
    if (uri === XML) return /^(?:space|lang)$/.test(local) ? [[`xml:${local}`, value]] : [];
    const isLink = (uri === '' || uri === XLINK) && local === 'href';
    // An `xlink:href` beside an `href` does not count.
    if (isLink && uri === XLINK && attributes.some(({ name: other }) => other === 'href'))
      return [];
    if (isLink) return isInnerLink(element, value) ? [['href', value]] : left(removed, 'href');
    if (uri !== '') return [];
    if (!SVG_ATTRIBUTES.has(local) && !/^(?:aria|data)-[a-z][a-z-]*$/.test(local)) {
      return /^on/i.test(local) ? left(removed, local) : [];
    }
    return isSafeCss(value) ? [[local, value]] : left(removed, local);
  });
}

function left(removed: Set<string>, name: string): [] {
  removed.add(name);
  return [];
}

/** A part of the drawing itself, or of an image its own pixels. */
function isInnerLink(element: string, value: string): boolean {
  if (/^#[^\s#]+$/.test(value.trim())) return true;
  const pixels = /^data:image\/(?:png|jpeg|jpg|gif|webp);base64,[A-Za-z0-9+/=\s]+$/;
  return element === 'image' && pixels.test(value.trim());
}

/** Whether a style or a value neither loads anything nor hides a word behind an escape. */
function isSafeCss(css: string): boolean {
  if (/[\\<]|@import|@charset|@namespace|@document/i.test(css)) return false;
  const bare = withoutComments(css);
  if (/expression\s*\(|javascript:|vbscript:|-moz-binding|behaviou?r\s*:/i.test(bare)) return false;
  if (/(?:image-set|cross-fade|element|paint|image|src|attr|env)\s*\(/i.test(bare)) return false;
  const addresses = bare.match(/url\s*\(\s*(?:"[^"]*"|'[^']*'|[^)]*)/gi) ?? [];
  return addresses.every((address) =>
    /^url\(\s*["']?(?:#|data:(?:image\/(?:png|jpeg|gif|webp)|(?:application\/)?(?:x-)?font[\w/-]*)[;,])/i.test(
      address,
    ),
  );
}

/** One that is not closed stays, and is judged: looked for anew at each opening it would never end. */
function withoutComments(css: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let from = css.indexOf('/*'); from !== -1; from = css.indexOf('/*', at)) {
    const end = css.indexOf('*/', from + 2);
    if (end === -1) break;
    kept.push(css.slice(at, from));
    at = end + 2;
  }
  return kept.join('') + css.slice(at);
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapedValue(value: string): string {
  const inQuotes = escaped(value).replaceAll('"', '&quot;');
  return inQuotes.replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
