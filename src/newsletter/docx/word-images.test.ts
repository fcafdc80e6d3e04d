import JSZip from 'jszip';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Block } from '../content/blocks.ts';
import { contentFixture } from '../content-fixture.ts';
import { loadSharp } from '../pictures/png-of.ts';
import type { OwnImage } from '../pictures/mail-images.ts';
import { issueDocx } from './index.ts';
import { wordImages } from './word-images.ts';

/** A camera's picture: larger than a page needs, lying on its side, with a place in its data. */
async function photograph(): Promise<Uint8Array> {
  await loadSharp();
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return sharp({ create: { width: 1200, height: 800, channels: 3, background: '#555', noise } })
    .withExif({ IFD0: { Make: 'SECRET-CAMERA' }, IFD3: { GPSLatitude: '30/1 45/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#1d5a6e80' } });
const drawing = (size: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="9" height="9" fill="red"/></svg>`,
  );
const own = (name: string, bytes: Uint8Array): OwnImage => ({
  address: `https://rich.example/images/${name}`,
  name,
  bytes,
});
const only = async (name: string, bytes: Uint8Array) => {
  const images = await wordImages([own(name, bytes)]);
  return images.get(`https://rich.example/images/${name}`);
};

describe('wordImages', () => {
  test('turns a photograph upright, to the page, without what the camera wrote', async () => {
    const image = await only('a.jpg', await photograph());
    expect(image).toMatchObject({ type: 'jpg', width: 320, height: 480 });
    const { width, height, exif } = await sharp(image?.bytes).metadata();
    expect([width, height, exif]).toEqual([667, 1001, undefined]);
    expect(Buffer.from(image?.bytes ?? '').includes('SECRET-CAMERA')).toBe(false);
  });

  test('keeps a small picture as large as it is', async () => {
    const image = await only('a.png', await picture(300, 200).png().toBuffer());
    expect(image).toMatchObject({ type: 'png', width: 300, height: 200 });
    expect(await sharp(image?.bytes).metadata()).toMatchObject({ width: 300, hasAlpha: false });
  });

  test('makes PNG of WebP and of a drawing in vectors, fine enough for paper', async () => {
    const webp = await only('a.webp', await picture(1200, 600).webp().toBuffer());
    expect(webp).toMatchObject({ type: 'png', width: 560, height: 280 });
    const svg = await only('a.svg', drawing('width="120" height="60"'));
    expect(svg).toMatchObject({ type: 'png', width: 120, height: 60 });
    expect((await sharp(svg?.bytes).metadata()).width).toBe(250);
    const large = await only('a.svg', drawing('viewBox="0 0 5600 2800"'));
    expect(large).toMatchObject({ width: 560, height: 280 });
    expect((await sharp(large?.bytes).metadata()).width).toBe(1167);
  });

  test('makes JPEG of a PNG that is a photograph', async () => {
    const png = await sharp(await photograph())
      .png()
      .toBuffer();
    expect((await only('a.png', png))?.type).toBe('jpg');
  });

  test('keeps a line of one pixel', async () => {
    const image = await only('a.png', await picture(2000, 1).png().toBuffer());
    expect(image).toMatchObject({ width: 560, height: 1 });
  });

  test('leaves out what is no picture', async () => {
    expect((await wordImages([own('a.png', Buffer.from('no picture'))])).size).toBe(0);
  });
});

describe('a picture in Word', () => {
  const block = (file: string, caption: string): Block => ({
    kind: 'image',
    address: `https://rich.example/images/${file}`,
    file: `images/${file}`,
    alt: '路演现场<一>"二"',
    caption,
  });
  const blocks: Block[] = [
    block('a.jpg', '三月八日的路演'),
    { kind: 'note', blocks: [block('b.svg', '')] },
    { kind: 'list', isOrdered: false, items: [[block('a.jpg', '再看一次')]] },
    block('missing.png', '没有这一张'),
  ];
  const made = async () =>
    issueDocx(contentFixture(blocks), new Map(), [
      own('a.jpg', await picture(900, 600).flatten().jpeg().toBuffer()),
      own('b.svg', drawing('width="120" height="60"')),
    ]);
  const unpacked = async (bytes: Uint8Array) => {
    const zip = await JSZip.loadAsync(bytes);
    return {
      names: Object.keys(zip.files),
      xml: (await zip.file('word/document.xml')?.async('string')) ?? '',
    };
  };

  test('stands with alt text and caption wherever it is in the issue', async () => {
    const { names, xml } = await unpacked(await made());
    expect(names.filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
    expect(xml.match(/<w:drawing>/g)).toHaveLength(3);
    expect(xml.match(/descr="路演现场&lt;一&gt;&quot;二&quot;"/g)?.length).toBeGreaterThanOrEqual(
      3,
    );
    expect(xml).toContain('三月八日的路演');
    expect(xml).toContain('再看一次');
    // 560 by 373 pixels in the unit of Word, 9525 to a pixel.
    expect(xml).toContain(`<wp:extent cx="${560 * 9525}" cy="${373 * 9525}"/>`);
  });

  test('that is not there stays as caption and address', async () => {
    const { xml } = await unpacked(await made());
    expect(xml).toContain('没有这一张');
    expect(xml).toContain('https://rich.example/images/missing.png');
  });

  test('makes the same bytes again', async () => {
    expect(Buffer.from(await made()).equals(Buffer.from(await made()))).toBe(true);
  });
});
