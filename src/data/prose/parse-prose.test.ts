import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProse } from './parse-prose.ts';
import { plainText } from './plain-text.ts';

const FILE = 'content/issues/2016-01.mdx';
const FIGURE = '<Figure chart="line" of="statistics" title="家数"';

type Case = readonly [input: string, rule: string, line: number, words: string];

const SYNTAX: readonly Case[] = [
  ['前一段\n\n占比<5%的空间', 'content-syntax', 3, '「<5%的空间」里的「<」会当作标签的开头'],
  ['不到<3个', 'content-syntax', 1, '小于3个'],
  ['面积<=500平方米', 'content-syntax', 1, '不超过500平方米'],
  ['他说<甲乙丙>如此', 'content-syntax', 1, '会当作标签的开头'],
  ['见<https://a.example/b>。', 'content-syntax', 1, '写成[文字](https://a.example/b)'],
  ['写信<kj@a.example>', 'content-syntax', 1, '[kj@a.example](mailto:kj@a.example)'],
  ['正文\n\n<!-- 待补\n两行 -->\n\n正文', 'content-syntax', 3, '「<!-- -->」，MDX不认'],
  ['<!-- 没有结束', 'content-syntax', 1, '没有用-->结束'],
  ['<Note>\n\n说明', 'content-syntax', 1, '<Note>没有结束的标签</Note>'],
  ['<Note>说明\n\n再说</Note>', 'content-syntax', 1, '<Note>和</Note>不在同一段里'],
  ['<Note>\n\n说明\n\n</note>', 'content-syntax', 5, '</note>与第1行的<Note>对不上'],
  ['说明\n\n</Note>', 'content-syntax', 3, '</Note>前面没有开头的标签'],
  ['<Note>\n\n<Quote>\n\n话\n\n</Note>', 'content-syntax', 3, '<Quote>没有结束的标签'],
  ['共<Total of=“spaces” />家', 'content-syntax', 1, '改成英文双引号：of="spaces"'],
  ['共<Total of="spaces” />家', 'content-syntax', 1, '全角的引号”收尾'],
  ['共<Total of=spaces />家', 'content-syntax', 1, '写成of="spaces"'],
  ['共<Total of＝"spaces" />家', 'content-syntax', 1, '有全角的「＝」'],
  ['共<Total of="spaces" ／>家', 'content-syntax', 1, '改成半角的「/」'],
  ['共<Total of="spaces"，where="级别=省级" />家', 'content-syntax', 1, '全角的「，」'],
  ['共<Total of="spaces" 家', 'content-syntax', 1, '没有写完，缺少「>」'],
  ['共＜Total of="spaces" /＞家', 'content-syntax', 1, '用了全角的尖括号'],
  ['第一行\n有{没有收尾', 'content-syntax', 2, '「{」没有对应的「}」'],
  ['有{23 家}空间', 'content-syntax', 1, '花括号会当作程序'],
  ['**占<5%**', 'content-syntax', 1, '「<5%」里的'],
  [
    '共<Total of=“spaces where="级别=省级" />家',
    'content-syntax',
    1,
    '改成英文双引号：of="spaces"',
  ],
  ['共<Total of="spaces">家', 'content-syntax', 1, '最后写成「/>」'],
  [`${FIGURE} note="甲 />\n\n共<Total of="spaces" />家`, 'content-syntax', 1, '写成note="甲"'],
  ['不到<三 个', 'content-syntax', 1, '「<三」里的「<」会当作标签的开头'],
  ['第一行<br>第二行', 'content-syntax', 1, '分段空一行，不用<br>'],
  ['# 大标题', 'content-syntax', 1, '标题由title生成，正文从##开始'],
];

