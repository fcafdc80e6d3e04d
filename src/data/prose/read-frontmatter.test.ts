import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issue } from '../../schemas/documents/issue.ts';
import { page } from '../../schemas/documents/page.ts';
import { policy } from '../../schemas/documents/policy.ts';
import { readFrontmatter } from './read-frontmatter.ts';

const FILE = 'content/policies/a.mdx';

const ISSUE = [
  'year: 2016',
  'number: 1',
  'total: 1',
  'series: 正刊',
  'publishedOn: 2016-03-25',
  'from: 2016-02-03',
  'to: 2016-03-10',
  'digest: 首期',
];

function readIssue(change: Readonly<Record<string, string>> = {}) {
  const lines = ISSUE.map((line) => change[line.split(':')[0] ?? ''] ?? line).filter(Boolean);
  return readFrontmatter('content/issues/2016-01.mdx', `---\n${lines.join('\n')}\n---\n`, issue);
}

describe('frontmatter', () => {
  it('keeps days as text and reads numbers, lists and null', () => {
    const text =
      '---\ntitle: 甲\nstatus: 未核实\nsignedOn: 2016-02-14\nexpiresOn: null\nsources: [s1]\n---\n';
    const { value, problems, lineOf } = readFrontmatter(FILE, text, policy);
    expect(problems).toEqual([]);
    expect(value).toEqual({
      title: '甲',
      status: '未核实',
      signedOn: '2016-02-14',
      expiresOn: null,
      sources: ['s1'],
    });
    expect([lineOf(['signedOn']), lineOf(['sources', 0]), lineOf(['level'])]).toEqual([4, 6, 1]);
  });

  it('takes a number typed where text is meant as that text', () => {
    const text = '---\ntitle: 2016\nstatus: 未核实\ndivision: 000012\n---\n';
    expect(readFrontmatter(FILE, text, policy).value).toEqual({
      title: '2016',
      status: '未核实',
      division: '000012',
    });
  });

  it.each<readonly [string, number, string]>([
    ['正文', 1, '文件开头没有用「---」围起来的说明'],
    ['---\ntitle: 甲\n\n正文', 1, '没有用「---」结束'],
    ['---\ntitle：甲\n---\n', 2, '「title」后面是全角的冒号'],
    ['---\ntitle: 甲\ntitle: 乙\n---\n', 3, '这个键写了两次'],
    ['---\ntitle: 甲: 乙\n---\n', 2, '英文单引号括起来'],
    ["---\ntitle: '甲\n---\n", 3, '引号'],
    ['---\ntitle: @甲\n---\n', 2, '值以「@」或「`」开头'],
    ['---\n- 甲\n---\n', 1, '没有「键: 值」'],
    ['---\ntitel: 甲\n---\n', 1, '是不是把它写成了「titel」'],
    ['---\ntitle: [甲]\n---\n', 2, '写的是列表，应为文字'],
    ['---\ntitle:\n---\n', 2, '写的是null（空），应为文字'],
    ["---\ntitle: ''\n---\n", 2, '「title」（标题）是空的'],
  ])('%j is a config problem on line %i', (text, line, words) => {
    const { value, problems } = readFrontmatter(FILE, text, page);
    expect(value).toBeUndefined();
    expect(problems.map((problem) => [problem.rule, problem.line])).toEqual([['config', line]]);
    expect(`${problems[0]?.message}｜${problems[0]?.hint}`).toContain(words);
  });

  it('reports every faulty key, and gives the rest for other checks', () => {
    const text = '---\ntitle: 甲\nstatus: 有效\nsignedOn: 2016-2-14\nsources: s1\n---\n';
    const { problems, partial } = readFrontmatter(FILE, text, policy);
    expect(problems.map(({ line, message, hint }) => `${line} ${message} ${hint}`)).toEqual([
      '3 「status」（效力）写的是文字「有效」，应为「现行有效」「已修改」「已废止」「已失效」「未核实」之一 是不是「现行有效」？',
      '4 「signedOn」（成文日期）写的是「2016-2-14」，应为日期YYYY-MM-DD 例如2016-03-25；核对这一天是否存在',
      '5 「sources」（来源）写的是文字「s1」，应为列表，写在[]里 改成列表，写在[]里：来源的编号',
    ]);
    expect(partial).toMatchObject({ title: '甲', status: '现行有效', sources: null });
  });

  it('refuses an unknown key, with the one that was meant', () => {
    const text =
      '---\ntitle: 甲\nstatus: 未核实\nsignedon: 2016-02-14\nlayout: /etc/hostname\n---\n';
    const { problems } = readFrontmatter(FILE, text, policy);
    expect(problems.map(({ rule, level, line }) => [rule, level, line])).toEqual([
      ['config', 'error', 4],
      ['config', 'error', 5],
    ]);
    expect(problems[0]?.message).toBe('没有「signedon」这个键，它的内容不起作用');
    expect(problems[0]?.hint).toContain('是不是「signedOn」？');
    expect(problems[1]?.hint).toContain('这里可用的键：title、');
  });

  it.each<readonly [string, number, string]>([
    ['title: 甲\n+++: "{x}"', 3, '有一行以「+++」开头'],
    ['title: 甲\n---x{1}: 1', 3, '有一行以「---」开头'],
    ['title: 甲\n  --- # 说明', 3, '有一行以「---」开头'],
    ['title: 甲\n---\u3000\n正文', 3, '有一行以「---」开头'],
    ['title: 甲\n...\nlayout: b', 3, '有一行以「...」开头'],
    ['title: &a 甲', 2, '删去「&a」'],
    ['title: 甲\nsummary: *a', 3, '「*a」是引用'],
    ['a: &a 甲\ntitle: *a', 2, '删去「&a」'],
    ['title: !!str 甲', 2, '以「!」开头的是类型记号'],
    ['title: !js 甲', 2, '「!」开头的值要加引号'],
    ['title: 甲\n? [a, b]\n: 1', 3, '这里的键不是一个词'],
    ['title: 甲\n<<: { a: 1 }', 3, '没有「<<」这个键'],
    ['title: "甲\\0乙"', 2, '第2个字是控制字符（U+0000）'],
    ['title: "甲\\u2028乙"', 2, '第2个字是换行（U+2028）'],
  ])('%j is refused on line %i', (block, line, words) => {
    const { problems } = readFrontmatter(FILE, `---\n${block}\n---\n`, page);
    expect(problems[0]).toMatchObject({ rule: 'config', level: 'error', line });
    expect(`${problems[0]?.message}｜${problems[0]?.hint}`).toContain(words);
  });

  it('may hold comments, long texts and quoted signs', () => {
    const text = "---\n# 说明\ntitle: '--- &a *b !c'\n---\n";
    expect(readFrontmatter(FILE, text, page)).toMatchObject({
      value: { title: '--- &a *b !c' },
      problems: [],
    });
  });
});

