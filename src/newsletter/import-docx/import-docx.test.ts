import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  Document,
  ExternalHyperlink,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type ISectionOptions,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import JSZip from 'jszip';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { parseProse } from '../../data/prose/parse-prose.ts';
import { plainText } from '../../data/prose/plain-text.ts';
import { checkedEdition } from '../../model/checks/checked-edition.ts';
import { RICH_ROOT, richSite } from '../edition-contents-fixture.ts';
import { type ImportedIssue, importDocx } from './index.ts';
import { reportText } from './report.ts';

const site = richSite();
const TODAY = '2026-11-21';

const line = (text: string) => new Paragraph(text);
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const cell = (text: string, parts: object = {}) =>
  new TableCell({ ...parts, children: [line(text)] });

async function made(
  children: readonly FileChild[],
  parts: Partial<ISectionOptions> = {},
  footnotes: Record<string, { children: Paragraph[] }> = {},
): Promise<Uint8Array> {
  const numbering = {
    config: [
      {
        reference: 'ordered',
        levels: [{ level: 0, format: 'decimal' as const, text: '%1.' }],
      },
    ],
  };
  const document = new Document({
    numbering,
    footnotes,
    sections: [{ ...parts, children: [...children] }],
  });
  return Packer.toBuffer(document);
}

async function imported(
  children: readonly FileChild[],
  parts: Partial<ISectionOptions> = {},
): Promise<ImportedIssue> {
  return importDocx(await made(children, parts), site, { today: TODAY });
}

const told = ({ report }: ImportedIssue) => reportText(report);
const bodyOf = ({ text }: ImportedIssue) => text.slice(text.indexOf('\n---\n') + 6).trim();

