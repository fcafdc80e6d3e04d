import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureText } from '../texts/picture-text.ts';
import { pictureSize, pictureSizeFault } from './picture-size.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888' } });
const three = Buffer.alloc(4 * 12 * 3, 80).fill(200, 48, 96);
const moving = () => sharp(three, { raw: { width: 4, height: 12, channels: 3, pageHeight: 4 } });

/** A part of a PNG, without its sum, which nothing here looks at. */
function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const END = chunk('IEND', Buffer.alloc(0));

function pngThatClaims(width: number, height: number, ...parts: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), ...parts, END]);
}

function gifThatClaims(width: number, height: number, frames: number): Buffer {
  const head = Buffer.from('GIF89a\0\0\0\0\0\0\0', 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.of(0x3b)]);
}

describe('the size of a picture', () => {
  test.each([
    ['png', () => plain(31, 17).png(), 1],
    ['jpeg', () => plain(31, 17).jpeg(), 1],
    ['progressive jpeg', () => plain(31, 17).jpeg({ progressive: true }), 1],
    ['gif', () => plain(31, 17).gif(), 1],
    ['webp', () => plain(31, 17).webp(), 1],
    ['webp without loss', () => plain(31, 17).webp({ lossless: true }), 1],
    ['avif', () => plain(31, 17).avif({ effort: 0 }), 1],
    ['moving gif', () => moving().gif({ delay: [9, 9, 9] }), 'several'],
    ['moving webp', () => moving().webp({ delay: [9, 9, 9] }), 'several'],
  ])('is what a decoder says: %s', async (_, make, frames) => {
    const bytes = await make().toBuffer();
    const { width, height, pageHeight = height, pages = 1 } = await sharp(bytes).metadata();
    expect(pictureSize(bytes)).toEqual({ width, height: pageHeight, frames: pages });
    expect(pages > 1).toBe(frames === 'several');
    expect(pictureSizeFault(bytes)).toBeUndefined();
  });

  test('is unknown of other files and of one that breaks off before it', async () => {
    const whole = new Uint8Array(await plain(9, 9).webp().toBuffer());
    for (const bytes of [new Uint8Array(), whole.subarray(0, 20), SIGNATURE]) {
      expect(pictureSize(bytes)).toBeUndefined();
    }
  });
});

describe('a picture that swells', () => {
  const claims = (width: number, height: number) => pictureSizeFault(pngThatClaims(width, height));

  test('beyond 60 million pixels is refused by what it claims, and no sooner', () => {
    expect(claims(30_000, 30_000)?.message).toBe('有30000×30000像素，最多6000万像素，没有解开');
    expect([claims(10_000, 6000), claims(10_000, 6001)?.message.slice(0, 13)]).toEqual([
      undefined,
      '有10000×6001像素',
    ]);
  });

  test('into thousands of frames is refused', async () => {
    expect(pictureSizeFault(gifThatClaims(9, 9, 5000))?.message).toContain('是5000帧的动图');
    expect(pictureSizeFault(gifThatClaims(2000, 2000, 60))?.message).toContain('每帧2000×2000像素');
    expect(pictureSizeFault(gifThatClaims(500, 500, 300))).toBeUndefined();
    const frames = Buffer.alloc(8);
    frames.writeUInt32BE(4000);
    expect(pictureSizeFault(pngThatClaims(9, 9, chunk('acTL', frames)))?.message).toContain(
      '是4000帧的动图',
    );
  });
});

describe('what is written into a picture', () => {
  const packed = (words: string) =>
    chunk('zTXt', Buffer.concat([Buffer.from('Note\0\0'), deflateSync(Buffer.from(words))]));

  test('is read where its compressed text begins, whatever else looks like a beginning', () => {
    const image = pngThatClaims(
      1,
      1,
      packed('13800138000 at the beginning'),
      chunk('zTXt', Buffer.from(`Note\0\0${'x'.repeat(100_000)}`)),
      chunk(
        'iTXt',
        Buffer.concat([
          Buffer.from('Note\0\x01\0zh\0\0'),
          deflateSync(Buffer.from('13900139000 in iTXt')),
        ]),
      ),
    );
    expect(pictureText(image)).toContain('13800138000 at the beginning');
    expect(pictureText(image)).toContain('13900139000 in iTXt');
  });

  test('swells a hundred times at most', () => {
    const image = pngThatClaims(1, 1, ...Array.from({ length: 101 }, () => packed('words within')));
    expect(pictureText(image)?.match(/words within/g)).toHaveLength(100);
  });
});
