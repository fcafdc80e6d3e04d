const DIGITS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** A small count in words as said before a measure word: 2 → 两, 4 → 四, 12 → 12. */
export function countWord(value: number): string {
  return DIGITS[value] ?? String(value);
}

const MONTHS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
] as const;

/** A month by its number in words: 2 → 二月; throws RangeError when there is no such month. */
export function monthWord(month: number): string {
  const word = MONTHS[month - 1];
  if (word === undefined) throw new RangeError(`no month ${month}`);
  return `${word}月`;
}
