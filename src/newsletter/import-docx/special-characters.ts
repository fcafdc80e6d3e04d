import type { Report } from './report.ts';
import type { XmlElement } from './xml.ts';

const FROM = '0123456789+-−=()';
const SUPER = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾';
const SUB = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎';
const SUPER_LETTERS: Readonly<Record<string, string>> = { n: 'ⁿ', i: 'ⁱ', '（': '⁽', '）': '⁾' };
const SUB_LETTERS: Readonly<Record<string, string>> = {
  ...{ a: 'ₐ', e: 'ₑ', o: 'ₒ', x: 'ₓ', i: 'ᵢ', j: 'ⱼ', n: 'ₙ' },
  ...{ '（': '₍', '）': '₎' },
};

/** 8 raised → ⁸, 2 lowered → ₂: the characters of a raised or lowered text; undefined when one has none. */
export function scriptCharacters(text: string, script: 'super' | 'sub'): string | undefined {
  const [digits, letters] = script === 'super' ? [SUPER, SUPER_LETTERS] : [SUB, SUB_LETTERS];
  const found = [...text].map((character) => {
    const at = FROM.indexOf(character);
    return at >= 0 ? digits.charAt(at) : /\s/.test(character) ? character : letters[character];
  });
  return found.includes(undefined) ? undefined : found.join('');
}

/** Word draws ① as a formula of a circle and a 1; undefined for other fields. */
export function circledCharacter(instruction: string): string | undefined {
  const inside = /^\s*EQ\s+\\o\s*\\ac\s*\(\s*[○◯〇]\s*[,;，]\s*([^)\s]+)\s*\)/i.exec(
    instruction,
  )?.[1];
  if (inside === undefined) return undefined;
  const number = /^\d{1,2}$/.test(inside) ? Number(inside) : 0;
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  return `（${inside}）`;
}

/** What stands for a box, ticked or not, in the symbol fonts of Windows. */
const BOXES: Readonly<Record<number, string>> = {
  ...{ 0xfe: '☑', 0x52: '☑', 0xfd: '☒', 0x53: '☒', 0x54: '☒' },
  ...{ 0x6f: '☐', 0xa8: '☐', 0x71: '☐', 0xa3: '☐', 0xfc: '✓', 0xfb: '✗' },
};

/** A character of a symbol font: boxes and ticks by what they show, others by their code. */
export function symbol(element: XmlElement, report: Report): string {
  const code = parseInt(element.attributes.get('w:char') ?? '', 16);
  const box = /^Wingdings/i.test(element.attributes.get('w:font') ?? '')
    ? BOXES[code & 0xff]
    : undefined;
  if (box !== undefined) return box;
  // Characters of symbol fonts lie in the private area; what they look like is the font's secret.
  const isKnown = Number.isInteger(code) && code > 0x1f && code < 0xd800;
  if (isKnown) return String.fromCodePoint(code);
  const font = element.attributes.get('w:font') ?? '';
  report.add('文字', `符号字体${font}的一个符号认不出，草稿里写成「●」`);
  return '●';
}
