import { describe, expect, it } from 'vitest';
import { isIndexed, robots, sitemap } from './sitemap.ts';

const address = (route: string) => `https://city.example/a/${route}`;

describe('sitemap', () => {
  it('lists pages in order, with the day of change where it is known', () => {
    expect(
      sitemap([{ route: '' }, { route: 'spaces/?a=1&b=2', modifiedOn: '2016-03-25' }], address),
    ).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
        '<url><loc>https://city.example/a/</loc></url>\n' +
        '<url><loc>https://city.example/a/spaces/?a=1&amp;b=2</loc>' +
        '<lastmod>2016-03-25</lastmod></url>\n' +
        '</urlset>\n',
    );
  });
});

describe('robots', () => {
  it('closes a demonstration unless it says otherwise, and opens an authority’s own site', () => {
    expect(isIndexed({ kind: 'demonstration' })).toBe(false);
    expect(isIndexed({ kind: 'demonstration', index: null })).toBe(false);
    expect(isIndexed({ kind: 'demonstration', index: true })).toBe(true);
    expect(isIndexed({ kind: 'government' })).toBe(true);
    expect(isIndexed({ kind: 'government', index: false })).toBe(false);
  });

  it('names the sitemap only when open', () => {
    expect(robots({ kind: 'demonstration' }, address('sitemap.xml'))).toBe(
      'User-agent: *\nDisallow: /\n',
    );
    expect(robots({ kind: 'government' }, address('sitemap.xml'))).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://city.example/a/sitemap.xml\n',
    );
  });
});
