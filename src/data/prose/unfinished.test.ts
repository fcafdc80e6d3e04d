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

const WRITE = '写好这一处；还不发布的，开头的说明里写draft: true';

describe('a placeholder', () => {
  it.each<readonly [string, string, number]>([
    ['（待写）', '## 要闻\n\n（待写）', 13],
    ['in bold, in part', '## 要闻\n\n**待**写', 13],
    ['as an entity', '&#24453;写', 11],
    ['in a list', '- 甲\n- 此处待写', 12],
    ['in a cell', '| 甲 |\n| --- |\n| 待写 |', 13],
    ['in a heading', '## 待写', 11],
    ['in a word', '<Note>（待写）</Note>', 11],
    ['in a prop', '一\n\n<Image src="/a.png" alt="（待写：图上是什么）" />', 13],
    ['in the words for a picture', '![待写](/a.png)', 11],
  ])('%s is an error', (_name, body, line) => {
    expect(told(body)).toEqual([`content-placeholder error ${line} ${WRITE}`]);
  });

  it('in the frontmatter is an error at its key', () => {
    expect(told('正文', 'digest: （待写：一两句话）')).toEqual([
      `content-placeholder error 9 ${WRITE}`,
    ]);
  });

  it('is a warning in a draft', () => {
    expect(told('（待写）', 'digest: （待写）\ndraft: true')).toEqual([
      'content-placeholder warning 9 发布之前写好',
      'content-placeholder warning 12 发布之前写好',
    ]);
  });

  it.each(['程序等待写入磁盘。', '读者期待写得明白。', '待填写。'])('%j is none', (body) => {
    expect(told(body)).toEqual([]);
  });
});
