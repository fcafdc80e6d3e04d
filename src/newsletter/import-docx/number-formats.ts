import { chineseNumber } from './chinese-count.ts';

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

/** A number as a numbering format of Word writes it: chineseCounting 12 → 十二, upperLetter 1 → A. */
export function numberAs(format: string, number: number): string {
  if (/chinese|japanese|ideograph|taiwanese/i.test(format)) {
    return /ideographTraditional/i.test(format)
      ? ('甲乙丙丁戊己庚辛壬癸'[number - 1] ?? String(number))
      : chineseNumber(number);
  }
  switch (format) {
    case 'upperLetter':
      return letters(number);
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : `（${number}）`;
    case 'decimalEnclosedParen':
      return `（${number}）`;
    case 'decimalFullWidth':
    case 'decimal':
    default:
      return String(number);
  }
}

/** 1 → A, 27 → AA. */
function letters(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value && text.length < 20) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
