/**
 * Full-width and other dressed characters as plain ones, but raised, circled and broken numbers as
 * they stand: 158① and 10⁴ are not 1581 and 104.
 */
export function halfWidth(text: string): string {
  return text.replace(/\P{No}+/gu, (part) => part.normalize('NFKC'));
}
