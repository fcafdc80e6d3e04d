import { expect, test } from 'vitest';
import type { Edition } from '../../data/edition.ts';
import { doubledBasePath } from './doubled-base-path.ts';

const editionAt = (url: string) =>
  ({ site: { url }, siteLineOf: () => 4 }) as unknown as Pick<Edition, 'site' | 'siteLineOf'>;

test.each(['https://kjj.example.gov.cn/zwgk', 'https://kjj.example.gov.cn/zwgk/'])(
  'the address %s has the path already',
  (url) => {
    expect(doubledBasePath(editionAt(url), '/zwgk/')).toMatchObject([
      {
        rule: 'config',
        line: 4,
        message: `网址「${url}」里已经有BASE_PATH「/zwgk/」，各页的正式地址会把它写两遍`,
        hint: '网址改成「https://kjj.example.gov.cn」，或者不写BASE_PATH',
      },
    ]);
  },
);

test.each([
  ['https://kjj.example.gov.cn', '/zwgk/'],
  ['https://kjj.example.gov.cn/zwgk', '/'],
  ['https://kjj.example.gov.cn/zwgk', '/kj/'],
  ['https://kjj.example.gov.cn/azwgk', '/zwgk/'],
  ['', '/zwgk/'],
])('the address %s goes on with BASE_PATH %s', (url, basePath) => {
  expect(doubledBasePath(editionAt(url), basePath)).toEqual([]);
});
