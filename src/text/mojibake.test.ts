import { describe, expect, it } from 'vitest';
import { findMojibake } from './mojibake.ts';

/** What a program shows that reads the bytes of a text as UTF-8 in another encoding. */
function readAs(encoding: string, text: string): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text));
}

describe('findMojibake', () => {
  it.each([
    ...['甲\ufffd乙', '锟斤拷', '烫烫烫', '鐨勪', 'ï»¿编号', 'Ã¤', 'â€œ', 'ÖÐ¹ú'],
    ...['众创空间', '嘉兴市科技局', '（示例）', '的公', '运营主体：'].map((text) =>
      readAs('gbk', text),
    ),
    ...['中', '众创', '“引”', '，', 'Café', '·', 'привет', '😀'].map((text) =>
      readAs('windows-1252', text),
    ),
  ])('finds it in 「%s」', (text) => expect(findMojibake(text)).toBeDefined());

  it.each([
    ...[
      '众创空间',
      '李锟',
      '锟锫',
      '屯溪区',
      '烫金',
      '联通',
      '鐨',
      '涓涓细流',
      '瑞鑫源',
      '鍥字号',
      '璟玥喆',
    ],
    ...[
      '“CAFÉ”',
      'CAFÉ·上海',
      'É—A',
      'voilà\u00a0»',
      'très\u00a0»',
      'café”。',
      'naïve',
      'Ångström',
      'São Paulo',
    ],
    ...[
      '±0.5°',
      '©2016',
      '×÷',
      '50㎡',
      '2°C',
      'Ñandú',
      'Übermut',
      'ÀÉ',
      'Привет',
      'ガレージ',
      '嘉興創客',
    ],
  ])('leaves 「%s」 alone', (text) => expect(findMojibake(text)).toBeUndefined());
});
