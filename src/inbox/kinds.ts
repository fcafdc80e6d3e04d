/** What a file of the inbox is, by its ending. */
export type Kind = 'table' | 'word' | 'other';

/** The kind of a file. Whether it is what its ending says, the readers see. */
export function kindOf(name: string): Kind {
  if (/\.(?:xlsx|xlsm|xls|ods|csv|tsv|txt)$/i.test(name)) return 'table';
  return /\.doc[xm]$/i.test(name) ? 'word' : 'other';
}

/** Why a file of another kind is not taken, and what to send instead. */
export function otherKindWords(name: string): string {
  if (/\.(?:doc|wps|rtf|odt)$/i.test(name)) {
    return '这种Word文件不收：在Word或WPS里打开，另存为.docx，再放进收件箱';
  }
  if (/\.(?:et|xlsb|numbers)$/i.test(name)) {
    return '这种表格不收：在WPS或Excel里打开，另存为.xlsx，再放进收件箱';
  }
  if (/\.(?:zip|rar|7z|tar|gz)$/i.test(name))
    return '压缩包不拆：解开以后，把里面的表和Word放进收件箱';
  return '收件箱只收表（.xlsx、.xls、.ods、.csv）和Word旬报（.docx）：图片、PDF和别的文件不收';
}
