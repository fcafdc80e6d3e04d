import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureText } from '../texts/picture-text.ts';
import { cleanedPicture } from './cleaned-picture.ts';

const PLACE = {
  IFD0: { Artist: 'Wang 13800138000' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 44/1 0/1' },
};

/** Three pixels wide, two high, each of another colour. */
function drawing() {
  const pixels = Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9, 99, 99, 99, 200, 200, 200]);
  return sharp(pixels, { raw: { width: 3, height: 2, channels: 3 } });
}

const taken = {
  jpeg: () =>
    drawing()
      .withExif(PLACE)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">13800138000</x:xmpmeta>')
      .jpeg()
      .toBuffer(),
  png: () => drawing().withExif(PLACE).png().toBuffer(),
  webp: () => drawing().withExif(PLACE).webp({ lossless: true }).toBuffer(),
} as const;

describe('a picture as published', () => {
  test.each(Object.entries(taken))(
    '%s: has no place, and the same pixels',
    async (format, make) => {
      const bytes = new Uint8Array(await make());
      expect((await sharp(bytes).metadata()).exif).toBeDefined();
      const cleaned = await cleanedPicture(bytes);
      const metadata = await sharp(cleaned).metadata();
      expect(metadata).toMatchObject({ format, width: 3, height: 2 });
      expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(Buffer.from(cleaned).toString('latin1')).not.toMatch(/13800138000|Exif|EXIF|xmpmeta/);
      expect(await sharp(cleaned).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
      expect(await cleanedPicture(cleaned)).toBe(cleaned);
    },
  );

  test('is turned upright before the note about it goes', async () => {
    for (const make of [drawing().jpeg(), drawing().png(), drawing().webp()]) {
      const bytes = new Uint8Array(await make.withMetadata({ orientation: 6 }).toBuffer());
      const { width, height, orientation } = await sharp(await cleanedPicture(bytes)).metadata();
      expect({ width, height, orientation }).toEqual({
        width: 2,
        height: 3,
        orientation: undefined,
      });
    }
  });

  test.each([
    ['Display P3', 'p3', false],
    ['sRGB', 'srgb', true],
  ] as const)('with colours in %s', async (_, profile, stays) => {
    const bytes = new Uint8Array(await drawing().withIccProfile(profile).png().toBuffer());
    const cleaned = await cleanedPicture(bytes);
    // Wide colours become sRGB, with which programs that read no profile show them as they are.
    expect((await sharp(cleaned).metadata()).icc === undefined).toBe(!stays);
    const shown = await sharp(cleaned).removeAlpha().raw().toBuffer();
    for (const [index, value] of [255, 0, 0, 0, 255, 0].entries()) {
      expect(Math.abs((shown[index] ?? -9) - value)).toBeLessThan(4);
    }
    expect(await cleanedPicture(cleaned)).toBe(cleaned);
  });

  test('keeps moving when it is animated, without its comments', async () => {
    const frames = Buffer.alloc(4 * 4 * 3 * 3, 80);
    frames.fill(200, 48, 96);
    const gif = await sharp(frames, { raw: { width: 4, height: 12, channels: 3, pageHeight: 4 } })
      .gif({ loop: 0, delay: [100, 100, 100] })
      .toBuffer();
    const comment = Buffer.from('\x21\xfe\x0b13800138000\x00', 'latin1');
    const bytes = new Uint8Array(Buffer.concat([gif.subarray(0, -1), comment, Buffer.of(0x3b)]));
    const cleaned = await cleanedPicture(bytes);
    expect(Buffer.from(cleaned)).toEqual(gif);
    expect((await sharp(cleaned).metadata()).pages).toBe((await sharp(gif).metadata()).pages);
  });

  test('has the colours of a screen', async () => {
    const bytes = new Uint8Array(await drawing().toColourspace('cmyk').jpeg().toBuffer());
    expect((await sharp(bytes).metadata()).space).toBe('cmyk');
    expect((await sharp(await cleanedPicture(bytes)).metadata()).space).toBe('srgb');
  });

  test('ends where it ends: no film and no second picture behind it', async () => {
    const jpeg = await drawing().jpeg().toBuffer();
    const bytes = new Uint8Array(Buffer.concat([jpeg, await taken.jpeg()]));
    expect(Buffer.from(await cleanedPicture(bytes))).toEqual(jpeg);
  });

  test('loses what it holds also when it breaks off', async () => {
    const whole = new Uint8Array(await taken.jpeg());
    for (let length = 3; length < whole.length; length += 7) {
      const cleaned = await cleanedPicture(whole.subarray(0, length));
      expect(Buffer.from(cleaned).toString('latin1')).not.toContain('Exif');
    }
  });
});

test('other files come back as they are', async () => {
  for (const text of ['', 'GIF', '%PDF-1.7', '<svg xmlns="http://www.w3.org/2000/svg"/>']) {
    const bytes = new TextEncoder().encode(text);
    expect(await cleanedPicture(bytes)).toBe(bytes);
  }
});

test('what was written into a picture can be read', async () => {
  for (const make of Object.values(taken)) {
    expect(pictureText(new Uint8Array(await make()))).toContain('13800138000');
  }
  expect(pictureText(new TextEncoder().encode('13800138000'))).toBeUndefined();
});

test('a picture of more than 1,600 pixels is made as large as that, and a smaller one stays', async () => {
  const noisy = (width: number, height: number) =>
    sharp({
      create: {
        width,
        height,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer();
  const large = await sharp(await cleanedPicture(await noisy(2000, 1000))).metadata();
  expect([large.width, large.height]).toEqual([1600, 800]);
  const small = await noisy(800, 400);
  expect(Buffer.from(await cleanedPicture(small)).equals(small)).toBe(true);
});

test('cleaning a picture changes nothing of the file read, nor of those that lie beside it', async () => {
  for (const make of Object.values(taken)) {
    const pool = Buffer.concat([Buffer.from('编号,名称\n'), await make(), Buffer.from('s01,甲\n')]);
    const before = Buffer.from(pool);
    await cleanedPicture(pool.subarray(14, -8));
    expect(pool.equals(before)).toBe(true);
  }
});
