import { expect, test } from 'vitest';
import { linkAddressFault, webAddressFault } from './web-address.ts';

test.each([
  ['https://www.example.gov.cn', undefined],
  ['https://www.example.gov.cn/a/b?c=d#e', undefined],
  ['http://www.example.gov.cn', '应以https://开头'],
  ['javascript:alert(1)', '应以https://开头'],
  ['data:text/html,x', '应以https://开头'],
  ['//example.gov.cn', '应以https://开头'],
  ['https://', '不是完整的网址'],
  ['https://name:word@example.gov.cn', '不应带用户名和密码'],
  ['https://@example.gov.cn', '不应带用户名和密码'],
  ['https://example.gov.cn\\@evil.example', '网址里不能有「\\」'],
  ['https://a.example/；https://b.example/', '网址里不能有「；」'],
  ['https://example.gov.cn/"onclick="', '网址里不能有「"」'],
  ['https://example.gov.cn/a。', '网址里不能有「。」'],
  ['https://示例.中国/甲，乙;c', undefined],
  ['https://exa\nmple.gov.cn', '网址里有空格或看不见的字符'],
  ['https://example.gov.cn/\u202e', '网址里有空格或看不见的字符'],
])('「%s」 as the address of a page: %s', (value, fault) =>
  expect(webAddressFault(value)).toBe(fault),
);

test.each([
  ['example/', undefined],
  ['/notices/n1/', undefined],
  ['https://example.gov.cn', undefined],
  ['//evil.example', '应以https://开头'],
  ['/\\evil.example', '应以https://开头'],
  ['JavaScript:alert(1)', '应以https://开头'],
  ['vbscript:x', '应以https://开头'],
  ['java\nscript:x', '网址里有空格或看不见的字符'],
])('「%s」 as an address or a path: %s', (value, fault) =>
  expect(linkAddressFault(value)).toBe(fault),
);

test('cells may keep an address of the old kind', () => {
  expect(webAddressFault('http://www.jx.gov.cn/a', ['https', 'http'])).toBeUndefined();
  expect(webAddressFault('ftp://a.example', ['https', 'http'])).toBe('应以https://或http://开头');
});
