import { expect, test } from 'vitest';
import { plainName } from '../repeats/unit-name.ts';
import { recipientKey } from './recipient.ts';

test('recipients are told apart by what a reader sees of their names', () => {
  const keyOf = (recipient: string) => recipientKey({ recipient, creditCode: null });
  for (const name of [
    '甲公司\u200b',
    '甲\u00ad公司',
    '甲 公\u3000司',
    '甲公司\u2060',
    '甲公司\ufe0f',
  ]) {
    expect(keyOf(name)).toBe('甲公司');
    expect(plainName(name)).toBe('甲公司');
  }
  expect(keyOf('甲（集团）公司')).not.toBe(keyOf('甲公司'));
});
