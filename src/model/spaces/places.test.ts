import { expect, test } from 'vitest';
import { siteFixture } from '../site/site-fixture.ts';
import { placeName, shortPlaceName } from './places.ts';

const DAY = '2016-03-25';
const site = siteFixture({
  today: DAY,
  aliases: '写法,对象,编号,依据\n示例市东城区,区划,000001,虚构',
});

test('a place is named by the list of its day, the whole country in a word', () => {
  expect(placeName(site, '000000', DAY)).toBe('全国');
  expect(placeName(site, '330482', DAY)).toBe('嘉兴市平湖市');
  expect(shortPlaceName(site, '330482', DAY)).toBe('平湖市');
  expect(shortPlaceName(site, '330000', DAY)).toBe('浙江省');
});

test('a fictional place has the name that the edition gives it, else its code', () => {
  expect(placeName(site, '000001', DAY)).toBe('示例市东城区');
  expect(shortPlaceName(site, '000001', DAY)).toBe('示例市东城区');
  expect(placeName(site, '000009', DAY)).toContain('000009');
});
