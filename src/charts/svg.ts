import { escapeXml } from '../text/escape-xml.ts';

declare const brand: unique symbol;

/** A finished SVG document or element, ready to be written into a page or a file. */
export type Svg = string & { readonly [brand]: 'Svg' };

/** Markup that is already escaped; only `svg` makes one. */
export interface SvgPart {
  readonly markup: string;
}

export type SvgValue = SvgPart | string | number | null | undefined | false | readonly SvgValue[];

/**
 * Markup from a template: strings are escaped, numbers rounded to 2 decimals, arrays joined by
 * line breaks, parts taken as they are; null, undefined and false draw nothing. A number that is
 * to be read by people must come as formatted text. Throws RangeError when a number is not finite:
 * such a coordinate would silently hide the mark.
 */
export function svg(strings: TemplateStringsArray, ...values: readonly SvgValue[]): SvgPart {
  const markup = strings.reduce((all, text, index) => all + markupOf(values[index - 1]) + text);
  return { markup: markup.replaceAll(/\n\s*\n/g, '\n') };
}

/** The string of a finished drawing. */
export function toSvg(part: SvgPart): Svg {
  return part.markup.trim() as Svg;
}

/** A finished drawing as a part of a larger one. */
export function fromSvg(drawing: Svg): SvgPart {
  return { markup: drawing };
}

function markupOf(value: SvgValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value === 'number') return roundedText(value);
  if (isList(value))
    return value
      .map(markupOf)
      .filter((text) => text !== '')
      .join('\n');
  return value.markup;
}

function isList(value: SvgPart | readonly SvgValue[]): value is readonly SvgValue[] {
  return Array.isArray(value);
}

function roundedText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`「${value}」不能画成坐标，应为有限的数`);
  // Adding 0 turns -0 into 0.
  return String(Math.round(value * 100) / 100 + 0);
}
