const WORDS = {
  '>=': '不低于',
  '>': '超过',
  '=': '',
  '<=': '不超过',
  '<': '低于',
  '~': '',
} as const;

/** Words of a source that stand behind the number, in place of the word of the sign. */
const BEHIND = /^(?:左右|上下|以上|以下|以内|之内|以外)$/;
/** Words of a source that compare by themselves. */
const COMPARES = /低于|超过|少于|多于|高于|小于|大于|至少|至多|不足|达到|以上|以下|以内|左右|约/;

/** True for one of the signs that compare. */
export function isComparison(text: string | undefined): text is keyof typeof WORDS {
  return text !== undefined && Object.hasOwn(WORDS, text);
}

/** A comparison that stands alone in words; what is none is given back as it stands. */
export function comparisonWord(text: string): string {
  if (text === '=') return '等于';
  if (text === '~') return '左右';
  return isComparison(text) ? WORDS[text] : text;
}

/**
 * A comparison in words before its value: `>=` 100 个 → 「不低于100个」, `~` → 「100个左右」. `words` are
 * those of the source and are printed as they are: 一般 → 「一般不低于100个」, 以上 → 「100个以上」.
 */
export function formatComparison(
  comparison: keyof typeof WORDS,
  value: string | number,
  unit = '',
  words = '',
): string {
  const number = `${value}${unit}`;
  if (BEHIND.test(words)) return `${number}${words}`;
  if (COMPARES.test(words)) return `${words}${number}`;
  return `${words}${WORDS[comparison]}${number}${comparison === '~' ? '左右' : ''}`;
}
