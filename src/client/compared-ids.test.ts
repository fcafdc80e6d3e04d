import { expect, test } from 'vitest';
import { comparedIds, comparedQuery } from './compared-ids.ts';

test.each([
  ['?of=xc-s01&of=xc-s02', ['xc-s01', 'xc-s02']],
  ['?of=xc-s01,xc-s02', ['xc-s01', 'xc-s02']],
  ['?of=xc-s01、xc-s02，xc-s03', ['xc-s01', 'xc-s02', 'xc-s03']],
  ['?of=XC-S01&of=ｘｃ－ｓ０２', ['xc-s01', 'xc-s02']],
  ['?of=xc-s01&of=xc-s01&of=', ['xc-s01']],
  ['?of=..%2findex', ['../index']],
  ['?q=工坊', []],
])('the address %s asks for %j', (search, ids) => {
  expect(comparedIds(new URLSearchParams(search))).toEqual(ids);
});

test('what is asked for stands in the address and is read from it again', () => {
  expect(comparedQuery([])).toBe('');
  expect(comparedQuery(['xc-s01', 'xc-s02'])).toBe('?of=xc-s01&of=xc-s02');
});