describe('the frontmatter of an issue', () => {
  it('is good when everything is there', () => {
    expect(readIssue().problems).toEqual([]);
  });

  it.each<readonly [Record<string, string>, string, number, string]>([
    [{ to: 'to: 2016-01-10' }, 'value-range', 8, '早于from的「2016-02-03」'],
    [{ publishedOn: 'publishedOn: 2016-03-01' }, 'value-range', 6, '早于to的「2016-03-10」'],
    [{ digest: 'digest: 共<Total of="spaces" />家' }, 'content-code', 9, '「<Total」'],
    [{ digest: `digest: ${'字'.repeat(129)}` }, 'value-range', 9, '有129字，应不超过128字'],
    [{ series: 'series: 特刊' }, 'config', 5, '应为「正刊」「增刊」之一'],
    [{ number: 'number: 0' }, 'config', 3, '应为不小于1的整数'],
    [{ total: '' }, 'config', 1, '缺少「total」（总期号）'],
    [{ number: "number: '1'" }, 'config', 3, '去掉引号：1'],
  ])('%j is %s on line %i', (change, rule, line, words) => {
    const { problems } = readIssue(change);
    expect(problems.map((problem) => [problem.rule, problem.line])).toEqual([[rule, line]]);
    expect(`${problems[0]?.message}｜${problems[0]?.hint}`).toContain(words);
  });
});

describe('any frontmatter at all', () => {
  it('does not make it throw', () => {
    const pieces = [
      'title',
      ': ',
      '：',
      '\n',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '"',
      "'",
      '#',
      '!!js ',
    ];
    const body = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(fc.constantFrom(...pieces, '甲', '  ', '\t', '|', '>', '<<', '__proto__'), {
          maxLength: 20,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(body, (text) => {
        const { value, problems } = readFrontmatter(FILE, `---\n${text}\n---\n`, policy);
        expect(value !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: 600 },
    );
  });
});
