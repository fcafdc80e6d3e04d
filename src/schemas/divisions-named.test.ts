import { expect, test } from 'vitest';
import { divisionsNamed } from './divisions-named.ts';

const codes = (text: string) => divisionsNamed(text, '2026-11-29').map(({ code }) => code);

test.each([
  ['嘉兴市', ['330400']],
  ['嘉兴', ['330400']],
  ['浙江省嘉兴市', ['330400']],
  ['嘉兴市平湖市', ['330482']],
  ['北京', ['110000']],
  ['延边', ['222400']],
  ['330400', ['330400']],
  ['000010', ['000010']],
  ['吉林', ['220000', '220200']],
])('%s means %j', (text, found) => {
  expect(codes(text)).toEqual(found);
});

test.each(['', '市', '栩川市', '市辖区', '999999'])('「%s」 is no place', (text) => {
  expect(codes(text)).toEqual([]);
});
