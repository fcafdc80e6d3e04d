import type { Report } from './report.ts';
import type { XmlElement } from './xml.ts';

/** 1 → ①, 21 → ㉑, 36 → ㊱; undefined where there is no such character. */
export function circled(number: number): string | undefined {
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x245f + number);
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  return number >= 36 && number <= 50 ? String.fromCodePoint(0x32b1 + number - 36) : undefined;
}

/** Word draws ① as a formula of a circle and a 1; undefined for other fields. */
export function circledCharacter(instruction: string): string | undefined {
  // The circle and the character may each be set higher or lower.
  const plain = instruction.replace(/\\s\\(?:up|do)\s*\d*\s*\(([^()]*)\)/gi, '$1');
  const inside = /^\s*EQ\s+\\o\s*(?:\\a[clr]\s*)?\(\s*[○◯〇]\s*[,;，]\s*([^()\s]+)\s*\)\s*$/i.exec(
    plain,
  )?.[1];
  if (inside === undefined) return undefined;
  return circled(Number(/^\d{1,2}$/.test(inside) ? inside : 0)) ?? `（${inside}）`;
}

/** What stands for a box, ticked or not, in the symbol fonts of Windows. */
const BOXES: Readonly<Record<number, string>> = {
  ...{ 0xfe: '☑', 0x52: '☑', 0xfd: '☒', 0x53: '☒', 0x54: '☒' },
  ...{ 0x6f: '☐', 0xa8: '☐', 0x71: '☐', 0xa3: '☐', 0xfc: '✓', 0xfb: '✗' },
};

/** The box or tick that a character of a symbol font shows; undefined for others. */
export function boxOf(font: string, code: number): string | undefined {
  return /^Wingdings/i.test(font) ? BOXES[code & 0xff] : undefined;
}

/** A character of a symbol font: boxes and ticks by what they show, others by their code. */
export function symbol(element: XmlElement, report: Report): string {
  const code = parseInt(element.attributes.get('w:char') ?? '', 16);
  const box = boxOf(element.attributes.get('w:font') ?? '', code);
  if (box !== undefined) return box;
  // Characters of symbol fonts lie in the private area; what they look like is the font's secret.
  const isKnown = Number.isInteger(code) && code > 0x1f && code < 0xd800;
  if (isKnown) return String.fromCodePoint(code);
  const font = element.attributes.get('w:font') ?? '';
  report.add('文字', `符号字体${font}的一个符号认不出，草稿里写成「●」`);
  return '●';
}