const CODE: readonly Case[] = [
  ["import a from 'b'\n\n正文", 'content-code', 1, '正文里有import语句'],
  ['正文\n\nexport const a = 1', 'content-code', 3, '正文里有export语句'],
  ['import 这不是程序', 'content-code', 1, '以import开头，会当作程序'],
  ['共{23}家', 'content-code', 1, '直接写23，或用<Total>计算'],
  ['{props.total}', 'content-code', 1, '花括号里的内容会当作程序'],
  ['{/* 待补 */}', 'content-code', 1, '删去注释'],
  ['共<Total of={name} />家', 'content-code', 1, '写成of="name"'],
  ['共<Total {...all} />家', 'content-code', 1, '不能写程序'],
  ['<Tabel of="spaces" />', 'content-code', 1, '是不是「<Table>」？'],
  ['共<total of="spaces" />家', 'content-code', 1, '是不是「<Total>」？'],
  ['第一行<br />第二行', 'content-code', 1, '分段空一行，不用<br />'],
  ['<table />', 'content-code', 1, '表格用Markdown的表格，或<Table of="…" />'],
  ['<div>\n\n正文\n\n</div>', 'content-code', 1, '不能写HTML的「<div>」'],
  ['<script>alert(1)</script>', 'content-code', 1, '不能写HTML的「<script>」'],
  ['<a.b />', 'content-code', 1, '没有「<a.b>」这个组件'],
  ['<>正文</>', 'content-code', 1, '空标签'],
  ['见[网站](http://a.example)', 'content-code', 1, '改成https:'],
  ['见[这里](javascript:alert(1))', 'content-code', 1, '删去这个链接'],
  ['见[这里]()', 'content-syntax', 1, '链接没有写网址'],
  ['见[这里](< >)', 'content-syntax', 1, '链接没有写网址'],
  ['见[这里][a]\n\n[a]: <>', 'content-syntax', 3, '链接没有写网址'],
  ['见[这里](//a.example/b)', 'content-code', 1, '没有写明https:'],
  ['见[这里][甲]\n\n[甲]: ftp://a.example/b', 'content-code', 3, '是ftp:'],
  ['![现场](https://a.example/b.png)', 'content-code', 1, '不在站内'],
  ['![现场](a.png)', 'content-code', 1, '从「/」写起'],
  ['![现场](../../../../etc/hostname?url)', 'content-code', 1, '从「/」写起'],
  ['![现场](/@fs/etc/hostname?url)', 'content-code', 1, '不带?'],
  ['![现场](/images/../../a.png)', 'content-code', 1, '从「/」写起'],
  ['![现场](/images/%2e%2e/%zz.png)', 'content-code', 1, '从「/」写起'],
  ['![现场][图]\n\n[图]: ./a.png', 'content-code', 3, '从「/」写起'],
];

const PROPS: readonly Case[] = [
  ['共<Total />家', 'content-figure', 1, '<Total>缺少of（数据集）'],
  ['共<Total of="" />家', 'content-figure', 1, '<Total>的of没有写值'],
  ['共<Total of="spaces" wher="级别=省级" />家', 'content-figure', 1, '是不是「where」？'],
  ['共<Total of="spaces" where="省级" />家', 'content-figure', 1, '应为「列=值；列=值」'],
  ['共<Total of="spaces" where="级别＝省级" />家', 'content-figure', 1, '等号用半角「=」'],
  ['共<Total of="spaces" where="状态=在册;级别=省级" />家', 'content-figure', 1, '全角分号「；」'],
  ['共<Total of="spaces" asOf="2016-02-30" />家', 'content-figure', 1, '应为日期YYYY-MM-DD'],
  ['共<Total of="空间" />家', 'content-figure', 1, '空间名录是of="spaces"'],
  ['共<Total of="spaces" of="events" />家', 'content-figure', 1, '的of写了两次'],
  ['<Total of="spaces">23</Total>', 'content-figure', 1, '里面不放文字'],
  [
    '<Figure\n  chart="pie"\n  of="statistics"\n  title="家数"\n/>',
    'content-figure',
    2,
    '应为「bar-table」',
  ],
  ['<Figure chart="bartable" of="a" title="乙" />', 'content-figure', 1, '是不是「bar-table」？'],
  ['<Figure chart="line" of="statistics" />', 'content-figure', 1, '缺少title（标题）'],
  [`${FIGURE} highlight="项目路演" />`, 'content-figure', 1, '<Figure>的highlight写的是'],
  ['<Table of="spaces" limit="0" />', 'content-figure', 1, '应为正整数'],
  ['<Table of="spaces" limit />', 'content-figure', 1, 'limit没有写值'],
  ['<Table of="spaces" columns="编号；；名称" />', 'content-figure', 1, '有空的一项'],
  ['<Events />', 'content-figure', 1, '<Events>缺少column'],
  ['<Space id="甲" />', 'content-figure', 1, '<Space>的id写的是「甲」'],
  ['<Note title="说明">话</Note>', 'content-figure', 1, '<Note>不带任何项'],
  ['<Note></Note>', 'content-figure', 1, '<Note>里面是空的'],
  ['<Image src="https://a.example/b.png" alt="现场" />', 'content-figure', 1, '不在站内'],
  ['<Image src="/b.png" />', 'content-figure', 1, '缺少alt（替代文字）'],
];

