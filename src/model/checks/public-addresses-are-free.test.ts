import { expect, test } from 'vitest';
import { withWrittenEdition } from '../../testing/broken/written-edition.ts';
import { readEdition } from '../../data/edition.ts';
import { publicAddressesAreFree } from './public-addresses-are-free.ts';

function problemsOf(name: string) {
  return withWrittenEdition({ 'data/site.json': '{}', [`public/${name}`]: '' }, (root) => {
    const { edition } = readEdition(root, '2025-12-31');
    return edition === undefined ? undefined : publicAddressesAreFree(edition);
  });
}

test.each([
  ['index.html', '/index.html'],
  ['feed.xml', '/feed.xml'],
  ['Ledger.json', '/ledger.json'],
  ['data/index.json', '/data/index.json'],
  ['data/spaces/latest.csv', '/data/spaces/latest.csv'],
  ['Data/Spaces/Latest.XLSX', '/data/spaces/latest.xlsx'],
  ['data/spaces/2016-03-25.json', '/data/spaces/2016-03-25.json'],
  ['support/repeats.json', '/support/repeats.json'],
  ['issues/2016-01/issue.pdf', '/issues/2016-01/issue.pdf'],
  ['issues/2016-01/a.png', '/issues/2016-01/a.png'],
  ['notices/n2016-01/notice.docx', '/notices/n2016-01/notice.docx'],
  ['spaces/index.html', '/spaces/index.html'],
  ['spaces', '/spaces'],
  ['reports/first', '/reports/first'],
  ['manifest.json', '/manifest.json'],
  ['search/index.json', '/search/'],
  ['stories/years/2024/index.html', '/stories/years/2024/index.html'],
  ['assets/a.png', '/assets/'],
])('%s lies at an address of the site itself', (name, address) => {
  const found = problemsOf(name);
  expect(found).toMatchObject([{ rule: 'config', file: `public/${name}`, value: name }]);
  expect(found?.[0]?.message).toContain(`占用了地址${address}，`);
});

test.each([
  'robots.txt',
  'favicon.svg',
  'CNAME',
  'files/data/a.csv',
  'images/index.png',
  '.well-known/a',
  'reports/附件.pdf',
  'policies/zj-sx2016.pdf',
  'notices/n2016-01/附件.pdf',
  'spaces/photos/slipway.jpg',
  'about/office.png',
  'data/说明.txt',
])('%s does not', (name) => expect(problemsOf(name)).toEqual([]));
