import type { PictureParts } from './parts.ts';

/** The chunks of a PNG that draw: image, palette, transparency, colours, size, animation. */
const DRAWING = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(
    ' ',
  ),
);

/** The parts of a PNG (W3C PNG 3): texts, EXIF, times, private chunks and what follows are dropped. */
export function pngParts(bytes: Uint8Array): PictureParts {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  const dropped: Uint8Array[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  let isOver = false;
  while (!isOver && at + 12 <= bytes.length) {
    const length = 12 + view.getUint32(at);
    const chunk = bytes.subarray(at, at + length);
    const type = Buffer.from(chunk.subarray(4, 8)).toString('latin1');
    (DRAWING.has(type) ? kept : dropped).push(chunk);
    at += length;
    isOver = type === 'IEND';
  }
  if (at < bytes.length) dropped.push(bytes.subarray(at));
  return { kept, dropped };
}
