import { expect, test } from 'vitest';
import { parseProse } from '../prose/parse-prose.ts';
import { proseTexts } from './prose-text.ts';

const wordsOf = (text: string) =>
  proseTexts(parseProse('a.mdx', text).root ?? { type: 'root', children: [] });

test('a block is one text, neighbouring runs joined', () => {
  expect(wordsOf('甲**乙**`丙`[丁](/a/)\n戊\n\n- 己\n- 庚').map(({ text }) => text)).toEqual([
    '/a/',
    '甲乙丙丁 戊',
    '己',
    '庚',
  ]);
});

test('a prop, an alternative text and a block of code stand by themselves', () => {
  const found = wordsOf('<Image src="/a.png" alt="甲" caption="乙" />\n\n```\n丙\n丁\n```');
  expect(found.map(({ text, lineAt }) => [text, lineAt(0)])).toEqual([
    ['/a.png', 1],
    ['甲', 1],
    ['乙', 1],
    ['丙\n丁', 4],
  ]);
  expect(found.at(-1)?.lineAt(2)).toBe(5);
});

test('a place is found again on its line', () => {
  const [words] = wordsOf('一\n**二**\n三');
  expect(['一', '二', '三'].map((each) => words?.lineAt(words.text.indexOf(each)))).toEqual([
    1, 2, 3,
  ]);
});
