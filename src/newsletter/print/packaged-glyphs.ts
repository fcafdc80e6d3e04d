import { type Font, openSync } from 'fontkit';
import { fontFiles } from '../../browser/fonts.ts';
import { rareFontFileOf } from '../../browser/rare-font.ts';

/**
 * Whether a packaged font has a character, any of the text families or the font for rare 汉字.
 * Fonts are opened on first use.
 */
export function packagedHasGlyph(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    regularFonts().some((font) => font.hasGlyphForCodePoint(code)) ||
    rareFontFileOf(code) !== undefined
  );
}

/**
 * The numbers of a character's glyph in the text families, 0 where a family has none. In the font
 * for rare 汉字 every character has a glyph of its own, so that it need not be asked.
 */
export function packagedGlyphs(character: string): readonly number[] {
  const code = character.codePointAt(0) ?? 0;
  return regularFonts().map((font) =>
    font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).id : 0,
  );
}

let fonts: readonly Font[] | undefined;

function regularFonts(): readonly Font[] {
  fonts ??= fontFiles()
    .filter((file) => file.endsWith('Regular.ttf'))
    .flatMap((file) => {
      const font = openSync(file);
      return 'hasGlyphForCodePoint' in font ? [font] : [];
    });
  return fonts;
}
