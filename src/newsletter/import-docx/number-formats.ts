import { chineseNumber } from './chinese-count.ts';
import { circled } from './special-characters.ts';

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

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const LEGAL: Readonly<Record<string, string>> = {
  ...{ 一: '壹', 二: '贰', 三: '叁', 四: '肆', 五: '伍', 六: '陆', 七: '柒', 八: '捌', 九: '玖' },
  ...{ 十: '拾', 百: '佰', 千: '仟' },
};

/** A number as a numbering format of Word writes it: chineseCounting 12 → 十二, upperLetter 1 → A. */
export function numberAs(format: string, number: number): string {
  const own = OF_FORMAT[format];
  if (own !== undefined) return own(number);
  return /chinese|japanese|ideograph|taiwanese|korean/i.test(format)
    ? chineseNumber(number)
    : String(number);
}

/** True of a format that `numberAs` writes as Word does. */
export function isKnownFormat(format: string): boolean {
  return (
    OF_FORMAT[format] !== undefined ||
    /^(?:decimal|chineseCounting\w*|taiwaneseCounting\w*|japaneseCounting|koreanCounting)$/.test(
      format,
    )
  );
}

const OF_FORMAT: Readonly<Record<string, (number: number) => string>> = {
  upperLetter: letters,
  lowerLetter: (number) => letters(number).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalEnclosedCircle: (number) => circled(number) ?? `（${number}）`,
  decimalEnclosedCircleChinese: (number) => circled(number) ?? `（${number}）`,
  decimalEnclosedParen: (number) => `（${number}）`,
  decimalEnclosedFullstop: (number) => `${number}.`,
  decimalFullWidth: (number) => wide(number),
  decimalFullWidth2: (number) => wide(number),
  numberInDash: (number) => `-${number}-`,
  ordinal: (number) => `${number}${ordinalEnding(number)}`,
  ideographTraditional: (number) => STEMS[number - 1] ?? String(number),
  ideographZodiac: (number) => BRANCHES[number - 1] ?? String(number),
  ideographZodiacTraditional: (number) =>
    number <= 60 ? `${STEMS[(number - 1) % 10]}${BRANCHES[(number - 1) % 12]}` : String(number),
  ideographEnclosedCircle: (number) =>
    number >= 1 && number <= 10 ? String.fromCodePoint(0x327f + number) : `（${number}）`,
  ideographDigital: chineseDigits,
  japaneseDigitalTenThousand: chineseDigits,
  taiwaneseDigital: chineseDigits,
  chineseLegalSimplified: legal,
  japaneseLegal: legal,
  ideographLegalTraditional: legal,
  none: () => '',
};

function wide(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

function chineseDigits(number: number): string {
  return String(number).replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
}

function legal(number: number): string {
  const counted = chineseNumber(number);
  return counted.replace(/./g, (digit) => LEGAL[digit] ?? digit);
}

function ordinalEnding(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
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
