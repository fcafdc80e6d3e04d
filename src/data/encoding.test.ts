import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from './encoding.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('UTF-8', () => {
  it.each([
    ['plain', utf8('名称\n甲')],
    ['with a byte-order mark', utf8('\ufeff名称\n甲')],
  ])('%s is the text', (_, bytes) => {
    expect(decodeUtf8('a.csv', bytes)).toEqual({ text: '名称\n甲' });
  });

  it('may be empty', () => {
    expect(decodeUtf8('a.csv', new Uint8Array())).toEqual({ text: '' });
  });
});

describe('another encoding is named, with the text where it can be read', () => {
  it.each([
    // 名称,甲 in GB18030.
    ['GB18030（GBK）', [0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbc, 0xd7], '名称,甲'],
    ['UTF-16（小端）', [0xff, 0xfe, 0x0d, 0x54, 0x2c, 0x00], '名,'],
    ['UTF-16（大端）', [0xfe, 0xff, 0x54, 0x0d, 0x00, 0x2c], '名,'],
    ['Excel工作簿或压缩包', [0x50, 0x4b, 0x03, 0x04], undefined],
    ['旧版Excel或Word文件', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], undefined],
    ['无法辨认的编码', [0xff, 0xff, 0xff], undefined],
  ])('%s', (name, bytes, text) => {
    const decoded = decodeUtf8('a.csv', Uint8Array.from(bytes));
    expect(decoded.text).toBe(text);
    expect(decoded.problem).toMatchObject({
      rule: 'file-encoding',
      level: 'error',
      file: 'a.csv',
      line: 1,
      message: `文件的编码是${name}，应为UTF-8`,
    });
    expect(decoded.problem?.hint).toContain('CSV UTF-8');
  });

  it('a damaged byte is at its line', () => {
    const bytes = utf8('名称\n甲乙丙\n丁');
    bytes[8] = 0xff;
    const { problem, text } = decodeUtf8('a.csv', bytes);
    expect(problem).toMatchObject({ line: 2 });
    expect(problem?.message).toContain('损坏的UTF-8');
    expect(text).toContain('丁');
  });
});
