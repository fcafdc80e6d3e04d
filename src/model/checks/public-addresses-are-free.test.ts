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
  ['data/spaces/latest.csv', '/data/'],
  ['SPACES/a.pdf', '/spaces/'],
  ['search/index.json', '/search/'],
  ['assets/a.png', '/assets/'],
])('%s lies at an address of the site itself', (name, address) => {
  const found = problemsOf(name);
  expect(found).toMatchObject([{ rule: 'config', file: `public/${name}`, value: name }]);
  expect(found?.[0]?.message).toContain(`占用了地址${address}，`);
});

test.each(['robots.txt', 'favicon.svg', 'files/data/a.csv', 'images/index.png', '.well-known/a'])(
  '%s does not',
  (name) => expect(problemsOf(name)).toEqual([]),
);
