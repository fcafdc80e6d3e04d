import { expect, test } from 'vitest';
import { citedSources, linkOf } from './cited-sources.ts';
import { siteFixture } from './site-fixture.ts';

const site = siteFixture({
  today: '2024-12-31',
  sources: [
    '编号,标题,网址,可信度',
    's1,原文,https://city.example/a,A',
    's2,转载,http://copy.example/a,C',
    's3,报道,https://daily.example/a,B',
  ].join('\n'),
});

test('sources are numbered in the order in which a page first cites them, and told in that of numbers', () => {
  const sources = citedSources(site, ['s3', null, 's1；s3', undefined, '未查到', 's9']);
  expect(sources.list.map(({ number, source }) => [number, source.id])).toEqual([
    [1, 's3'],
    [2, 's1'],
  ]);
  expect(sources.numbersOf('s1；s3')).toEqual([1, 2]);
  expect(sources.numbersOf('s2')).toEqual([]);
  expect(sources.numbersOf('原文未载')).toEqual([]);
  expect(sources.numbersOf(null)).toEqual([]);
});

test('only web addresses of grade A and B become links', () => {
  expect(linkOf({ url: 'https://city.example/', grade: 'A' })).toBe('https://city.example/');
  expect(linkOf({ url: 'http://daily.example/', grade: 'B' })).toBe('http://daily.example/');
  expect(linkOf({ url: 'https://copy.example/', grade: 'C' })).toBeUndefined();
  expect(linkOf({ url: 'https://copy.example/', grade: 'D' })).toBeUndefined();
  expect(linkOf({ url: 'javascript:alert(1)', grade: 'A' })).toBeUndefined();
  expect(linkOf({ url: null, grade: 'A' })).toBeUndefined();
});
