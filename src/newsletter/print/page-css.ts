/**
 * The sheets: A4 with the type area of GB/T 9704 (156 × 225 mm, 37 mm above it, 28 mm on the
 * binding side), `— 1 —` 7 mm below the type area, odd to the right and even to the left, one 字
 * in. Wide tables lie on landscape sheets: turned back upright they read as the others, so their
 * head is on the left and their page number where it stands on every sheet.
 * `mark` stands above the type area of every sheet; nothing when empty.
 */
export function pageCss(mark: string): string {
  const words = cssText(mark);
  const header = mark === '' ? '' : `@top-center { content: ${words}; ${MARK} }`;
  return `@page { size: 210mm 297mm; ${header} }
@page :right { margin: 37mm 26mm 35mm 28mm;
  @bottom-right { ${NUMBER} padding-right: 14pt; text-align: right } }
@page :left { margin: 37mm 28mm 35mm 26mm;
  @bottom-left { ${NUMBER} padding-left: 14pt; text-align: left } }
@page wide { size: 297mm 210mm }
@page wide:right { margin: 28mm 37mm 26mm 35mm;
  @bottom-right { content: none }
  @left-bottom { ${SIDEWAYS} text-align: right; padding-bottom: 14pt } }
@page wide:left { margin: 26mm 37mm 28mm 35mm;
  @bottom-left { content: none }
  @left-top { ${SIDEWAYS} text-align: left; padding-top: 14pt } }
.table-block.is-wide, .is-turned { page: wide }
`;
}

const SERIF = "'Noto Serif SC', SimSun, HanaMinB, serif";
const SANS = "'Noto Sans SC', SimHei, HanaMinB, sans-serif";
const NUMBER =
  `content: "— " counter(page) " —"; font: 14pt/1 ${SERIF}; vertical-align: top; ` +
  'padding-top: 7mm;';
// Turned text runs downwards and its lines to the left: its top is the side of the type area.
const SIDEWAYS =
  `content: "— " counter(page) " —"; font: 14pt/1 ${SERIF}; writing-mode: vertical-rl; ` +
  'vertical-align: top; padding-right: 7mm;';
const MARK = `font: 12pt/1 ${SANS}; color: #555; vertical-align: bottom; padding-bottom: 8mm;`;

/** A string of CSS; anything but plain words is written by its code point. */
function cssText(text: string): string {
  const escaped = [...text.toWellFormed()].map((character) =>
    /["\\<\n\r\f]/.test(character)
      ? `\\${(character.codePointAt(0) ?? 0).toString(16)} `
      : character,
  );
  return `"${escaped.join('')}"`;
}
