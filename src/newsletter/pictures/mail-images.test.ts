import { expect, test } from 'vitest';
import { loadSharp } from './png-of.ts';
import { mailImages, type OwnImage } from './mail-images.ts';

const ISSUE = 'https://rich.example/issues/2025-07/';

const own = (name: string, bytes: Uint8Array): OwnImage => ({
  address: `https://rich.example/images/${name}`,
  name,
  bytes,
});

async function noise(width: number, height: number): Promise<Buffer> {
  const sharp = await loadSharp();
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = (index * 7919) % 251;
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Copyright: 'somebody' } })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

test('a light PNG or JPEG goes as it is', async () => {
  const image = own('route.png', new Uint8Array([1, 2, 3]));
  const expected = { ...image, mailAddress: image.address, isMade: false };
  expect(await mailImages([image], ISSUE)).toEqual([expected]);
});

test('an SVG becomes a PNG beside the issue, with its Chinese words', async () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">' +
    '<text x="4" y="32" font-size="32" font-family="sans-serif">汉</text></svg>';
  const [image] = await mailImages([own('a.svg', new TextEncoder().encode(drawing))], ISSUE);
  expect([image?.name, image?.mailAddress]).toEqual(['image-1.png', `${ISSUE}image-1.png`]);
  const sharp = await loadSharp();
  const { channels } = await sharp(image?.bytes).stats();
  expect(channels[0]?.mean).toBeLessThan(245);
});

test('a WebP becomes what every mail program shows', async () => {
  const sharp = await loadSharp();
  const webp = await sharp(await noise(30, 20))
    .webp()
    .toBuffer();
  const [image] = await mailImages([own('a.webp', webp)], ISSUE);
  expect((await sharp(image?.bytes).metadata()).format).toBe('jpeg');
});

test('a heavy photograph becomes narrower and loses what the camera wrote', async () => {
  const heavy = await noise(1500, 400);
  const [image] = await mailImages([own('a.png', heavy)], ISSUE);
  const sharp = await loadSharp();
  const { width, exif } = await sharp(image?.bytes).metadata();
  expect([width, exif, image?.isMade]).toEqual([1184, undefined, true]);
  expect(image?.bytes.byteLength).toBeLessThan(heavy.byteLength);
});

test('a file that is no picture stays as it is', async () => {
  const [image] = await mailImages([own('a.svg', new TextEncoder().encode('<p>'))], ISSUE);
  expect(image?.isMade).toBe(false);
});
