import { type Font, openSync } from 'fontkit';
import { fontFiles } from '../../browser/fonts.ts';

/** Whether a packaged font, any of the families, has a character. Fonts are opened on first use. */
export function packagedHasGlyph(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return regularFonts().some((font) => font.hasGlyphForCodePoint(code));
}

/** The numbers of a character's glyph in the packaged families, 0 where a family has none. */
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
