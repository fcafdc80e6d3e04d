/** Signs before a number in words, as readers say them: 「工位≥60个」 → 「工位不低于60个」. */
export function signsInWords(text: string): string {
  return text.replace(/\s*(?:([≥≧]|>=)|[≤≦]|<=)\s*(?=\d)/g, (_, least?: string) =>
    least === undefined ? '不超过' : '不低于',
  );
}
