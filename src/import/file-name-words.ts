/** What the name of a filled-in workbook must hold: the day of a version, or the notice of a list. */
export function fileNameWords({ name, title }: { readonly name: string; readonly title: string }) {
  return name === 'notices'
    ? `公示的编号（如${title}gs-2026-01.xlsx）`
    : `数据是哪一天的（如${title}2026-09-30.xlsx）`;
}
