import { expect, test } from 'vitest';
import { rehypeBaseLinks } from './rehype-base-links.ts';

function linked(basePath: string, properties: Record<string, unknown>) {
  const link = { type: 'element', tagName: 'a', properties };
  rehypeBaseLinks(basePath)({ type: 'root', children: [{ type: 'element', children: [link] }] });
  return link.properties;
}

test('addresses of the site get the base path, at any depth', () => {
  expect(linked('/zwgk/', { href: '/spaces/' })).toEqual({ href: '/zwgk/spaces/' });
  expect(linked('/zwgk/', { src: '/images/a.png' })).toEqual({ src: '/zwgk/images/a.png' });
  expect(linked('/', { href: '/spaces/' })).toEqual({ href: '/spaces/' });
});

test.each([
  'https://city.example/',
  '//city.example/',
  '#p059',
  'mailto:a@city.example',
  'spaces/',
])('%s stays as it is', (href) => {
  expect(linked('/zwgk/', { href })).toEqual({ href });
});
