import { expect, test } from 'vitest';
import type { SentPicture } from '../charts/sent-picture.ts';
import { undrawnIn } from './undrawn-characters.ts';

const picture = (name: string): SentPicture => ({
  mark: undefined,
  kicker: '示例市科技局',
  title: '关于名单的公示',
  lead: '拟授予1家',
  facts: [{ title: '电话', text: '0000-0000010' }],
  figure: undefined,
  list: { lines: [{ text: `1 ${name}`, aside: '200000元' }], rest: '' },
  source: '发布2026年11月20日。',
  address: 'https://example-city.example/notices/n1/',
});

test('a name with an emoji or Arabic letters is told, for the picture draws boxes', () => {
  expect(undrawnIn(picture('星火🚀空间'))).toEqual([
    '「1星火🚀空间」里的「🚀」（U+1F680）没有字体可用，PDF和图里画成带编号的方框（核对是不是打错；确是人名地名用字的，在旁边写明读音或者拆开写）',
  ]);
  expect(undrawnIn(picture('مركز')).length).toBeGreaterThan(0);
});

test('a name of 汉字, rare ones too, is not', () => {
  expect(undrawnIn(picture('𠮷野众创空间'))).toEqual([]);
});
