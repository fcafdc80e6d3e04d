import { gifParts } from './gif-parts.ts';
import { jpegParts } from './jpeg-parts.ts';
import type { PictureParts } from './parts.ts';
import { pngParts } from './png-parts.ts';
import { webpParts } from './webp-parts.ts';

export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'tiff';

/** What kind of picture the bytes are, whatever their file is called; undefined for other files. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(64, bytes.length)).toString(
    'latin1',
  );
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'webp';
  if (/^[^]{4}ftyp(?:[^]{4}){0,12}?avi[fs]/.test(start)) return 'avif';
  return /^(?:II\*\0|MM\0\*)/.test(start) ? 'tiff' : undefined;
}

/** The parts of a picture of a kind that can be taken apart; of one that breaks off what there is. */
export function pictureParts(bytes: Uint8Array): PictureParts | undefined {
  switch (pictureFormat(bytes)) {
    case 'jpeg':
      return jpegParts(bytes);
    case 'png':
      return pngParts(bytes);
    case 'gif':
      return gifParts(bytes);
    case 'webp':
      return webpParts(bytes);
    case 'avif':
    case 'tiff':
    case undefined:
      return undefined;
  }
}
