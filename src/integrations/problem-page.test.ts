import { expect, test } from 'vitest';
import type { Problem } from '../data/problem.ts';
import { problemPage } from './problem-page.ts';

const cell: Problem = {
  rule: 'value-type',
  level: 'error',
  file: 'data/spaces/2016-03-25.csv',
  line: 14,
  column: 'L',
  field: '建筑面积(平方米)',
  message: '「五百」不是数',
  hint: '只用半角数字',
};
const prose: Problem = {
  rule: 'content-syntax',
  level: 'error',
  file: 'content/issues/2016-01.mdx',
  line: 7,
  message: '「<5%」里的「<」会当作标签的开头',
  hint: '写成“小于5%”',
};

test('every problem stands under its file with line, column and what to do', () => {
  const page = problemPage([cell, { ...cell, line: 15 }, prose], '/@vite/client');
  expect(page).toContain('<h1>数据有3处问题</h1>');
  expect(page.match(/<h2>/g)).toHaveLength(2);
  expect(page).toContain('<h2>data/spaces/2016-03-25.csv</h2>');
  expect(page).toContain('<strong>L14</strong>「建筑面积(平方米)」 「五百」不是数<br>只用半角数字');
  expect(page).toContain('<strong>第7行</strong> 「&lt;5%」里的「&lt;」');
});

test('the page holds the script that reloads it once the file is repaired', () => {
  expect(problemPage([cell], '/zwgk/@vite/client')).toContain(
    '<script type="module" src="/zwgk/@vite/client"></script>',
  );
});
