const DIGITS = '〇一二三四五六七八九';

/**
 * A whole number below 10,000 written in figures of either width, in Chinese digits (二〇一六) or
 * counted (三十六, 一百零二); undefined when it is none.
 */
export function chineseCount(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[零○Ｏ]/g, '〇')
    .replace(/两/g, '二');
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  if (/^[〇一二三四五六七八九]{1,4}$/.test(plain)) {
    return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''));
  }
  const match =
    /^(?:([一二三四五六七八九])千)?〇?(?:([一二三四五六七八九])百)?〇?(?:([一二三四五六七八九])?(十))?〇?([一二三四五六七八九])?$/.exec(
      plain,
    );
  if (match === null || plain === '') return undefined;
  const [, thousands = '', hundreds = '', tens = '', ten, ones = ''] = match;
  const value = (digit: string) => Math.max(0, DIGITS.indexOf(digit === '' ? '〇' : digit));
  const tensValue = ten === undefined ? 0 : tens === '' ? 1 : value(tens);
  return value(thousands) * 1000 + value(hundreds) * 100 + tensValue * 10 + value(ones);
}

/** A whole number as it is counted: 12 → 十二, 105 → 一百零五; figures from 1,000 on. */
export function chineseNumber(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number >= 1000) return String(number);
  const [hundreds, tens, ones] = [
    Math.floor(number / 100),
    Math.floor(number / 10) % 10,
    number % 10,
  ];
  const digit = (each: number) => DIGITS.charAt(each);
  const first = hundreds === 0 ? '' : `${digit(hundreds)}百`;
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : digit(tens)}十`;
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  return `${first}${ten}${gap}${ones === 0 ? '' : digit(ones)}`;
}
