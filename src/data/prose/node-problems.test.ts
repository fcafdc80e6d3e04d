import { expect, test } from 'vitest';
import { parseProse } from './parse-prose.ts';

const found = (text: string) =>
  parseProse('content/issues/2025-07.mdx', text).problems.map(
    ({ rule, level, line, message, hint }) => `${rule} ${level} ${line} ${message}（${hint}）`,
  );

test.each([
  [
    '## 见<Note>说明</Note>\n\n文\n',
    'content-syntax error 1 <Note>写在标题里，放不下（前后各空一行，让它自成一段）',
  ],
  [
    '文\n\n| 甲 |\n| - |\n| <Events column="要闻" /> |\n',
    'content-syntax error 5 <Events>写在表格的一格里，放不下（前后各空一行，让它自成一段）',
  ],
  [
    '[见<Policy id="a" />](/data/)\n',
    'content-syntax error 1 链接里又有<Policy>，它也是链接（留一个链接，另一个写成文字）',
  ],
  [
    '<Space id="a">[官网](https://a.example/)</Space>\n',
    'content-syntax error 1 <Space>里又有一个链接（留一个链接，另一个写成文字）',
  ],
  [
    '文\n\n[^1]: 说明\n',
    'content-syntax error 3 脚注「[^1]」正文里没有用到（在正文里要加注的地方写[^1]，不要的就删去）',
  ],
  [
    '文\n\n[^1]: 见[^1]\n',
    'content-syntax error 3 脚注「[^1]」正文里没有用到（在正文里要加注的地方写[^1]，不要的就删去）',
  ],
  [
    '文[^1]\n\n[^1]: 说明\n\n[^1]: 又一条\n',
    'content-syntax error 5 脚注「[^1]」写了两次（并成一条，或另起一个名称）',
  ],
  [
    '| 甲 | 乙 |\n| - | - |\n| 1 | `a|b` |\n',
    'content-syntax error 3 表格的这一行有3格，表头只有2格，多出的显示不出来（核对「|」的个数；格里的「|」写成「\\|」）',
  ],
  [
    '| 甲 |\n| - |\n| ![ ](/images/a.png) |\n',
    'content-figure error 3 图片没有替代文字（方括号里写看不到图的人读到的话：![路演现场，台下坐满了人](/images/a.png)）',
  ],
  [
    '![][图]\n\n[图]: /images/a.png\n',
    'content-figure error 1 图片没有替代文字（方括号里写看不到图的人读到的话：![路演现场，台下坐满了人][图]）',
  ],
  [
    '从PDF复制的⼀\n',
    'content-syntax warning 1 「⼀」（U+2F00）是部首或兼容字，不是汉字「一」，发布时按「一」（改成「一」；多半是从PDF复制来的）',
  ],
  [
    '<Image src="/images/a.png" alt="⾯" />\n',
    'content-syntax warning 1 「⾯」（U+2FAF）是部首或兼容字，不是汉字「面」，发布时按「面」（改成「面」；多半是从PDF复制来的）',
  ],
])('%j is named with its line', (text, problem) => expect(found(text)).toEqual([problem]));

test.each([
  '## **加粗**和[链接](/data/)\n\n文\n',
  '**见<Space id="a" />**\n',
  '[**加粗**和`代码`](/data/)\n',
  '文[^1]又[^1]。\n\n[^1]: 说明[^2]\n\n[^2]: 再说\n',
  '| 甲 | 乙 |\n| - | - |\n| 1 |\n| ![图](/images/a.png) | a\\|b |\n',
  '一、面积\n',
  '> - 项\n>\n> <Note>\n>\n> - 项\n>\n> </Note>\n',
])('%j is carried everywhere', (text) => expect(found(text)).toEqual([]));
