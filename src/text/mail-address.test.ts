import { expect, test } from 'vitest';
import { isMailAddress } from './mail-address.ts';

test.each(['office@rich.example', 'kjj.zc@jx.gov.cn', 'a+b@x-y.example'])(
  '「%s」 is one address',
  (value) => expect(isMailAddress(value)).toBe(true),
);

test.each([
  '',
  'office',
  'office@localhost',
  'a@b.example,c@d.example',
  'a@b.example; c@d.example',
  '科技局 <a@b.example>',
  '<a@b.example>',
  'a@b.example\r\nBcc: c@d.example',
  'a@b.example\n',
  'a b@c.example',
  'a@b@c.example',
  'a@b.example?subject=x',
  '"a b"@c.example',
  'a@b..example',
  '办公室@b.example',
  `${'a'.repeat(250)}@b.example`,
])('「%s」 is not', (value) => expect(isMailAddress(value)).toBe(false));
