import { Document, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { checkedEdition } from '../checks/checked-edition.ts';
import { joinSite } from '../site/join-site.ts';
import { searchIndex } from '../../resolved/search-index.ts';
import { BASE_TODAY, baseEdition } from '../../testing/broken/base-edition.ts';
import { withWrittenEdition } from '../../testing/broken/written-edition.ts';
import { archivedWords, runningText } from './archived-words.ts';

/** A page of a PDF with a line of text, or without any, as a scan has none. */
function pdf(line: string): Uint8Array {
  const content = line === '' ? '' : `BT /F 12 Tf 40 700 Td (${line}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const body = objects.map((each, at) => `${at + 1} 0 obj${each}endobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 6>>\n%%EOF`);
}

const archived = (number: number, file: string) =>
  `---\narchived: true\nyear: 2015\nnumber: ${number}\ntotal: ${number}\npublishedOn: 2015-0${number}-01\ntitle: 示例旧刊${number}\nfile: old/${file}\n---\n`;

test('archived issues are searched by the text of their Word and PDF files; a scan has none', async () => {
  const word = new Document({
    sections: [{ children: [new Paragraph('第一家众创空间'), new Paragraph('开门。')] }],
  });
  const edition = baseEdition();
  const files = {
    ...edition,
    'content/issues/2015-01.mdx': archived(1, 'a.docx'),
    'content/issues/2015-02.mdx': archived(2, 'b.pdf'),
    'content/issues/2015-03.mdx': archived(3, 'c.pdf'),
    'public/old/a.docx': new Uint8Array(await Packer.toBuffer(word)),
    'public/old/b.pdf': pdf('Maker Space Weekly'),
    'public/old/c.pdf': pdf(''),
  };
  await withWrittenEdition(files, async (root) => {
    const checked = checkedEdition(root, BASE_TODAY);
    expect(checked.problems.filter(({ level }) => level === 'error')).toEqual([]);
    const site = joinSite(checked.edition!);
    const words = await archivedWords(site);
    expect([...words]).toEqual([
      ['2015-03', ''],
      ['2015-02', 'Maker Space Weekly'],
      ['2015-01', '第一家众创空间\n开门。'],
    ]);
    const found = searchIndex(site, words).filter(({ title }) => title.startsWith('示例旧刊'));
    expect(found.map(({ route, text }) => [route, text])).toContainEqual([
      'issues/2015-01/',
      '2015年第1期（总第1期）\n第一家众创空间\n开门。',
    ]);
    expect(site.issues.some(({ id }) => id.startsWith('2015'))).toBe(false);
  });
});

test('a sentence of a PDF that is broken over lines is one again', () => {
  expect(runningText('全市新增众\n创空间12家。\n第二段')).toBe('全市新增众创空间12家。\n第二段');
});
