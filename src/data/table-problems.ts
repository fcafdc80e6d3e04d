import type { Problem } from './problem.ts';

/** Rule and level of a column that the schema does not know. */
export const COLUMN_UNKNOWN = { rule: 'column-unknown', level: 'error' } as const;

/** A header that stands twice. */
export function repeatedHeader(title: string) {
  return { message: `「${title}」这一列出现了两次`, hint: '删去重复的一列' };
}

/** A bold column that the file lacks, at line 1; `near` is the header that was probably meant for it. */
export function missingColumn(file: string, line: number, title: string, near?: string): Problem {
  const add = `加上「${title}」，并逐行填写`;
  return {
    rule: 'column-missing',
    level: 'error',
    file,
    line,
    field: title,
    message: `缺少必有的列「${title}」`,
    hint:
      near === undefined ? `在第1行${add}` : `「${near}」就是它的，只改列名；不是的，在第1行${add}`,
  };
}

/** A header wider than any table; nothing below it is read. */
export function tooManyColumns(file: string, line: number, found: number, most: number): Problem {
  return {
    rule: 'csv-syntax',
    level: 'error',
    file,
    line,
    message: `表头有${found}列，最多${most}列，没有往下读`,
    hint: '在表格软件里删去右边用不到的列，再另存一次；或核对表头里有没有多写的逗号',
  };
}

export function tooManyRows(file: string, line: number, found: number, most: number): Problem {
  return {
    rule: 'csv-syntax',
    level: 'error',
    file,
    line,
    message: `有${found}行，最多${most}行，没有往下读`,
    hint: '按地区或按期间分成几个文件',
  };
}

/** The line from which the rows of a table with very many faults were not judged cell by cell. */
export function unjudgedRows(file: string, line: number, rows: number): Problem {
  return {
    rule: 'csv-syntax',
    level: 'error',
    file,
    line,
    message: `前面的问题已经很多，从这一行起的${rows}行没有逐格检查`,
    hint: '先改好列出的，多半是同一类问题；改好以后再检查一次',
    omitted: 1,
  };
}

/** A row with more or fewer cells than the header. */
export function raggedRow(file: string, line: number, found: number, expected: number): Problem {
  return {
    rule: 'csv-syntax',
    level: 'error',
    file,
    line,
    message: `这一行有${found}格，表头有${expected}格`,
    hint: '核对有没有多写或漏写逗号；格子里的英文逗号要用「"」把整格括起来，或改用“，”',
  };
}

/** A row of blank cells, as a spreadsheet leaves it. */
export function blankLine(file: string, line: number): Problem {
  return {
    rule: 'csv-syntax',
    level: 'error',
    file,
    line,
    message: '这一行的格子全是空的',
    hint: '删去这一行（在Excel里整行删除，不是只清空内容）',
  };
}

/** A file whose cells are not separated by commas. */
export function wrongSeparator(file: string, line: number, separator: string): Problem {
  const found = separator === '\t' ? '制表符' : `「${separator}」`;
  return {
    rule: 'csv-syntax',
    level: 'error',
    file,
    line,
    message: `格子之间用的是${found}，应为英文逗号「,」`,
    hint: '在Excel或WPS里另存为「CSV UTF-8（逗号分隔）」',
  };
}

/** A file without a header. */
export function emptyFile(file: string): Problem {
  return {
    rule: 'csv-syntax',
    level: 'error',
    file,
    line: 1,
    message: '文件是空的，第1行应是列名',
    hint: '至少写上列名；暂时没有内容时只留列名一行',
  };
}