/** What the checks find in the draft besides its 待写, written into a copy of the edition. */
function faultsOf({ file, text, images }: ImportedIssue): string[] {
  const root = mkdtempSync(join(tmpdir(), 'import-docx-'));
  try {
    cpSync(RICH_ROOT, root, { recursive: true });
    for (const image of images) {
      mkdirSync(dirname(join(root, image.file)), { recursive: true });
      writeFileSync(join(root, image.file), image.bytes);
    }
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    return checkedEdition(root, TODAY)
      .problems.filter((problem) => problem.file === file)
      .filter(({ rule }) => rule !== 'content-placeholder')
      .map(({ line, message }) => `${line} ${message}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Characters of the words that are neither in the draft nor in the report. */
function lost(words: string, result: ImportedIssue): string[] {
  const { root } = parseProse('', bodyOf(result));
  const left = new Map<string, number>();
  const properties = [...bodyOf(result).matchAll(/ alt="([^"]*)"/g)].map(([, alt = '']) => alt);
  for (const character of `${plainText(root!)}${properties.join('')}${told(result)}`) {
    left.set(character, (left.get(character) ?? 0) + 1);
  }
  return [...words.replace(/\s/g, '')].filter((character) => {
    const count = left.get(character) ?? 0;
    left.set(character, count - 1);
    return count < 1;
  });
}

const ORDINARY = [
  new Paragraph('示例市众创空间工作旬报'),
  line('2025年第10期（总第46期）'),
  line('示例市科技创新局\t2025年6月20日'),
  line('●卷首'),
  line('　　这一期收4月中旬的事。'),
  line('一、要闻'),
  line('（一）来访'),
  line('4月12日，示例大学来访。'),
  line('1. 看了工位'),
  line('二、众创空间动态：'),
  bold('一场路演'),
  line('到场<5%的人，用{花括号}、*星号*、_下划线_和#号。'),
  line('#不是标题'),
  line('- 不是列表'),
  line('import 不是程序'),
  line('报：示例市人民政府办公室'),
  line('示例市科技创新局　2025年6月20日印发'),
];

describe('an ordinary bulletin', () => {
  test('becomes a draft that the checks pass', async () => {
    const result = await imported(ORDINARY);
    expect(result.file).toBe('content/issues/2025-10.mdx');
    expect(result.text).toContain('publishedOn: 2025-06-20\n');
    expect(result.text).toContain('draft: true\n');
    expect(faultsOf(result)).toEqual([]);
  });

  test('has its columns by name and alias, its headings by their marks', async () => {
    expect(bodyOf(await imported(ORDINARY))).toBe(
      [
        '## 卷首',
        '这一期收4月中旬的事。',
        '## 要闻',
        '#### （一）来访',
        '4月12日，示例大学来访。',
        '1\\. 看了工位',
        '## 众创空间动态',
        '### 一场路演',
        '到场\\<5%的人，用\\{花括号\\}、\\*星号\\*、\\_下划线\\_和#号。',
        '\\#不是标题',
        '\\- 不是列表',
        '&#x69;mport 不是程序',
      ].join('\n\n'),
    );
  });

  test('tells what it took as masthead, number, columns and 版记', async () => {
    const report = told(await imported(ORDINARY));
    expect(report).toContain('「2025年第10期（总第46期）」认作刊头，不放进正文');
    expect(report).toContain('「●卷首」认作栏目「卷首」');
    expect(report).toContain(
      '「众创空间动态：」认作栏目「众创空间动态」'.replace('「众', '「二、众'),
    );
    expect(report).toContain(
      '「报：示例市人民政府办公室」没有放进草稿，版记照site.json的newsletter印',
    );
    expect(report).not.toContain('草稿照后者');
  });

  test('loses no character', async () => {
    const words = '旬报第10期总46示例市科技创新局●卷首一、要闻（一）来访看了工位<5%{}*_#-import';
    expect(lost(words, await imported(ORDINARY))).toEqual([]);
  });
});

describe('the masthead', () => {
  test('is reported where it differs from the edition', async () => {
    const report = told(
      await imported([
        line('别处众创简报'),
        line('二〇二五年第三期（总第九期）'),
        line('别处科技局编印　2025年4月30日'),
        line('要闻'),
        line('有事。'),
      ]),
    );
    expect(report).toContain('刊名印的是「别处众创简报」，site.json里是「示例市众创空间工作旬报」');
    expect(report).toContain('期号印的是「3」，接着上一期是「10」，草稿照后者，请核对');
    expect(report).toContain('总期号印的是「9」，接着上一期是「46」');
    expect(report).toContain('编印单位印的是「别处科技局」');
  });

  test('of a special issue is reported, since drafts are of the ordinary series', async () => {
    const report = told(await imported([line('2025年增刊第2期'), line('要闻'), line('有事。')]));
    expect(report).toContain('刊别印的是「增刊」，草稿里是「正刊」，草稿照后者，请核对');
  });

  test('takes the date of the command first, and none from the text', async () => {
    const bytes = await made([line('要闻'), line('2025年4月1日开会。')]);
    const own = await importDocx(bytes, site, { today: TODAY });
    expect(own.text).toContain(`publishedOn: ${TODAY}\n`);
    expect(told(own)).toContain(`没有找到出刊日期，草稿写的是${TODAY}，请核对`);
    const given = await importDocx(bytes, site, { today: TODAY, date: '2025-05-10' });
    expect(given.text).toContain('publishedOn: 2025-05-10\n');
  });
});

describe('columns', () => {
  test('a heading that names none stays in the column before it, with the nearest named', async () => {
    const result = await imported([
      line('要闻速览'),
      line('甲。'),
      line('【要闻速揽】'),
      line('乙。'),
    ]);
    expect(bodyOf(result)).toContain('## 要闻速览\n\n甲。\n\n### 【要闻速揽】\n\n乙。');
    expect(told(result)).toContain(
      '「【要闻速揽】」不是site.json里的栏目，是不是「要闻速览」？写成###，连同下面的文字放在「要闻速览」里',
    );
  });

  test('stand in the order of site.json, each once, required ones always', async () => {
    const result = await imported([
      line('众创空间动态'),
      line('甲。'),
      line('要闻速览'),
      line('乙。'),
      line('众创空间动态'),
      line('丙。'),
    ]);
    expect(bodyOf(result)).toBe(
      '## 编者按\n\n（待写）\n\n## 要闻速览\n\n乙。\n\n## 众创空间动态\n\n甲。\n\n丙。',
    );
    expect(told(result)).toContain('栏目照site.json里的次序重排了');
    expect(told(result)).toContain('缺必有的栏目「编者按」，草稿里留了（待写）');
    expect(faultsOf(result)).toEqual([]);
  });

  test('come from heading styles, the highest of which are the columns', async () => {
    const styled = (text: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
      new Paragraph({ text, heading });
    const result = await imported([
      styled('要闻速览', HeadingLevel.HEADING_2),
      styled('来访', HeadingLevel.HEADING_3),
      line('甲。'),
      styled('细节', HeadingLevel.HEADING_4),
    ]);
    expect(bodyOf(result)).toContain('## 要闻速览\n\n### 来访\n\n甲。\n\n#### 细节');
  });
});

describe('tables', () => {
  test('repeat merged cells and take a first row across all columns as title', async () => {
    const table = new Table({
      rows: [
        new TableRow({ children: [cell('名录', { columnSpan: 3 })] }),
        new TableRow({ children: [cell('名称'), cell('地区'), cell('工位')] }),
        new TableRow({ children: [cell('甲|空间'), cell('东区', { rowSpan: 2 }), cell('10')] }),
        new TableRow({ children: [cell('乙空间'), cell('2,000')] }),
        new TableRow({ children: [cell('合计', { columnSpan: 2 }), cell('2,010')] }),
      ],
    });
    const result = await imported([line('要闻'), table]);
    expect(bodyOf(result)).toContain(
      [
        '**名录**\n',
        '| 名称 | 地区 | 工位 |',
        '| --- | --- | ---: |',
        '| 甲\\|空间 | 东区 | 10 |',
        '| 乙空间 | 东区 | 2,000 |',
        '| 合计 | 合计 | 2,010 |',
      ].join('\n'),
    );
    expect(told(result)).toContain('「名录」：合并的单元格拆开，字在每一格重复');
    expect(faultsOf(result)).toEqual([]);
  });

  test('of a single cell are a frame around text', async () => {
    const frame = new Table({ rows: [new TableRow({ children: [cell('要闻速览')] })] });
    expect(bodyOf(await imported([frame, line('甲。')]))).toContain('## 要闻速览\n\n甲。');
  });
});

describe('what stands in lines', () => {
  test('lists keep two levels and their numbers', async () => {
    const item = (text: string, level: number) => new Paragraph({ text, bullet: { level } });
    const numbered = (text: string) =>
      new Paragraph({ text, numbering: { reference: 'ordered', level: 0 } });
    const result = await imported([
      line('要闻'),
      numbered('第一'),
      numbered('第二'),
      line('隔开。'),
      numbered('第三'),
      line('再隔开。'),
      item('甲', 0),
      item('乙', 1),
      item('丙', 2),
    ]);
    expect(bodyOf(result)).toContain(
      '1. 第一\n2. 第二\n\n隔开。\n\n3. 第三\n\n再隔开。\n\n- 甲\n  - 乙\n  - 丙',
    );
    expect(told(result)).toContain('「丙」在第3层，列表只用两层，放在第二层');
  });

  test('bold and safe links are kept, others are text and reported', async () => {
    const link = (text: string, address: string) =>
      new ExternalHyperlink({ link: address, children: [new TextRun(text)] });
    const result = await imported([
      line('要闻'),
      new Paragraph({
        children: [
          new TextRun('见'),
          new TextRun({ text: '“重点”：', bold: true }),
          new TextRun('字，'),
          link('网页', 'https://a.example/x?a=1&b=(2)'),
          link('旧站', 'http://b.example/'),
          link('程序', 'javascript:alert(1)'),
          new TextRun('，http://c.example/a_b。'),
        ],
      }),
    ]);
    expect(bodyOf(result)).toContain(
      '见**“重点”：**字，[网页](https://a.example/x?a=1\\&b=%282%29)旧站程序',
    );
    expect(told(result)).toContain(
      '「旧站」的链接「http://b.example/」不是https:、mailto:或tel:，只收了字',
    );
    expect(told(result)).toContain('「程序」的链接「javascript:alert(1)」');
    expect(faultsOf(result)).toEqual([]);
  });

  test('pictures are encoded anew without what the camera noted', async () => {
    const photo = await sharp({
      create: { width: 40, height: 20, channels: 3, background: '#a33' },
    })
      .withExif({ IFD0: { Copyright: 'SECRET-PLACE' } })
      .jpeg()
      .toBuffer();
    const image = (data: Buffer) =>
      new Paragraph({
        children: [new ImageRun({ type: 'jpg', data, transformation: { width: 40, height: 20 } })],
      });
    expect(photo.includes('SECRET-PLACE')).toBe(true);
    const result = await imported([line('要闻'), image(photo), image(Buffer.from('no picture'))]);
    expect(result.images.map(({ file }) => file)).toEqual(['public/images/2026-01/image-1.jpg']);
    expect(Buffer.from(result.images[0]!.bytes).includes('SECRET-PLACE')).toBe(false);
    expect(bodyOf(result)).toContain(
      '<Image src="/images/2026-01/image-1.jpg" alt="（待写：图上是什么）" />',
    );
    expect(told(result)).toContain('没有替代文字，请在alt里写图上是什么');
    expect(told(result)).toMatch(
      /word\/media\/\S+不是PNG、JPEG、GIF、TIFF或WebP，或已损坏，没有导入/,
    );
    expect(faultsOf(result)).toEqual([]);
  });
});

describe('words outside the text', () => {
  test('headers, footers and footnotes are reported in full', async () => {
    const bytes = await made(
      [
        line('要闻'),
        new Paragraph({ children: [new TextRun('正文'), new FootnoteReferenceRun(1)] }),
      ],
      {
        headers: { default: new Header({ children: [line('眉上的字')] }) },
        footers: { default: new Footer({ children: [line('脚下的字')] }) },
      },
      { 1: { children: [line('注里的字')] } },
    );
    const result = await importDocx(bytes, site, { today: TODAY });
    const report = told(result);
    expect(report).toContain('页眉：「眉上的字」');
    expect(report).toContain('页脚：「脚下的字」');
    expect(report).toContain('脚注（在「正文」一段）：「注里的字」');
  });

  test('text boxes, deletions, hidden words and strange places are reported in full', async () => {
    const xml =
      '<w:p><w:r><w:t>要闻</w:t></w:r></w:p>' +
      '<w:p><w:del><w:r><w:delText>删的</w:delText></w:r></w:del><w:ins><w:r><w:t>加的</w:t></w:r></w:ins>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏的</w:t></w:r>' +
      '<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p><w:r><w:t>框里的' +
      '</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>' +
      '<w:r><w:t>没有段的</w:t></w:r>';
    const result = await importDocx(await withBody(xml), site, { today: TODAY });
    expect(bodyOf(result)).toContain('加的');
    const report = told(result);
    expect(report).toContain('删去而未接受的修订：「删的」');
    expect(report).toContain('加上而未接受的修订，草稿里照收：「加的」');
    expect(report).toContain('「藏的」');
    expect(report).toContain('「框里的」没有放进草稿');
    expect(report).toContain('没能归位的文字（1）\n  「没有段的」没有放进草稿');
    expect(lost('要闻删的加的藏的框里的没有段的', result)).toEqual([]);
  });

  test('text that Word keeps in two versions is told once, fields and automatic numbers are read', async () => {
    const box = (text: string) =>
      `<w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent>`;
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const xml =
      '<w:p><w:r><w:t>要闻</w:t></w:r></w:p>' +
      '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
      `<mc:Choice Requires="wps"><w:drawing>${box('框里的')}</w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict>${box('框里的')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
      `<w:p>${field('begin')}<w:r><w:instrText> HYPERLINK "https://a.example/" </w:instrText></w:r>` +
      `${field('separate')}<w:r><w:t>网页</w:t></w:r>${field('end')}<w:r><w:t>，后文</w:t></w:r></w:p>` +
      '<w:p><w:r><w:t>要闻</w:t><w:tab/><w:t>3</w:t></w:r></w:p>' +
      '<w:sdt><w:sdtContent><w:p><w:r><w:t>上行</w:t><w:br/><w:t>#下行</w:t></w:r></w:p></w:sdtContent></w:sdt>';
    const result = await importDocx(await withBody(xml), site, { today: TODAY });
    expect(bodyOf(result)).toContain('[网页](https://a.example/)，后文\n\n上行\\\n\\#下行');
    expect(told(result).split('框里的')).toHaveLength(2);
    expect(told(result)).not.toContain('没能归位');
    expect(told(result)).toContain('目录（1）\n  「要闻 3」没有放进草稿');
    expect(faultsOf(result)).toEqual([]);
  });

  test('personal data are left out and named, masked', async () => {
    const result = await imported([line('要闻'), line('打13800138000找人。')]);
    expect(bodyOf(result)).toContain('打［已略去］找人。');
    expect(told(result)).toContain(
      '个人信息（1）\n  手机号138******00没有放进草稿，「打［已略去］找人。」一段里写成［已略去］',
    );
  });

  test('a number spread over runs, links, cells, headers and alternative texts stays out', async () => {
    const xml =
      '<w:p><w:r><w:t>要闻</w:t></w:r></w:p>' +
      '<w:p><w:r><w:t>打138</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>0013</w:t></w:r><w:r><w:br/>' +
      '<w:t>8000找人，</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ' +
      'HYPERLINK "tel:13912345678" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      '<w:r><w:t>拨打</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>11010519491231002X</w:t></w:r></w:p></w:tc>' +
      '<w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
      '<w:p><w:r><w:t>责任编辑：某某 13712345678</w:t></w:r></w:p>' +
      '<w:p><w:r><w:t>报：市政府</w:t></w:r></w:p>';
    const result = await importDocx(await withBody(xml), site, { today: TODAY });
    const all = result.text + told(result);
    expect(all).not.toMatch(/8000|13912345678|11010519491231002X|13712345678/);
    expect(bodyOf(result)).toContain('打［已略去］找人，拨打');
    expect(bodyOf(result)).toContain('| ［已略去］ | 乙 |');
    expect(told(result)).toContain('手机号139******78');
    expect(faultsOf(result)).toEqual([]);
  });
});

