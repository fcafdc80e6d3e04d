import JSZip from 'jszip';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftIssue } from '../../model/issues/new-issue.ts';
import { richSite } from '../edition-contents-fixture.ts';
import { importDocx } from '../import-docx/index.ts';
import { reportText } from '../import-docx/report.ts';
import { issueTemplate } from './issue-template.ts';

const site = richSite();
const DAY = '2026-11-21';
const template = await issueTemplate(site, DAY);
const TOTAL = '<Total of="spaces" where="状态=在册" />';

/** The template after an editor's work on its text. */
async function edited(
  work: (xml: string) => string = (xml) => xml,
  date = DAY,
): Promise<{ text: string; report: string }> {
  const zip = await JSZip.loadAsync(template.bytes);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  zip.file('word/document.xml', work(xml));
  const bytes = await zip.generateAsync({ type: 'uint8array' });
  const { text, report } = await importDocx(bytes, site, { today: date });
  return { text, report: reportText(report) };
}

const controls = (xml: string) =>
  [...xml.matchAll(/<w:sdt>(?:(?!<w:sdt>).)*?Total of=.*?<\/w:sdt>/gs)].map(([each]) => each);
const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n') + 5);
const paragraph = (inside: string) => `<w:p>${inside}</w:p>`;
const typed = (control: string, words: string) =>
  control.replace(/<w:t [^>]*>[^<]*</, `<w:t xml:space="preserve">${words}<`);
const atColumn = (xml: string, column: string, more: string) =>
  xml.replace(new RegExp(`(<w:t [^>]*>${column}</w:t></w:r></w:p>)`), `$1${more}`);

describe('the Word file of the next issue', () => {
  test('has all columns as headings, the items of the period and every number in a control', async () => {
    const zip = await JSZip.loadAsync(template.bytes);
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    const headings = [...xml.matchAll(/"Heading1".*?<w:t [^>]*>([^<]*)</gs)].map(
      ([, text]) => text,
    );
    expect(headings).toEqual(site.site.newsletter.columns.map(({ name }) => name));
    expect(template.totals).toBe(controls(xml).length);
    expect(controls(xml)[0]).toContain(
      '<w:alias w:val="由数据算出：22"/><w:tag w:val="&lt;Total of=&quot;spaces&quot; where=&quot;状态=在册&quot; /&gt;"/>',
    );
  });

  test('comes back as the draft of that issue, word for word and total for total', async () => {
    const { text, report } = await edited();
    const draft = draftIssue(site, DAY).text;
    const totals = (each: string) => each.match(/<Total [^>]*>/g);
    expect(text.slice(0, text.indexOf('\n---\n'))).toBe(draft.slice(0, draft.indexOf('\n---\n')));
    expect(totals(text)).toEqual(totals(draft));
    expect(report).toContain(`${template.totals}个数由数据算出，草稿里写成<Total>：`);
    expect(report).not.toContain('没能归位');
  });
});

describe('a number of the template', () => {
  test('is its total again wherever it was moved or copied, also into a table, bold or by itself', async () => {
    const { text } = await edited((xml) => {
      const [number = ''] = controls(xml);
      const bold = number.replace('<w:r>', '<w:r><w:rPr><w:b/></w:rPr>');
      const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
      const table = `<w:tbl><w:tr>${cell(paragraph('<w:r><w:t>家数</w:t></w:r>'))}${cell(paragraph('<w:r><w:t>备注</w:t></w:r>'))}</w:tr><w:tr>${cell(paragraph(number))}${cell(paragraph('<w:r><w:t>无</w:t></w:r>'))}</w:tr></w:tbl>`;
      const moved = paragraph(
        `<w:r><w:rPr><w:b/></w:rPr><w:t>只有</w:t></w:r>${bold}<w:r><w:rPr><w:b/></w:rPr><w:t>家</w:t></w:r><w:r><w:t>。</w:t></w:r>`,
      );
      return atColumn(xml, '编者按', moved + paragraph(number) + table);
    });
    expect(bodyOf(text)).toContain(
      `## 编者按\n\n**只有${TOTAL}家**。\n\n${TOTAL}\n\n| 家数 | 备注 |\n| ---: | --- |\n| ${TOTAL} | 无 |`,
    );
  });

  test('keeps the words that were typed into its control beside it', async () => {
    const { text } = await edited((xml) => {
      const [number = ''] = controls(xml);
      return xml.replace(number, typed(number, '２２家（全市）'));
    });
    expect(bodyOf(text)).toContain(`众创空间共${TOTAL}家（全市）家`);
  });

  test('that was typed over stays as typed, and both are told', async () => {
    const { text, report } = await edited((xml) => {
      const [number = ''] = controls(xml);
      return xml.replace(number, typed(number, '9'));
    });
    expect(bodyOf(text)).toContain('众创空间共9家');
    expect(report).toContain(
      `「9」处原来由数据算出22，改成了「9」，草稿里照改的收；要印算出的数，把它换成${TOTAL}`,
    );
  });

  test('that was erased is told', async () => {
    const { report } = await edited((xml) => {
      const [number = ''] = controls(xml);
      return xml.replace(number, number.replace(/<w:r>.*<\/w:r>/s, ''));
    });
    expect(report).toContain(`由数据算出的22（${TOTAL}）被删去，草稿里没有这个数`);
  });

  test('that was copied without its control is told, another number is not', async () => {
    const { text, report } = await edited((xml) =>
      atColumn(xml, '编者按', paragraph('<w:r><w:t>全市22家，22个社区，第22期。</w:t></w:r>')),
    );
    expect(bodyOf(text)).toContain('全市22家，22个社区，第22期。');
    expect(report.match(/「[^」]*」是手打的[^\n]*/g)).toEqual([
      `「22家」是手打的，与由数据算出的${TOTAL}相同，数据变了它不变：要跟着变，在草稿里换成它`,
    ]);
  });

  test('that the data have changed since is told with the new one', async () => {
    const { text, report } = await edited((xml) => {
      const [number = ''] = controls(xml);
      return xml.replace(number, typed(number, '7').replace('算出：22', '算出：7'));
    });
    expect(bodyOf(text)).toContain(`众创空间共${TOTAL}家`);
    expect(report).toContain('「7」在模板里算出以后数据变了，现在是22');
  });

  test('whose tag says something else stays text', async () => {
    const { text, report } = await edited((xml) => {
      const [number = ''] = controls(xml);
      return xml.replace(number, number.replace('of=&quot;spaces', 'of=&quot;nothing'));
    });
    expect(bodyOf(text)).toContain('众创空间共22家');
    expect(report).toContain('认不出或算不出，草稿里照字收');
  });
});

