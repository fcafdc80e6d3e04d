import { expect, test } from 'vitest';
import { plainModule } from './left-to-node.ts';

const SOURCE = '/project/src';

test.each([
  ['components/space/A.astro', '../../model/site/site-data.ts', 'model/site/site-data.ts'],
  ['components/space/A.astro?astro&type=style', '../../site.ts', 'site.ts'],
  ['pages/feed.xml.ts', '../exporters/feeds.ts', 'exporters/feeds.ts'],
  [
    'components/gallery/Gallery.astro',
    '../../examples/charts/index.ts',
    'examples/charts/index.ts',
  ],
])('%s takes %s from Node', (importer, id, path) => {
  expect(plainModule(SOURCE, id, `${SOURCE}/${importer}`)).toBe(path);
});

test.each([
  ['components/space/A.astro', './rows.ts'],
  ['pages/index.astro', '../components/section-pages.ts'],
  ['components/gallery/Gallery.astro', '../../examples/components/index.ts'],
])('%s takes %s, which draws, from Astro', (importer, id) => {
  expect(plainModule(SOURCE, id, `${SOURCE}/${importer}`)).toBeUndefined();
});

test('what packages and the system take from their own folders is no matter of ours', () => {
  expect(plainModule(SOURCE, './a.ts', '/project/node_modules/p/index.ts')).toBeUndefined();
  expect(plainModule(SOURCE, './a.ts', '/project/src-other/index.ts')).toBeUndefined();
  expect(plainModule(SOURCE, './a.ts', undefined)).toBeUndefined();
});
