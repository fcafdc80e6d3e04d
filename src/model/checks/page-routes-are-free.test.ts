import { expect, test } from 'vitest';
import type { Edition } from '../../data/edition.ts';
import { pageRoutesAreFree } from './page-routes-are-free.ts';

const problemsOf = (kind: string, id: string) =>
  pageRoutesAreFree({
    prose: [{ kind, id, file: `content/${kind}/${id}.mdx` }],
  } as unknown as Edition);

test.each(['404', 'index', 'search', 'spaces', 'data', 'calendar'])(
  'a page %s would stand where the program puts its own',
  (id) => {
    expect(problemsOf('pages', id)).toMatchObject([
      {
        rule: 'config',
        level: 'error',
        file: `content/pages/${id}.mdx`,
        line: 1,
        message: `文件名「${id}.mdx」对应的地址/${id}/已由程序使用`,
      },
    ]);
  },
);

test.each([
  ['pages', 'about'],
  ['pages', 'statistics'],
  ['reports', 'search'],
])('%s/%s is left alone', (kind, id) => {
  expect(problemsOf(kind, id)).toEqual([]);
});
