import { describe, expect, it } from 'vitest';
import { checkedEdition } from './checked-edition.ts';
import { BASE_TODAY, baseEdition } from '../../testing/broken/base-edition.ts';
import { withWrittenEdition } from '../../testing/broken/written-edition.ts';

const REPORT = 'content/reports/pictures.mdx';
const PNG =
  '\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00';

/** What the check says of a report with these lines, beside these files of `public/`. */
function told(body: string, held: Readonly<Record<string, string>> = {}): string[] {
  const text = `---\ntitle: 图\nsummary: 图\npublishedOn: 2016-03-01\n---\n\n${body}\n`;
  const files = Object.entries(held).map(([name, content]) => [
    `public/${name}`,
    Buffer.from(content, 'latin1'),
  ]);
  return withWrittenEdition(
    { ...baseEdition(), [REPORT]: text, ...Object.fromEntries(files) },
    (root) =>
      checkedEdition(root, BASE_TODAY)
        .problems.filter(({ rule }) => rule === 'content-figure')
        .map(({ line, message, hint }) => `${line} ${message}（${hint}）`),
  );
}

const PICTURES = { 'images/大图.png': PNG, 'images/b.png': PNG };

describe('a picture that prose shows', () => {
  it('lies in public, wherever it is shown', () => {
    const body = '<Image src="/images/大图.png" alt="图" />\n\n|a|\n|-|\n|![图](/images/b.png)|';
    expect(told(body, PICTURES)).toEqual([]);
    expect(told('![图](/images/%E5%A4%A7%E5%9B%BE.png)', PICTURES)).toEqual([]);
  });

  it.each([
    ['a component', '<Image src="/images/没有.jpg" alt="图" />', '没有.jpg'],
    ['a line', '甲![图](/images/x.png)乙', 'x.png'],
    ['a cell', '|a|\n|-|\n|![图](/images/x.png)|', 'x.png'],
    ['a reference', '![图][x]\n\n[x]: /images/x.png', 'x.png'],
  ])('is named with what lies in its folder when it is missing: %s', (_, body, name) => {
    const found = told(body, PICTURES);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`图片public/images/${name}不存在`);
    expect(found[0]).toContain('文件夹里有：');
    expect(found[0]).toContain('大图.png');
  });

  it.each([
    ['case', 'A.PNG', 'a.png'],
    ['composition', 'Cafe\u0301.png', 'Caf\u00e9.png'],
  ])('is another one when its name differs in %s', (_, written, held) => {
    expect(
      told(`<Image src="/images/${written}" alt="图" />`, { [`images/${held}`]: PNG }),
    ).toEqual([
      `7 图片public/images/${written}不存在（文件夹里有${held}：只有大小写或字的编码不同，改成一字不差）`,
    ]);
  });

  it.each([
    ['empty.jpg', '', '是空的'],
    ['text.png', '不是图', '不是图片，只是名称像图片'],
    ['photo.heic', '\0\0\0\x18ftypheic\0\0\0\0', '是手机的HEIC照片或视频，浏览器打不开'],
    ['photo.jpg', '\0\0\0\x18ftypheic\0\0\0\0', '是手机的HEIC照片或视频，浏览器打不开'],
    ['scan.tif', 'II*\0', '是TIFF，浏览器打不开'],
    ['old.bmp', 'BM\0\0', '是BMP，又大又旧，邮件里显示不了'],
    ['large.png', PNG + ' '.repeat(20 * 1024 * 1024), '大于20MB，没有读'],
  ])('can be shown: not %s', (name, content, fault) => {
    const [first] = told(`![图](/images/${name})`, { [`images/${name}`]: content });
    expect(first).toContain(`7 图片public/images/${name}${fault}`);
  });

  it('may be called by another ending than its kind', () => {
    expect(told('![图](/images/a.jpg)', { 'images/a.jpg': PNG })).toEqual([]);
  });
});

describe('a file that prose links to', () => {
  it('lies in public', () => {
    const held = { 'files/a.txt': '甲' };
    expect(told('[表](/files/a.txt)，[又](../../files/a.txt#p2)', held)).toEqual([]);
    expect(told('[表](/files/A.txt)', held)).toEqual([
      '7 文件public/files/A.txt不存在（文件夹里有a.txt：只有大小写或字的编码不同，改成一字不差）',
    ]);
    expect(told('[表](/files/b.pdf)')).toEqual([
      '7 文件public/files/b.pdf不存在（把文件放进public/files，文件名一字不差；文件夹里没有文件）',
    ]);
  });

  it('is not looked for when the build writes it, nor at another site, nor for a page', () => {
    const body =
      '[表](/data/spaces/latest.csv)，[源](/feed.xml)，[站](https://a.cn/b.pdf)，[邮](mailto:a@b.cn)';
    expect(told(body)).toEqual([]);
  });
});
