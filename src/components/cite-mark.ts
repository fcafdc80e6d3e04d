/** The numbers of sources as a mark that leads to them; '' without any. */
export function citeMark(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  return `<sup class="cite">${numbers.map(citeLink).join('')}</sup>`;
}

function citeLink(number: number): string {
  return `<a href="#source-${number}" aria-label="来源${number}">[${number}]</a>`;
}