/** A document with this body. */
async function withBody(xml: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await made([line('a')]));
  const document = (await zip.file('word/document.xml')!.async('string')).replace(
    /<w:body>.*<\/w:body>/s,
    () => `<w:body>${xml}</w:body>`,
  );
  return zip.file('word/document.xml', document).generateAsync({ type: 'uint8array' });
}

/** A bulletin of raw paragraphs, with the definitions of its lists. */
async function rawWord(body: string, numbering = ''): Promise<ImportedIssue> {
  const zip = await JSZip.loadAsync(await made([line('一、要闻'), line('此处')]));
  const text = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const at = text.indexOf('<w:p>', text.indexOf('要闻'));
  const end = text.indexOf('</w:p>', at) + '</w:p>'.length;
  zip.file('word/document.xml', `${text.slice(0, at)}${body}${text.slice(end)}`);
  const lists = (await zip.file('word/numbering.xml')?.async('string')) ?? '';
  const open = lists.indexOf('>', lists.indexOf('<w:numbering')) + 1;
  zip.file('word/numbering.xml', `${lists.slice(0, open)}${numbering}</w:numbering>`);
  return importDocx(await zip.generateAsync({ type: 'uint8array' }), site, { today: TODAY });
}

const RUN = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const P = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const UP = '<w:vertAlign w:val="superscript"/>';
const DOWN = '<w:vertAlign w:val="subscript"/>';
const first = async (body: string) =>
  bodyOf(await rawWord(body))
    .split('\n')
    .slice(2)
    .join('\n');

