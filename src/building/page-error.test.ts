import { expect, test } from 'vitest';
import { pageError } from './page-error.ts';

const COMPONENT = 'src/pages/spaces/[space].astro';

test('what a page throws is told with the page, not with its component alone', () => {
  const error = pageError(new TypeError('x'), '/spaces/xc-s18/', COMPONENT);
  expect(error).toBeInstanceOf(TypeError);
  expect(error).toMatchObject({ id: `spaces/xc-s18（${COMPONENT}）` });
  expect(pageError(new Error('x'), '/', 'src/pages/index.astro')).toMatchObject({
    id: 'src/pages/index.astro',
  });
});

test('what is no error becomes one that names the page too', () => {
  expect(pageError('broken', '/spaces/xc-s18', COMPONENT)).toMatchObject({
    message: 'broken',
    id: `spaces/xc-s18（${COMPONENT}）`,
  });
});

test('an error that names a place keeps it', () => {
  const error = Object.assign(new Error('x'), { id: 'content/stories/a.mdx' });
  expect(pageError(error, '/stories/a/', COMPONENT)).toMatchObject({ id: 'content/stories/a.mdx' });
});
