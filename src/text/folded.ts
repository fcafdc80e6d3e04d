/** A text for comparing: width, case and white space do not count. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]/g, '');
}
