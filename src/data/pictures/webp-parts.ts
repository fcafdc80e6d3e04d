import type { PictureParts } from './parts.ts';

/** The chunks of a WebP that draw. */
const DRAWING = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);
/** Flags of VP8X: the file holds EXIF, XMP. */
const METADATA_FLAGS = 0x08 | 0x04;

/** The parts of a WebP (RFC 9649), its header telling the new length and no metadata. */
export function webpParts(bytes: Uint8Array): PictureParts {
  const chunks: Uint8Array[] = [];
  const dropped: Uint8Array[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  let at = 12;
  while (at + 8 <= end) {
    const length = view.getUint32(at + 4, true);
    const chunk = bytes.subarray(at, at + 8 + length + (length % 2));
    const type = Buffer.from(chunk.subarray(0, 4)).toString('latin1');
    if (type === 'VP8X') chunks.push(withoutFlags(chunk));
    else (DRAWING.has(type) ? chunks : dropped).push(chunk);
    at += 8 + length + (length % 2);
  }
  if (end < bytes.length) dropped.push(bytes.subarray(end));
  // Copies: `slice` of a Buffer is a view of a pool that other files lie in.
  const header = new Uint8Array(bytes.subarray(0, 12));
  const size = 4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  new DataView(header.buffer).setUint32(4, size, true);
  return { kept: [header, ...chunks], dropped };
}

function withoutFlags(chunk: Uint8Array): Uint8Array {
  const copy = new Uint8Array(chunk);
  copy[8] = (copy[8] ?? 0) & ~METADATA_FLAGS;
  return copy;
}
