import { expect, test } from 'vitest';
import { BASE_TODAY, baseEdition } from '../../testing/broken/base-edition.ts';
import { withWrittenEdition } from '../../testing/broken/written-edition.ts';
import { checkedEdition } from './checked-edition.ts';

const SPACES = '编号,名称,类型,区划代码,状态,来源\n';
const TITLES = '编号,空间编号,称号,授予日期,来源\n';

/** The hints on line 2 of one file of the base edition. */
function hints(file: string, text: string): string[] {
  return withWrittenEdition({ ...baseEdition(), [file]: text }, (root) =>
    checkedEdition(root, BASE_TODAY)
      .problems.filter((problem) => problem.file === file && problem.line === 2)
      .map(({ column = '', hint }) => `${column} ${hint}`),
  );
}

test('a cell with the name of a place, a space or a source is told the code of it', () => {
  const spaces = `${SPACES}s09,甲,众创空间,示例市,在册,示例市科技局公告\n`;
  expect(hints('data/spaces/2016-04-01.csv', spaces)).toEqual([
    'D 改写为000010（示例市）',
    'F 改写为src1（示例市科技局公告）',
  ]);
  const titles = `${TITLES}t9,星火众创空间,优秀,2016-03-01,src1\n`;
  expect(hints('data/titles/2016-04-01.csv', titles)).toEqual(['B 改写为s01（星火众创空间）']);
});

test('a source that is missing is told with one that the edition has', () => {
  expect(hints('data/spaces/2016-04-01.csv', `${SPACES}s09,甲,众创空间,000010,在册,\n`)).toEqual([
    'F 写data/terms/sources.csv里的编号，如src1；新的来源先在那里加一行',
  ]);
});
