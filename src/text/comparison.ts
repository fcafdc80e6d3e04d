const WORDS = {
  '>=': '不低于',
  '>': '超过',
  '=': '',
  '<=': '不超过',
  '<': '低于',
  '~': '约',
} as const;

/** A comparison that stands alone in words; what is none is given back as it stands. */
export function comparisonWord(text: string): string {
  return text === '=' ? '等于' : Object.hasOwn(WORDS, text) ? WORDS[text as '>'] : text;
}

/** A comparison in words before its value: `>=` 100 个 → 「不低于100个」. */
export function formatComparison(
  comparison: keyof typeof WORDS,
  value: string | number,
  unit = '',
): string {
  return `${WORDS[comparison]}${value}${unit}`;
}
