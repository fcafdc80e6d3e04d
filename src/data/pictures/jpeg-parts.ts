import type { PictureParts } from './parts.ts';

/**
 * The parts of a JPEG (ITU T.81). Of the application segments only JFIF, the colour profile and
 * Adobe's colour transform draw; whatever follows the end of the picture (a film, a second picture
 * with its own position) is dropped.
 */
export function jpegParts(bytes: Uint8Array): PictureParts {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  const dropped: Uint8Array[] = [];
  let isForPrint = false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    const length = 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    const segment = bytes.subarray(at, at + length);
    (draws(marker, segment) ? kept : dropped).push(segment);
    if (isFrame(marker)) isForPrint = segment[9] === 4;
    at += length;
    if (marker !== 0xda) continue;
    const end = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, end));
    at = end;
  }
  const rest = bytes.subarray(Math.min(at + 2, bytes.length));
  if (rest.length > 0) dropped.push(rest);
  return { kept: [...kept, Uint8Array.of(0xff, 0xd9)], dropped, isForPrint };
}

function draws(marker: number, segment: Uint8Array): boolean {
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  if (!isApplication) return marker !== 0xfe;
  const name = Buffer.from(segment.subarray(4, 16)).toString('latin1');
  return (
    (marker === 0xe0 && name.startsWith('JFIF\0')) ||
    (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) ||
    (marker === 0xee && name.startsWith('Adobe'))
  );
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Where the coded data of a scan end: at the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
