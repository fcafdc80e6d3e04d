import JSZip from 'jszip';
import { writeXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { readWorkbook } from './read.ts';
import { WorkbookRefusal } from './workbook.ts';

const TABLE = '编号,名称\nxc-s01,墨池渡\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
};
// 编号,名称 / xc-s01,墨池渡 in GB18030.
const GB18030 = Uint8Array.from([
  ...[0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a],
  ...[...utf8('xc-s01,')],
  ...[0xc4, 0xab, 0xb3, 0xd8, 0xb6, 0xc9, 0x0d, 0x0a],
]);

const textsOf = async (name: string, bytes: Uint8Array) =>
  (await readWorkbook(name, bytes)).sheets[0]?.rows.map((cells) => cells.map(({ text }) => text));

test.each([
  ['UTF-8', utf8(TABLE)],
  ['UTF-8 with a byte-order mark', utf8(`\ufeff${TABLE}`)],
  ['UTF-16 little-endian', utf16(`\ufeff${TABLE}`, true)],
  ['UTF-16 big-endian', utf16(`\ufeff${TABLE}`, false)],
  ['GB18030', GB18030],
  ['tabs', utf8(TABLE.replaceAll(',', '\t'))],
  ['semicolons', utf8(TABLE.replaceAll(',', ';'))],
  ['full-width commas', utf8(TABLE.replaceAll(',', '，'))],
  ['blank rows and columns at the edges', utf8('编号,名称,,\nxc-s01,墨池渡,,\n,,,\n,,,\n')],
])('a table in text is read: %s', async (_, bytes) => {
  expect(await textsOf('表.csv', bytes)).toEqual([
    ['编号', '名称'],
    ['xc-s01', '墨池渡'],
  ]);
});

test('a comma within quotes parts no cells, ="0011" is the text 0011', async () => {
  expect(await textsOf('表.csv', utf8('名称,区划\n"甲,乙","=""000011"""\n'))).toEqual([
    ['名称', '区划'],
    ['甲,乙', '000011'],
  ]);
});

test('cells of a workbook are read as a clerk sees them', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '名录',
        rows: [['文', 0.1 + 0.2, 1e21, new Date('2016-03-01T00:00:00Z'), true, null, 11, 0.853]],
        cells: new Map([
          ['0,6', { value: 11, style: { numFmt: '000000' } }],
          ['0,7', { value: 0.853, style: { numFmt: '0.0%' } }],
        ]),
      },
      { name: '参数', rows: [['x']], hidden: true },
    ],
  });
  const { sheets } = await readWorkbook('表.xlsx', bytes);
  expect(sheets.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  expect(sheets[0]?.rows[0]?.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'text 文',
    'number 0.3',
    'number 1000000000000000000000',
    'date 2016-03-01',
    'boolean 是',
    'blank ',
    'number 000011',
    'number 85.3%',
  ]);
});

const parts = async (change: (name: string, text: string) => string) => {
  const zip = await JSZip.loadAsync(
    await writeXlsx({ sheets: [{ name: '名录', rows: [['甲']] }] }),
  );
  const changed = new JSZip();
  for (const name of Object.keys(zip.files)) {
    changed.file(name, change(name, (await zip.file(name)?.async('string')) ?? ''));
  }
  return changed.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

test('one long text that every cell refers to is not read a thousand times', async () => {
  const text = '甲'.repeat(30_000);
  const rows = Array.from({ length: 700 }, () => [text]);
  const bytes = await writeXlsx({ sheets: [{ name: '名录', rows }] });
  await expect(readWorkbook('a.xlsx', bytes)).rejects.toThrow(
    '工作表「名录」到第667行为止已经超过20000000个字',
  );
});

test('entities of a hostile file are not expanded, and no file of theirs is read', async () => {
  const bytes = await parts((name, text) =>
    name.includes('sharedStrings')
      ? text
          .replace('<sst', '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst')
          .replace('甲', '&x;甲')
      : text,
  );
  const read = await textsOf('表.xlsx', bytes).catch((error: unknown) => error);
  expect(read instanceof WorkbookRefusal ? '' : JSON.stringify(read)).not.toContain('root:');
});

test('a cell in the farthest corner does not make a table of millions of cells', async () => {
  const bytes = await parts((name, text) =>
    name.includes('sheet1')
      ? text.replace(
          '</sheetData>',
          '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        )
      : text,
  );
  await expect(readWorkbook('表.xlsx', bytes)).rejects.toThrow(WorkbookRefusal);
});

test.each([
  ['a file that claims to unpack to gigabytes', '文件展开后有', bomb],
  ['a file cut off', '文件不完整，可能没有下载完', () => Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])],
  ['a PDF', '「表.xlsx」不是表格', () => utf8('%PDF-1.4')],
  ['a web page', '这是网页或XML，不是工作簿', () => utf8('<html><table></table></html>')],
  ['nothing', '文件是空的', () => new Uint8Array()],
])('refuses %s with a sentence', async (_, message, make) => {
  await expect(readWorkbook('表.xlsx', make())).rejects.toThrow(message);
});

/** A zip of one part whose directory claims 1 GB. */
function bomb(): Uint8Array {
  const bytes = new Uint8Array(4 + 46 + 22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint32(4, 0x02014b50, true);
  view.setUint32(4 + 24, 1024 ** 3, true);
  view.setUint32(50, 0x06054b50, true);
  view.setUint32(50 + 16, 4, true);
  return bytes;
}