test('the digest and an empty column are written where the file asks for them', async () => {
  const written = (words: string) => (xml: string) =>
    xml.replace(/<w:showingPlcHdr\/>(.*?)（在这里写摘要[^<]*/s, `$1${words}`);
  const short = await edited(written('一句："甲"，要紧。'));
  expect(short.text).toContain('\ndigest: "一句：\\"甲\\"，要紧。"\n');
  expect(bodyOf(short.text)).not.toContain('要紧');
  const long = await edited(written('长'.repeat(129)));
  expect(long.text).toContain('\ndigest: （待写');
  expect(long.report).toContain('摘要有129字，最多128字，放进了正文，请缩短');
  const old = await edited((xml) => {
    const number = typed(controls(xml)[0] ?? '', '7').replace('算出：22', '算出：7');
    return written(`全市有</w:t></w:r>${number}<w:r><w:t>家，连同22家在内。`)(xml);
  });
  expect(old.text).toContain('\ndigest: "全市有22家，连同22家在内。"\n');
  expect(old.report).toContain(
    `摘要里的22由数据算出（${TOTAL}），在模板里是7，现在是22，摘要只能写数：数据再变，要自己改`,
  );
  expect(old.report).toContain(
    `摘要里的「22家」是手打的，与由数据算出的${TOTAL}相同，数据变了要自己改`,
  );
  const column = await edited((xml) => xml.replace(/（在这里写「编者按」[^<]*/, '这一期写了。'));
  expect(bodyOf(column.text)).toContain('## 编者按\n\n这一期写了。\n');
});

test('any order of the numbers of the template gives the same totals in that order', async () => {
  const zip = await JSZip.loadAsync(template.bytes);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const numbers = controls(xml);
  const places = fc.array(fc.nat(numbers.length - 1), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(places, async (order) => {
      const more = order
        .map((at) => paragraph(`<w:r><w:t>第</w:t></w:r>${numbers[at] ?? ''}`))
        .join('');
      const { text } = await edited((each) => atColumn(each, '编者按', more));
      const sources = bodyOf((await edited()).text).match(/<Total [^>]*>/g) ?? [];
      const part = bodyOf(text).split(/^## /m)[1] ?? '';
      expect(part.match(/<Total [^>]*>/g)).toEqual(order.map((at) => sources[at]));
    }),
    { numRuns: 10 },
  );
});

test('a total that is too long for a tag of Word comes back too', async () => {
  const { FILLED_IN, longTotals, tagOf } = await import('./total-tag.ts');
  const long =
    '<Total of="spaces" where="状态=在册；级别=省级|市级|县级" sum="工位数(个)" asOf="2026-01-31" />';
  const tag = tagOf(long);
  expect(tag.length).toBeLessThanOrEqual(64);
  expect(longTotals([long, long, TOTAL])).toEqual([{ name: tag, value: long }]);
  const zip = await JSZip.loadAsync(template.bytes);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const [number = ''] = controls(xml);
  const other = number
    .replace(/w:tag w:val="[^"]*"/, `w:tag w:val="${tag}"`)
    .replace(/alias w:val="[^"]*"/, `alias w:val="${FILLED_IN}22"`);
  zip.file('word/document.xml', xml.replace(number, other));
  const escaped = long.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  zip.file(
    'docProps/custom.xml',
    `<Properties xmlns:vt="urn:vt"><property name="${tag}"><vt:lpwstr>${escaped}</vt:lpwstr></property></Properties>`,
  );
  const { text } = await importDocx(await zip.generateAsync({ type: 'uint8array' }), site, {
    today: DAY,
  });
  expect(text).toContain(`众创空间共${long}家`);
});