describe('what changes the meaning of words', () => {
  test('raised and lowered characters stay so: 10⁸ is not 108', async () => {
    const body = P(
      RUN('产值3.2×10'),
      RUN('8', UP),
      RUN('元，500m'),
      RUN('2', UP),
      RUN('，CO'),
      RUN('2', DOWN),
    );
    expect(await first(body)).toContain('3.2×10⁸元，500m²，CO₂');
    const odd = await rawWord(P(RUN('某词'), RUN('注', UP)));
    expect(bodyOf(odd)).toContain('某词（注）');
    expect(told(odd)).toContain('上标「注」没有相应的字符');
  });

  test('what is struck out is left out and reported', async () => {
    const result = await rawWord(P(RUN('上限'), RUN('120', '<w:strike/>'), RUN('80万元')));
    expect(bodyOf(result)).toContain('上限80万元');
    expect(told(result)).toContain('划去的字（1）\n  「120」没有收');
    expect(await first(P(RUN('80', '<w:strike w:val="0"/>'), RUN('万元')))).toContain('80万元');
  });

  test('circled characters and ticked boxes are characters', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const circled = `${field('begin')}<w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r>${field('end')}`;
    const box = (char: string) => `<w:r><w:sym w:font="Wingdings" w:char="${char}"/></w:r>`;
    expect(
      await first(P(circled, RUN('甲'), box('F0FE'), RUN('已交'), box('F0A8'), RUN('未交'))),
    ).toContain('③甲☑已交☐未交');
  });

  test('a control that nobody filled in is no text', async () => {
    const control = (properties: string, text: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${RUN(text)}</w:sdtContent></w:sdt>`;
    const body = P(RUN('联系'), control('<w:showingPlcHdr/>', '单击输入'), control('', '高新科'));
    expect(await first(body)).toContain('联系高新科');
  });

  const level = (format: string, text: string, start = 1, at = 0) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const NUMBERING = [
    `<w:abstractNum w:abstractNumId="1">${level('decimal', '%1.', 5)}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${level('chineseCounting', '第%1条')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="3">${level('upperLetter', '%1、')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="4">${level('decimal', '%1')}${level('decimal', '%1.%2', 1, 1)}</w:abstractNum>`,
    ...[1, 2, 3, 4].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`),
    '<w:num w:numId="5"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    '<w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>',
  ].join('');
  const item = (list: number, text: string, at = 0) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${RUN(text)}</w:p>`;

  test('each list has its own numbers, and begins where Word begins it', async () => {
    const body = item(1, '甲') + item(1, '乙') + item(5, '丙') + item(5, '丁') + item(6, '戊');
    const text = bodyOf(await rawWord(body, NUMBERING));
    expect(text).toContain('5. 甲\n6. 乙\n\n1) 丙\n2) 丁\n\n7. 戊');
  });

  test('numbers that Markdown cannot make are written out', async () => {
    const body =
      item(2, '为支持众创空间，制定本办法。') +
      item(2, '本办法自三月起施行。') +
      item(3, '选甲的') +
      item(4, '大项') +
      item(4, '小项', 1);
    const text = bodyOf(await rawWord(body, NUMBERING));
    expect(text).toContain('第一条 为支持众创空间，制定本办法。\n\n第二条 本办法自三月起施行。');
    expect(text).toContain('A、选甲的');
    expect(text).toContain('1.1 小项');
  });

  test('a document that says it is internal is told apart from one that mentions the word', async () => {
    const internal = await imported([line('内部资料　注意保存'), ...ORDINARY]);
    expect(internal.internalMark).toBe('内部资料');
    expect((await imported(ORDINARY)).internalMark).toBeUndefined();
    const mention = `${'会上通报了情况，'.repeat(10)}要求各单位整理内部资料。`;
    expect((await imported([...ORDINARY.slice(0, 6), line(mention)])).internalMark).toBeUndefined();
  });
});
