import { color, rgb, type RGBColor } from 'd3';
import { contrastOf } from './contrast.ts';
import type { DarkClient } from './dark-client.ts';

/** Text that is hard to read once darkened. */
interface FaintText {
  /** The first words of that look. */
  readonly words: string;
  /** The colour as written, then both colours as darkened, `#rrggbb`. */
  readonly written: string;
  readonly ink: string;
  readonly ground: string;
  /** Of the darkened colours, 1 to 21. */
  readonly contrast: number;
}

export interface DarkView {
  readonly html: string;
  /** One for each pair of colours, in the order of the text. */
  readonly faint: readonly FaintText[];
}

/** The least contrast of text to its ground (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/**
 * HTML with inline styles as a program shows it that darkens: each element's colours of text,
 * ground and border recomputed, pictures kept. Meant for what this project writes for mail and
 * WeChat: lower-case tags, attributes in double quotes, no style sheets.
 */
export function darkened(html: string, client: DarkClient): DarkView {
  const root: Look = {
    name: '',
    written: rgb(client.ink),
    ink: client.inkOn(rgb(client.ink), rgb(client.ground)),
    ground: rgb(client.ground),
    isHidden: false,
  };
  const open = [root];
  const faint = new Map<string, FaintText>();
  const dark = html.replaceAll(PART, (part, closing: string, name: string, attributes: string) => {
    const here = open.at(-1) ?? root;
    if (name === undefined) {
      if (!part.startsWith('<!')) noteFaint(part, here, faint);
      return part;
    }
    if (closing !== '') {
      const start = open.findLastIndex((look) => look.name === name);
      if (start > 0) open.length = start;
      return part;
    }
    const element = darkElement(name, attributes, here, client);
    if (!VOID.has(name) && !attributes.endsWith('/')) open.push(element.look);
    return `<${name}${element.attributes}>`;
  });
  return { html: dark, faint: [...faint.values()] };
}

/** What text at some place looks like. */
interface Look {
  readonly name: string;
  readonly written: RGBColor;
  readonly ink: RGBColor;
  readonly ground: RGBColor;
  readonly isHidden: boolean;
}

/** A comment or doctype, a tag, or text. */
const PART = /<!--[^]*?-->|<![^>]*>|<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|[^<]+/g;
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const HIDDEN = new Set(['head', 'script', 'style', 'title']);

function darkElement(
  name: string,
  attributes: string,
  outer: Look,
  client: DarkClient,
): { readonly attributes: string; readonly look: Look } {
  const style = / style="([^"]*)"/.exec(attributes)?.[1] ?? '';
  const declared = style.split(';').map((each) => {
    const colon = each.indexOf(':');
    return [each.slice(0, colon).trim(), each.slice(colon + 1)] as const;
  });
  const valueOf = (pattern: RegExp) =>
    declared.findLast(([property]) => pattern.test(property))?.[1];
  const behind = colourIn(valueOf(BACKGROUND) ?? / bgcolor="([^"]*)"/.exec(attributes)?.[1]);
  const own = colourIn(valueOf(/^color$/));
  const ground = behind === undefined ? outer.ground : client.backgroundOf(behind);
  const written = own ?? outer.written;
  const isSame = own === undefined && behind === undefined;
  const ink = isSame ? outer.ink : client.inkOn(written, ground);
  const isHidden = outer.isHidden || HIDDEN.has(name) || /display:\s*none/.test(style);
  const dark = declared
    .filter(([property]) => property !== '')
    .map(([property, value]) => {
      if (property === 'color') return `color:${ink.formatHex()}`;
      const change = BACKGROUND.test(property) ? client.backgroundOf : onGround;
      return `${property}:${COLOURED.test(property) ? recoloured(value, change) : value}`;
    });
  // Text that names no colour is given one that fits its new ground.
  if (own === undefined && behind !== undefined) dark.push(`color:${ink.formatHex()}`);
  const rest = attributes
    .replace(/ style="[^"]*"/, '')
    .replace(/ bgcolor="[^"]*"/, (attribute) => recoloured(attribute, client.backgroundOf));
  return {
    attributes: dark.length === 0 ? rest : ` style="${dark.join(';')}"${rest}`,
    look: { name, written, ink, ground, isHidden },
  };

  function onGround(colour: RGBColor): RGBColor {
    return client.inkOn(colour, ground);
  }
}

const BACKGROUND = /^background(-color)?$/;
const COLOURED = /^(background(-color)?|border(-\w+)*|outline(-color)?|text-decoration(-color)?)$/;
/** `#abc`, `rgb(…)` or a word; those that are no colour stay. */
const COLOUR = /#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|\b[a-z]+\b/gi;

function recoloured(value: string, change: (colour: RGBColor) => RGBColor): string {
  return value.replaceAll(COLOUR, (word) => {
    const colour = parsed(word);
    return colour === undefined ? word : change(colour).formatHex();
  });
}

function colourIn(value: string | undefined): RGBColor | undefined {
  const words = value?.match(COLOUR) ?? [];
  return words.map(parsed).find((colour) => colour !== undefined);
}

/** What is nearly transparent is left as it is. */
function parsed(word: string): RGBColor | undefined {
  const colour = color(word)?.rgb();
  return colour === undefined || !(colour.opacity >= 0.05) ? undefined : colour;
}

function noteFaint(text: string, look: Look, faint: Map<string, FaintText>): void {
  const words = plain(text);
  if (words === '' || look.isHidden) return;
  const [ink, ground] = [look.ink.formatHex(), look.ground.formatHex()];
  const contrast = contrastOf(look.ink, look.ground);
  if (contrast >= LEAST_CONTRAST || faint.has(ink + ground)) return;
  faint.set(ink + ground, { words, written: look.written.formatHex(), ink, ground, contrast });
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

function plain(text: string): string {
  return text
    .replaceAll(/&(lt|gt|quot|amp|#39|nbsp);/g, (_, name: string) => {
      if (name === '#39') return "'";
      return ENTITIES[name] ?? ' ';
    })
    .trim();
}
