/** The id that the Markdown renderer gives a heading: lower case, punctuation dropped, spaces to -. */
export function headingAnchor(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\p{Mark}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
