/** Orders two texts by their code units, the same on every machine; ISO days by their time. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
