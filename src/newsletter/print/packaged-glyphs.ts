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
 * The numbers of the one glyph as which the text families set a text among 汉字, 0 where a family has
 * none or several: a — there is another glyph than by itself, and —— is one. In the font for rare 汉字
 * every character has a glyph of its own, so that it need not be asked.
 */
export function packagedGlyphs(text: string): readonly number[] {
  return regularFonts().map((font) => {
    const { glyphs } = font.layout(text, undefined, 'hani', 'ZHS ');
    return glyphs.length === 1 ? (glyphs[0]?.id ?? 0) : 0;
  });
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
