/**
 * The PDF with the day of its issue in place of the moment of its making, so that the same issue
 * gives the same bytes whenever it is built. Every date keeps its length, and with it the table of
 * objects its offsets; an identifier of the file becomes zeros.
 */
export function normalizePdf(pdf: Uint8Array, day: string): Uint8Array<ArrayBuffer> {
  const [date, clock] = [day.replaceAll('-', ''), '000000'];
  const text = Buffer.from(pdf).toString('latin1');
  const dated = text
    .replaceAll(INFO_DATE, (_, key: string, zone: string) => `${key}(D:${date}${clock}${zone})`)
    .replaceAll(XMP_DATE, (_, tag: string, rest: string) => `<${tag}>${xmpDate(day, rest)}<`)
    .replaceAll(FILE_ID, (whole) => whole.replaceAll(/(?<=<)[0-9A-Fa-f]+(?=>)/g, zeros));
  if (dated.length !== text.length) throw new Error('PDF的日期改写后长度变了');
  return new Uint8Array(Buffer.from(dated, 'latin1'));
}

const INFO_DATE = /(\/(?:CreationDate|ModDate)\s*)\(D:\d{14}([^)]*)\)/g;
const XMP_DATE = /<(xmp:(?:CreateDate|ModifyDate|MetadataDate))>(\d{4}-[^<]*)</g;
const FILE_ID = /\/ID\s*\[\s*<[0-9A-Fa-f]*>\s*<[0-9A-Fa-f]*>\s*\]/g;

function xmpDate(day: string, before: string): string {
  return `${day}T00:00:00`.slice(0, before.length) + before.slice(19);
}

function zeros(digits: string): string {
  return '0'.repeat(digits.length);
}
