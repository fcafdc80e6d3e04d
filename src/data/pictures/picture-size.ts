import { pictureFormat } from './picture-parts.ts';

/** More pixels than any camera that a bureau owns, and more than can be decoded while somebody waits. */
export const MOST_PIXELS = 60_000_000;
/** Of all frames of an animation together; each is decoded. */
const MOST_FRAME_PIXELS = 200_000_000;
const MOST_FRAMES = 1000;

/** What a picture says of itself at its beginning. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** 1 unless it is animated. */
  readonly frames: number;
}

/**
 * The size that a picture claims, read without decoding it: a file of a few kilobytes may claim a
 * billion pixels. Undefined for other files and where no size is found.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (pictureFormat(bytes)) {
      case 'png':
        return { ...pngSize(view), frames: pngFrames(view) };
      case 'jpeg':
        return jpegSize(view);
      case 'gif':
        return gifSize(view);
      case 'webp':
        return webpSize(view);
      case 'avif':
        return avifSize(view);
      case 'tiff':
      case undefined:
        return undefined;
    }
  } catch (error) {
    // It breaks off before its size.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Why a picture is more than can be decoded in time; undefined for every other file. */
export function pictureSizeFault(bytes: Uint8Array): { message: string; hint: string } | undefined {
  const size = pictureSize(bytes);
  if (size === undefined) return undefined;
  const { width, height, frames } = size;
  if (width * height > MOST_PIXELS) {
    const most = `最多${MOST_PIXELS / 10_000}万像素`;
    return { message: `有${width}×${height}像素，${most}，没有解开`, hint: SMALLER };
  }
  if (frames <= MOST_FRAMES && width * height * frames <= MOST_FRAME_PIXELS) return undefined;
  const most = `最多${MOST_FRAMES}帧、各帧一共${MOST_FRAME_PIXELS / 10_000}万像素`;
  return {
    message: `是${frames}帧的动图，每帧${width}×${height}像素，${most}，没有解开`,
    hint: '截短、缩小，或换成一幅不动的图；录像传到视频网站，正文里给网址',
  };
}

const SMALLER = '用看图的软件缩小到宽不超过1600像素，另存一份';

/** W3C PNG 3, 11.2.1. */
function pngSize(view: Buffer): { width: number; height: number } {
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
}

/** W3C PNG 3, 11.3.6.1: the number of frames stands before the picture. */
function pngFrames(view: Buffer): number {
  const at = view.subarray(0, view.indexOf('IDAT', 0, 'latin1')).indexOf('acTL', 0, 'latin1');
  return at === -1 ? 1 : view.readUInt32BE(at + 4);
}

/** ITU T.81, B.2.2; the largest of all frames, for what follows the first may be another one. */
function jpegSize(view: Buffer): PictureSize | undefined {
  let found: PictureSize | undefined;
  for (let at = 2; at + 9 <= view.length && view[at] === 0xff;) {
    const marker = view[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) break;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      found = { width: view.readUInt16BE(at + 7), height: view.readUInt16BE(at + 5), frames: 1 };
    }
    at += 2 + Math.max(2, view.readUInt16BE(at + 2));
  }
  return found;
}

/** GIF 89a, 18 and 20: frames by their descriptors. */
function gifSize(view: Buffer): PictureSize {
  const table = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1));
  let frames = 0;
  let at = 13 + table(view[10] ?? 0);
  while (at < view.length && (view[at] === 0x21 || view[at] === 0x2c)) {
    const isFrame = view[at] === 0x2c;
    if (isFrame) frames += 1;
    at += isFrame ? 11 + table(view[at + 9] ?? 0) : 2;
    for (let size = view[at] ?? 0; size !== 0; size = view[at] ?? 0) at += size + 1;
    at += 1;
  }
  return { width: view.readUInt16LE(6), height: view.readUInt16LE(8), frames: Math.max(1, frames) };
}

/** RFC 9649, 2.5 to 2.7. */
function webpSize(view: Buffer): PictureSize | undefined {
  switch (view.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return {
        width: view.readUInt16LE(26) & 0x3fff,
        height: view.readUInt16LE(28) & 0x3fff,
        frames: 1,
      };
    case 'VP8L': {
      const bits = view.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, frames: 1 };
    }
    case 'VP8X': {
      let frames = 0;
      for (let at = 12; at + 8 <= view.length;) {
        if (view.toString('latin1', at, at + 4) === 'ANMF') frames += 1;
        const length = view.readUInt32LE(at + 4);
        at += 8 + length + (length % 2);
      }
      const [width, height] = [1 + view.readUIntLE(24, 3), 1 + view.readUIntLE(27, 3)];
      return { width, height, frames: Math.max(1, frames) };
    }
    default:
      return undefined;
  }
}

/** ISO/IEC 23008-12, 6.5.3: the largest of the pictures that the file holds. */
function avifSize(view: Buffer): PictureSize | undefined {
  let found: PictureSize | undefined;
  const head = view.subarray(0, HEAD);
  for (let at = head.indexOf('ispe'); at !== -1; at = head.indexOf('ispe', at + 4)) {
    const [width, height] = [view.readUInt32BE(at + 8), view.readUInt32BE(at + 12)];
    if (width * height > (found?.width ?? 0) * (found?.height ?? 0)) {
      found = { width, height, frames: 1 };
    }
  }
  return found;
}

/** The boxes that describe a picture stand before its data. */
const HEAD = 65_536;
