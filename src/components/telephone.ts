/** What a phone dials when a number is pressed; undefined for what is no number. */
export function telephoneAddress(text: string): string | undefined {
  return /^[\d-]{7,}$/.test(text) ? `tel:${text}` : undefined;
}