describe('a fault of prose', () => {
  it.each([...SYNTAX, ...CODE, ...PROPS])('%j is %s on line %i', (input, rule, line, words) => {
    const { problems } = parseProse(FILE, input);
    expect(problems.map((problem) => [problem.rule, problem.line])).toEqual([[rule, line]]);
    expect(`${problems[0]?.message}｜${problems[0]?.hint}`).toContain(words);
  });

  it('hides no other fault of the file', () => {
    const text = [
      '---',
      'title: 甲',
      '---',
      '占比<5%',
      '',
      '<!-- 注释 -->',
      '',
      '共<Total of=“spaces” limit="1" />家，见<https://a.example>',
      '',
      '<Note>说明',
      '',
      '有{未收尾',
      '',
      '共<Total wher="a" />家，[网站](http://a.example)',
      '',
      '不到<3个，也有<4个',
      '',
      '<Tabel />',
    ].join('\r\n');
    const found = parseProse(FILE, text).problems.map(({ rule, line }) => `${line} ${rule}`);
    expect(found.sort((a, b) => parseInt(a, 10) - parseInt(b, 10))).toEqual([
      '4 content-syntax',
      '6 content-syntax',
      '8 content-syntax',
      '8 content-syntax',
      '8 content-figure',
      '10 content-syntax',
      '12 content-syntax',
      '14 content-code',
      '14 content-figure',
      '14 content-figure',
      '16 content-syntax',
      '16 content-syntax',
      '18 content-code',
    ]);
  });

  it('is not blamed on a good value that holds a tag', () => {
    const text = `${FIGURE} note="见<Total>" unit="家" />\n\n后<5%`;
    expect(parseProse(FILE, text).problems.map(({ line }) => line)).toEqual([3]);
  });

  it('is found in a table, a list and a quotation', () => {
    const text = '| 甲 | 乙 |\n| --- | --- |\n| <5% | 有{1 |\n\n- 不到<3个\n\n> 约<2成';
    expect(parseProse(FILE, text).problems.map(({ line }) => line)).toEqual([3, 3, 5, 7]);
  });
});

describe('a link that leads elsewhere than it says', () => {
  it.each([
    ['https://a.example@evil.example/', '域名前有「@」'],
    ['https://a.example:b@evil.example/', '域名前有「@」'],
    ['mailto:a@b.example,c@d.example', '应为一个邮箱地址'],
    ['mailto:a@b.example%0d%0aBcc:c@d.example', '应为一个邮箱地址'],
    ['mailto:?bcc=c@d.example', '应为一个邮箱地址'],
    ['mailto:a@b.example?bcc=c@d.example', '只可以写?subject'],
    ['mailto:a@b.example?subject=甲&body=乙', '只可以写?subject'],
    ['MAILTO:a@b.example?Cc=c@d.example', '只可以写?subject'],
    ['mailto:a@b.example?subject=%0D%0ABcc:c@d.example', '只可以写?subject'],
  ])('%s', (address, words) => {
    const { problems } = parseProse(FILE, `见[这里](${address})。`);
    expect(problems).toMatchObject([{ rule: 'content-code', line: 1 }]);
    expect(problems[0]?.message).toContain(words);
  });
});

