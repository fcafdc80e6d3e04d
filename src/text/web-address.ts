/**
 * Why a text is no address that a reader may be sent to, in words that follow 「写的是…，」; undefined
 * for one with a host and one of the schemes, without name and password and without anything that
 * browsers drop or show in another order.
 */
export function webAddressFault(
  value: string,
  schemes: readonly ('https' | 'http')[] = ['https'],
): string | undefined {
  if (/[\s\p{Cc}\p{Cf}]/u.test(value)) return '网址里有空格或看不见的字符';
  const expected = schemes.map((scheme) => `${scheme}://`).join('或');
  if (!schemes.some((scheme) => value.startsWith(`${scheme}://`))) return `应以${expected}开头`;
  const address = URL.parse(value);
  if (address === null || address.hostname === '') return '不是完整的网址';
  // As such they stand in no address: two addresses in one, or a sentence that goes on.
  const [strange] = /[\\"<>；]|[。，]$/.exec(value) ?? [];
  if (strange !== undefined) return `网址里不能有「${strange}」`;
  return address.username === '' && address.password === '' && !/^\w+:\/\/[^/?#]*@/.test(value)
    ? undefined
    : '不应带用户名和密码';
}

/** The same for what may also be a path within the site, such as `example/` or `/about/`. */
export function linkAddressFault(
  value: string,
  schemes: readonly ('https' | 'http')[] = ['https'],
): string | undefined {
  const isPath = !/^[a-z][a-z0-9+.-]*:/i.test(value) && !/^\s*[\\/]{2}/.test(value);
  if (!isPath) return webAddressFault(value, schemes);
  return /[\p{Cc}\p{Cf}\\]/u.test(value) || value !== value.trim()
    ? '网址里有空格或看不见的字符'
    : undefined;
}
