/** One sentence on the site of a bureau that has not said what its site is. */
export function bureauSlogan(bureau: string): string {
  return `${bureau}的众创空间公开信息`;
}
