import { inflateSync } from 'node:zlib';
import { pictureParts } from '../pictures/picture-parts.ts';
import { byteText } from './byte-text.ts';

/** More than this nobody writes about a picture. */
const MOST_BYTES = 1_000_000;

/** What cameras and programs wrote into a picture; undefined for other files. */
export function pictureText(bytes: Uint8Array): string | undefined {
  return pictureParts(bytes)
    ?.dropped.map((part) => byteText(unpacked(part.subarray(0, MOST_BYTES))))
    .join('\n');
}

/** The text of a compressed text chunk of a PNG (`zTXt`, `iTXt`); other parts as they are. */
function unpacked(part: Uint8Array): Uint8Array {
  const type = Buffer.from(part.subarray(4, 8)).toString('latin1');
  if (type !== 'zTXt' && type !== 'iTXt') return part;
  for (let at = part.indexOf(0x78, 8); at !== -1; at = part.indexOf(0x78, at + 1)) {
    try {
      return inflateSync(part.subarray(at, -4), { maxOutputLength: MOST_BYTES });
    } catch {
      // Not where the compressed text begins.
    }
  }
  return part;
}
