import { BorderStyle, type IParagraphOptions, ShadingType } from 'docx';

/** How the paragraphs of a quote, a note or an item are set apart from those around them. */
export interface Around {
  readonly indent?: { readonly left: number; readonly right?: number; readonly firstLine?: number };
  readonly border?: NonNullable<IParagraphOptions['border']>;
  readonly shading?: NonNullable<IParagraphOptions['shading']>;
}

/** Of a quote: set in on a light shade, a rule on its left. */
export const QUOTE: Around = {
  indent: { left: 640, right: 320, firstLine: 0 },
  border: { left: { style: BorderStyle.SINGLE, size: 18, color: '9DBAC4', space: 8 } },
  shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F4F7F8' },
};

/** Of a note and of lines of code: on a shade, a rule on its left. */
export const NOTE: Around = {
  indent: { left: 320, firstLine: 0 },
  border: { left: { style: BorderStyle.SINGLE, size: 12, color: '999999', space: 8 } },
  shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' },
};

/** Of the paragraphs of an item after its first line: as far in as that line. */
export function itemBody(level: number): Around {
  return { indent: { left: 640 * (level + 1), firstLine: 0 } };
}

/** What stands within something that is set apart already is set in further. */
export function nested(outer: Around, inner: Around): Around {
  const left = (outer.indent?.left ?? 0) + (inner.indent?.left ?? 0);
  return { ...outer, ...inner, indent: { ...outer.indent, ...inner.indent, left } };
}
