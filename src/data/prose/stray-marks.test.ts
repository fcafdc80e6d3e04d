import { describe, expect, it } from 'vitest';
import { readProseFile } from './read-file.ts';

const HEAD = `year: 2016
number: 1
total: 1
series: 正刊
publishedOn: 2016-03-25
from: 2016-02-03
to: 2016-03-10`;

function told(body: string, head = 'digest: 首期'): string[] {
  const text = `---\n${HEAD}\n${head}\n---\n${body}`;
  return readProseFile('content/issues/2016-01.mdx', text, 'issues').problems.map(
    ({ rule, level, line, hint }) => `${rule} ${level} ${line} ${hint}`,
  );
}

describe('a heading without its space', () => {
  const hint = '「#」用半角，后面空一个半角空格：## 要闻';

  it.each<readonly [string, number]>([
    ['##要闻', 11],
    ['##\u3000要闻', 11],
    ['＃＃要闻', 11],
    ['一段\n##要闻', 12],
    ['> ##要闻', 11],
    ['- ##要闻', 11],
  ])('%j is an error on line %i', (body, line) => {
    expect(told(body)).toEqual([`content-syntax error ${line} ${hint}`]);
  });

  it('is a warning in a draft', () => {
    expect(told('##要闻', 'digest: 首期\ndraft: true')).toEqual([
      `content-syntax warning 12 ${hint}`,
    ]);
  });

  it.each(['\\##要闻', '见##要闻', '`##要闻`', '```\n##要闻\n```', '#话题#', '## 要闻'])(
    '%j is none',
    (body) => {
      expect(told(body)).toEqual([]);
    },
  );
});

describe('tildes that strike nothing', () => {
  const hint =
    '两头各写两个浪线；括号、引号写在「~~」外面，如（~~一~~），或在「~~」的外侧空一格；要照印的写成\\~~';

  it.each<readonly [string, number]>([
    ['上限~~120元', 11],
    ['甲\n乙~~（一）~~丙', 12],
    ['~~<Total of="spaces" />~~9家', 11],
    ['甲~~**1**~~2，3~~4~~5', 11],
    ['- **~~“甲”~~乙**', 11],
  ])('%j are an error', (body, line) => {
    expect(told(body)).toEqual([`content-syntax error ${line} ${hint}`]);
  });

  it.each([
    '上限~~120~~80元',
    '甲 ~~（一）~~ 乙',
    '甲（~~一~~）乙',
    '\\~~不划\\~~',
    '`~~`，5~10，~~~。',
    'https://a.example/b~~c',
    '```\n~~\n```',
  ])('%j are none', (body) => {
    expect(told(body)).toEqual([]);
  });
});

describe('a mark that marks nothing', () => {
  const LINK = '写成[文字](地址)：括号用半角，两头都写，「](」之间和地址里不空格';
  const LIST =
    '列表写成「1. 」，点用半角，后面空一格，与上面的文字空一行；不是列表的，各段之间空一行';

  it.each<readonly [string, number, string]>([
    ['共**八家', 11, '两头各写两个星号，都在同一段里，里侧不空格；要照印的写成\\*\\*'],
    ['见下[^9]。', 11, '另起一段写「[^9]: 脚注的文字」，冒号用半角；要照印的写成\\[^9]'],
    ['甲\n见[规定](/policies/a', 12, LINK],
    ['见[**规定**]（https://a.example/）', 11, LINK],
    ['见[规定] (/policies/)', 11, LINK],
    [
      '见[规定][甲]',
      11,
      '另起一段写「[甲]: https://…」，或改成[规定](https://…)；要照印的写成\\[规定]\\[甲]',
    ],
    ['- 甲\n  3. 乙\n  4. 丙', 12, LIST],
    ['1、甲\n2、乙', 12, LIST],
    ['| 甲 | 乙 |\n| 1 | 2 |', 11, '第二行写「| --- | --- |」，格数与表头相同；表格的前后各空一行'],
    ['```\n甲\n\n乙', 11, '在代码的最后另起一行写「```」'],
  ])('%j is an error', (body, line, hint) => {
    expect(told(body)).toEqual([`content-syntax error ${line} ${hint}`]);
  });

  it.each([
    '共**八家**，张\\*\\*，尾号****1234',
    '甲\\\n2、乙  \n3、丙',
    '\\[规定\\]（/policies/）',
    '见\\[^9]，[2016]（甲），[附件](/data/)（/data/）',
    '见[规定][甲]\n\n[甲]: https://a.example/',
    '- 甲\n\n  3. 乙\n  4. 丙',
    '1、甲\n\n2、乙\n\n2016年\n3.5万元',
    '| 甲 |\n| --- |\n| 1 |',
    '> - ```\n>   甲\n>   ```\n\n~~~\n乙\n~~~~\n\n    丙',
  ])('%j is none', (body) => {
    expect(told(body)).toEqual([]);
  });
});

it('tells how a character that is typed as a reference is mended', () => {
  expect(told('甲&lt;5&#8203;乙')).toEqual([
    'content-syntax error 11 删去这里写成&#…;的，如&#8203;；别的字照原样留着',
  ]);
});
