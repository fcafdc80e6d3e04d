import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { words } from '../../resolved/line-parts.ts';
import type { Block } from '../../resolved/blocks.ts';
import { contentFixture, tableFixture } from '../content-fixture.ts';
import { issueDocx } from './index.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', inlines: [words(text)] });
const ordered = (items: readonly string[], start?: number): Block => ({
  kind: 'list',
  isOrdered: true,
  ...(start === undefined ? {} : { start }),
  items: items.map((item) => [paragraph(item)]),
});

async function partsOf(blocks: readonly Block[]): Promise<{ document: string; numbering: string }> {
  const zip = await JSZip.loadAsync(await issueDocx(contentFixture(blocks), new Map()));
  const read = async (name: string) => (await zip.file(`word/${name}.xml`)?.async('string')) ?? '';
  return { document: await read('document'), numbering: await read('numbering') };
}

/** The properties of the paragraph that holds a text. */
function around(document: string, text: string): string {
  const paragraphs = document.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return paragraphs.find((each) => each.includes(text))?.match(/<w:pPr>.*?<\/w:pPr>/s)?.[0] ?? '';
}

test('each ordered list counts anew, from the number that its editor gave it', async () => {
  const { document, numbering } = await partsOf([
    ordered(['章程', '证明']),
    paragraph('再看：'),
    ordered(['面积']),
    ordered(['取件'], 3),
    { kind: 'list', isOrdered: false, items: [[paragraph('外'), ordered(['内一'])]] },
    { kind: 'list', isOrdered: false, items: [[paragraph('外'), ordered(['内二'])]] },
  ]);
  const idOf = (text: string) => /<w:numId w:val="(\d+)"/.exec(around(document, text))?.[1];
  expect(idOf('章程')).toBe(idOf('证明'));
  const lists = ['章程', '面积', '取件', '内一', '内二'].map(idOf);
  // A list counts on from the one before when both share the abstract numbering.
  const abstracts = lists.map(
    (id) =>
      new RegExp(`<w:num [^>]*w:numId="${id}".*?<w:abstractNumId w:val="(\\d+)"`, 's').exec(
        numbering,
      )?.[1],
  );
  expect(new Set(abstracts).size).toBe(5);
  const third = numbering
    .split('<w:abstractNum ')
    .find((each) => each.startsWith(`w:abstractNumId="${abstracts[2]}"`));
  expect(third).toContain('<w:start w:val="3"/>');
});

test('quotes are set in behind a rule, notes and code stand on a shade', async () => {
  const { document } = await partsOf([
    { kind: 'quote', blocks: [paragraph('灯亮着')] },
    { kind: 'note', blocks: [paragraph('编者说明'), ordered(['说明的一项'])] },
    { kind: 'listing', text: 'npm run check\n  缩进' },
    paragraph('正文'),
  ]);
  expect(around(document, '灯亮着')).toMatch(/<w:pBdr><w:left .*<w:ind [^>]*w:left="640"/s);
  expect(around(document, '编者说明')).toMatch(/<w:pBdr>.*<w:shd [^>]*w:fill="F2F2F2"/s);
  expect(around(document, '说明的一项')).toMatch(/<w:pBdr>.*<w:shd /s);
  expect(around(document, '缩进')).toContain('<w:shd ');
  expect(around(document, '正文')).not.toMatch(/<w:pBdr>|<w:shd /);
});

test('a wide table with its heading lies on a turned sheet, the text after it upright again', async () => {
  const { document } = await partsOf([
    paragraph('前文'),
    { kind: 'heading', level: 3, text: '宽表' },
    tableFixture(2, 9),
    paragraph('后文'),
  ]);
  const sheets = [...document.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)];
  expect(sheets.map(([sheet]) => sheet.includes('landscape'))).toEqual([false, true, false]);
  const [upright = 0, turned = 0] = sheets.map(({ index }) => index);
  expect(document.indexOf('宽表')).toBeGreaterThan(upright);
  expect(document.indexOf('空间名录2')).toBeLessThan(turned);
  expect(document.indexOf('后文')).toBeGreaterThan(turned);
});

test('a table keeps its width whatever its words, and one of very many columns comes as records', async () => {
  const { document } = await partsOf([tableFixture(1, 3)]);
  expect(document).toContain('<w:tblLayout w:type="fixed"/>');
  const many = await partsOf([tableFixture(1, 40)]);
  expect(many.document).not.toContain('<w:tbl>');
  expect(many.document.replaceAll(/<[^>]+>/g, '')).toContain(
    '列名1：第1行1列示例众创空间；列名3：',
  );
});

test('struck, bold and linked words of a cell keep their dress', async () => {
  const { document } = await partsOf([
    {
      kind: 'table',
      title: '',
      headers: ['名称', '数'],
      isNumber: [false, true],
      rows: [[[{ kind: 'struck', inlines: [words('120')] }, words(' 80')], '1']],
      note: '',
    },
  ]);
  expect(document).toMatch(/<w:strike\/>.*?120.*? 80/s);
});
