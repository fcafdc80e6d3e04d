/**
 * Signs before a number in words, as readers say them: 「工位≥60个」 → 「工位不低于60个」. Of a text or of one
 * that is escaped for HTML.
 */
export function signsInWords(text: string): string {
  return text
    .replace(/\s*(?:([≥≧]|(?:>|&gt;)=)|[≤≦]|(?:<|&lt;)=)\s*(?=\d)/g, (_, least?: string) =>
      least === undefined ? '不超过' : '不低于',
    )
    .replace(
      /([\u4e00-\u9fff])(?:(>|&gt;)|<|&lt;)(?=\d)/g,
      (_, before: string, more?: string) => before + (more === undefined ? '低于' : '超过'),
    );
}