const GOOD = [
  '《关于发展众创空间的意见》要求“要有一定面积”，占比5%以上，约20~30家。',
  '**强调：**字与*强调：*字，9:00~12:00，5~10万元，1＜2，也可写1 &lt; 2，或者1 < 2。',
  '见[公告](https://a.example/b?c=d#e)、[本站](/spaces/)、[上文](#a)和[信](mailto:a@b.example)。',
  '见[网站](https://a.example/@b?c=d@e)，[写信](mailto:a@b.example?subject=你好)。',
  '| 地区 | 家数 |\n| --- | ---: |\n| 甲市 | 8 |',
  '1. 第一\n2. 第二\n   - 内层\n\n* 另一项',
  '原件如此[1]，“重点”二字限定哪几级有疑问（见［2］）。',
  '> 引用的话\n\n---\n\n`<5%`与`{a}`在代码里不受限制。',
  '```\n<!-- 代码 -->\n{a}\n```',
  '花括号写成\\{这样\\}，尖括号写成\\<这样，反斜线\\\\。',
  '## 栏目\n\n### 小标题\n\n电话[0573-12345678](tel:0573-12345678)，#号和@号，100%。',
  '共<Total of="spaces" where="状态=在册；级别=省级|市级" asOf="2016-03-31" />家。',
  `${FIGURE} x="期间" y="值" note="“重点”二字，1=1；{不算}" />`,
  '<Note>\n\n一段说明\n\n- 一项\n\n</Note>\n\n<Quote>一句话</Quote>',
  '<Space id="jx-s06">慧谷</Space>与<Policy id="gbf2016-7" clause="p054" />。',
  '![现场](/images/a.png)\n\n<Image src="images/a.png" alt="现场" caption="3月10日" />',
  '重要的事 import 与 export 在句中不受限制。',
];

describe('ordinary Chinese prose', () => {
  it.each(GOOD)('%j has no problem', (text) => {
    expect(parseProse(FILE, text).problems).toEqual([]);
  });

  it('keeps the lines of the file behind frontmatter', () => {
    const { root } = parseProse(FILE, '\uFEFF---\r\ntitle: 甲\r\n---\r\n\r\n## 栏目');
    expect(root?.children[0]?.position?.start.line).toBe(5);
  });

  it('keeps a single ~ as a character, and two behind a backslash', () => {
    const { root } = parseProse(FILE, '每家5~10万元，共20~30家，9:00~12:00，\\~\\~符号\\~\\~');
    expect(root && plainText(root)).toBe('每家5~10万元，共20~30家，9:00~12:00，~~符号~~');
  });

  it('has no problem however its pieces are joined', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...GOOD), { maxLength: 8 }), (pieces) => {
        expect(parseProse(FILE, pieces.join('\n\n')).problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('any text at all', () => {
  const pieces = [
    '<',
    '>',
    '{',
    '}',
    '/',
    '"',
    '“',
    '”',
    '=',
    '!--',
    '-->',
    'Note',
    'Total',
    ' of',
    '\n',
    '\n\n',
    '家',
    '*',
    '**',
    '[',
    ']',
    '(',
    ')',
    '|',
    '- ',
    '> ',
    '#',
    '`',
    '```\n',
    'import ',
    '---\n',
    '5%',
    'https://a.example',
    '＜',
    '：',
    '\t',
    '\r\n',
    '&lt;',
    '\\',
    '~',
    '$',
    '<Note>',
    '</Note>',
    '<br>',
    '{a}',
    '\u0000',
    '\uFEFF',
    '😀',
    '\uD800',
  ];

  it('does not make it throw, and leaves a tree or a problem', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (input) => {
        const { root, problems } = parseProse(FILE, input);
        expect(root !== undefined || problems.length > 0).toBe(true);
        const lines = input.split(/\r\n|\n|\r/).length;
        for (const { line } of problems) expect(line >= 1 && line <= lines).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
