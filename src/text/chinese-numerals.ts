const DIGITS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** A small count in words as said before a measure word: 2 → 两, 4 → 四, 12 → 12. */
export function countWord(value: number): string {
  return DIGITS[value] ?? String(value);
}
