import { inflateSync } from 'node:zlib';
import { pictureParts } from '../pictures/picture-parts.ts';
import { byteText } from './byte-text.ts';

/** More than this nobody writes about a picture. */
const MOST_BYTES = 1_000_000;

/** Nor more compressed texts than this: each may swell to the whole of the above. */
const MOST_PACKED = 100;

/** What cameras and programs wrote into a picture; undefined for other files. */
export function pictureText(bytes: Uint8Array): string | undefined {
  const parts = pictureParts(bytes)?.dropped;
  if (parts === undefined) return undefined;
  let packed = 0;
  const texts = parts.map((whole) => {
    const part = whole.subarray(0, MOST_BYTES);
    const from = packed < MOST_PACKED ? packedTextAt(part) : undefined;
    if (from === undefined) return part;
    packed += 1;
    return unpacked(part, from);
  });
  // Together: a picture may be made of a million parts. What heads each of them parts their words.
  return byteText(Buffer.concat(texts));
}

/** A compressed text; the part as it is where none begins there. */
function unpacked(part: Uint8Array, from: number): Uint8Array {
  try {
    return inflateSync(part.subarray(from, -4), { maxOutputLength: MOST_BYTES });
  } catch {
    return part;
  }
}

/** Where the compressed text begins, behind keyword, method and language (W3C PNG 3, 11.3.3). */
function packedTextAt(bytes: Uint8Array): number | undefined {
  const part = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = part.toString('latin1', 4, 8);
  const keyword = part.indexOf(0, 8);
  if ((type !== 'zTXt' && type !== 'iTXt') || keyword === -1) return undefined;
  if (type === 'zTXt') return keyword + 2;
  const language = part.indexOf(0, keyword + 3);
  return language === -1 ? undefined : part.indexOf(0, language + 1) + 1;
}
