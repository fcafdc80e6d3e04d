import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProse } from '../../data/prose/parse-prose.ts';
import { plainText } from '../../data/prose/plain-text.ts';
import { richSite } from '../edition-contents-fixture.ts';
import { importDocx } from './index.ts';
import { reportText } from './report.ts';
import { field, wordFile } from './word-file-fixture.ts';

const site = richSite();

/** Word files of any make: each leaf is a word of its own, so that none can stand for another. */
const PROPERTIES = [
  '',
  '<w:b/>',
  '<w:vanish/>',
  '<w:strike/>',
  '<w:vertAlign w:val="superscript"/>',
  '<w:vertAlign w:val="subscript"/>',
  '<w:rFonts w:ascii="Wingdings 2"/>',
];
const PARAGRAPHS = [
  '',
  '<w:outlineLvl w:val="0"/>',
  '<w:outlineLvl w:val="2"/>',
  '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
  '<w:pStyle w:val="TOC1"/>',
];

type Make = (word: () => string) => string;

const leaf: fc.Arbitrary<Make> = fc
  .constantFrom(...PROPERTIES)
  .map((properties) => (word) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${word()}</w:t></w:r>`);
const wrapped = (inside: fc.Arbitrary<Make>): fc.Arbitrary<Make> =>
  fc
    .tuple(
      fc.constantFrom<(inner: string, word: () => string) => string>(
        (inner) => `<w:ins>${inner}</w:ins>`,
        (inner) => `<w:moveFrom>${inner}</w:moveFrom>`,
        (inner) => `<w:smartTag>${inner}</w:smartTag>`,
        (inner) => `<w:hyperlink w:anchor="a">${inner}</w:hyperlink>`,
        (inner) => `<w:fldSimple w:instr="REF a">${inner}</w:fldSimple>`,
        (inner) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
        (inner) =>
          `<w:sdt><w:sdtPr><w:tag w:val="&lt;Total of=&quot;spaces&quot; /&gt;"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
        (inner) =>
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
        (inner) =>
          `<w:r><w:ruby><w:rt>${inner}</w:rt><w:rubyBase>${inner}</w:rubyBase></w:ruby></w:r>`,
        (_, word) => `<w:del><w:r><w:delText>${word()}</w:delText></w:r></w:del>`,
        (_, word) => field('PAGE', word()),
        (_, word) =>
          `<m:oMath><m:f><m:num><m:r><m:t>${word()}</m:t></m:r></m:num><m:den><m:r><m:t>${word()}</m:t></m:r></m:den></m:f></m:oMath>`,
        (_, word) =>
          `<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>${word()}</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>`,
      ),
      inside,
    )
    .map(
      ([wrap, inner]) =>
        (word) =>
          wrap(inner(word), word),
    );
const line: fc.Arbitrary<Make> = fc
  .array(fc.oneof(leaf, wrapped(leaf), wrapped(wrapped(leaf))), { minLength: 1, maxLength: 4 })
  .map((parts) => (word) => parts.map((part) => part(word)).join(''));
const paragraph: fc.Arbitrary<Make> = fc.tuple(fc.constantFrom(...PARAGRAPHS), line).map(
  ([properties, inside]) =>
    (word) =>
      `<w:p><w:pPr>${properties}</w:pPr>${inside(word)}</w:p>`,
);
const grid = (cell: fc.Arbitrary<Make>): fc.Arbitrary<Make> =>
  fc
    .array(
      fc.array(fc.tuple(fc.constantFrom('', '<w:gridSpan w:val="2"/>', '<w:vMerge/>'), cell), {
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map(
      (rows) => (word) =>
        `<w:tbl>${rows
          .map(
            (cells) =>
              `<w:tr>${cells.map(([more, inside]) => `<w:tc><w:tcPr>${more}</w:tcPr>${inside(word)}</w:tc>`).join('')}</w:tr>`,
          )
          .join('')}</w:tbl>`,
    );
const block: fc.Arbitrary<Make> = fc.oneof(
  paragraph,
  paragraph,
  grid(paragraph),
  grid(fc.oneof(paragraph, grid(paragraph))),
  paragraph.map(
    (inside): Make =>
      (word) =>
        `<w:sdt><w:sdtPr/><w:sdtContent>${inside(word)}</w:sdtContent></w:sdt>`,
  ),
);
const file = fc.record({
  body: fc.array(block, { minLength: 1, maxLength: 6 }),
  header: fc.array(paragraph, { maxLength: 2 }),
  notes: fc.array(paragraph, { maxLength: 2 }),
});

const LETTERS = '甲乙丙丁戊己庚辛壬癸';

test('every word of any Word file is in the draft or in the report, and the draft can be read', async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ body, header, notes }) => {
      const words: string[] = [];
      const word = () => {
        const name = [...String(1000 + words.length)]
          .map((digit) => LETTERS[Number(digit)])
          .join('');
        words.push(`字${name}止`);
        return `字${name}止`;
      };
      const made = (parts: readonly Make[]) => parts.map((part) => part(word)).join('');
      const parts = {
        header: made(header),
        footnotes: `<w:footnote w:id="1">${made(notes)}</w:footnote>`,
      };
      const xml = made(body);
      const bytes = await wordFile(xml, parts);
      const { file: name, text, report } = await importDocx(bytes, site, { today: '2026-11-21' });
      const { root, problems } = parseProse(name, text.slice(text.indexOf('\n---\n') + 5));
      expect(problems).toEqual([]);
      const there = `${plainText(root!)}${reportText(report)}`.replace(/[（）\s]/g, '');
      const lost = words.filter(
        (each) => xml.concat(parts.header, parts.footnotes).includes(each) && !there.includes(each),
      );
      expect(lost, `${xml} ${JSON.stringify(parts)}`).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 30_000);
