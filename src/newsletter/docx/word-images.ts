import type { Sharp } from 'sharp';
import { loadSharp } from '../pictures/png-of.ts';
import type { OwnImage } from '../pictures/mail-images.ts';

/** A picture as Word holds it; the size on the page in pixels of 1/96 inch. */
export interface WordImage {
  readonly type: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A picture is at most this wide on the page, in pixels of 1/96 inch: nearly the text width. */
export const WIDEST = 560;
/** An upright one leaves half of the page to the text, so that few pages end half empty. */
const TALLEST = 480;
/** More dots an inch nobody sees in print. */
const DOTS_PER_INCH = 200;

/**
 * An edition's pictures for Word by their address: no larger than the page needs, as PNG or JPEG,
 * which every Word and WPS reads, upright, and without what a camera wrote into them (place,
 * time, device). One that cannot be read is left out.
 */
export async function wordImages(
  images: readonly OwnImage[],
): Promise<ReadonlyMap<string, WordImage>> {
  const made = await Promise.all(
    images.map(async ({ address, bytes }) => [address, await wordImage(bytes)] as const),
  );
  return new Map(made.flatMap(([address, image]) => (image ? [[address, image] as const] : [])));
}

async function wordImage(bytes: Uint8Array): Promise<WordImage | undefined> {
  const sharp = await loadSharp();
  try {
    const { format, autoOrient } = await sharp(bytes).metadata();
    const { width: fullWidth, height: fullHeight } = autoOrient;
    const shrunk = Math.min(1, WIDEST / fullWidth, TALLEST / fullHeight);
    const [width, height] = [fullWidth, fullHeight].map((size) =>
      Math.max(1, Math.round(size * shrunk)),
    ) as [number, number];
    const scale = (shrunk * DOTS_PER_INCH) / 96;
    // A drawing in vectors is drawn as fine as the paper; pixels that are not there are not made.
    const density = Math.min(2400, Math.max(1, 72 * scale));
    const source = format === 'svg' ? sharp(bytes, { density }) : sharp(bytes).autoOrient();
    const sized = source
      .resize({ width: Math.max(1, Math.round(fullWidth * scale)), withoutEnlargement: true })
      .flatten({ background: '#ffffff' });
    return { ...(await encoded(sized, format !== 'jpeg')), width, height };
  } catch {
    return undefined;
  }
}

/** Bytes up to which a picture without loss is worth its weight: a photograph is heavier. */
const LIGHT = 600_000;

async function encoded(
  picture: Sharp,
  mayBeDrawing: boolean,
): Promise<Pick<WordImage, 'type' | 'bytes'>> {
  if (mayBeDrawing) {
    const png = await picture.clone().png({ compressionLevel: 9 }).toBuffer();
    if (png.byteLength <= LIGHT) return { type: 'png', bytes: png };
  }
  return { type: 'jpg', bytes: await picture.jpeg({ quality: 85 }).toBuffer() };
}
