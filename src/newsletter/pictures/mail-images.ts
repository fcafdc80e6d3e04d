import { loadSharp } from './png-of.ts';

/** A picture of the edition itself that an issue shows, from its `public/`. */
export interface OwnImage {
  /** The full address, as in the content. */
  readonly address: string;
  /** `route.png`; its ending tells the media type. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same picture as a mail shows it. */
export interface MailImage extends OwnImage {
  /** Where the mail finds it: its own address, or that of a file beside the issue. */
  readonly mailAddress: string;
  /** True when it was made anew and is to be published under `name` beside the issue. */
  readonly isMade: boolean;
}

/**
 * An edition's pictures for mail. Mail programs show no SVG, WebP and AVIF, and large photographs
 * make a message too heavy: those become `image-N.png` or `image-N.jpg`, at most twice as wide as
 * the text and without what a camera wrote into them. One that cannot be read stays as it is.
 */
export async function mailImages(
  images: readonly OwnImage[],
  issueAddress: string,
): Promise<MailImage[]> {
  return Promise.all(
    images.map(async (image, index) => {
      const made = needsMaking(image) ? await madeAnew(image) : undefined;
      if (made === undefined) return { ...image, mailAddress: image.address, isMade: false };
      const name = `image-${index + 1}.${made.ending}`;
      return {
        address: image.address,
        name,
        bytes: made.bytes,
        mailAddress: `${issueAddress}${name}`,
        isMade: true,
      };
    }),
  );
}

/** Bytes up to which a picture goes into a mail as it is. */
const LIGHT = 400_000;
const WIDEST = 1184;
/** A drawing of vectors may be a thousand times as tall as it is wide. */
const TALLEST = 4 * WIDEST;

function needsMaking({ name, bytes }: OwnImage): boolean {
  return /\.(svg|webp|avif)$/i.test(name) || bytes.byteLength > LIGHT;
}

async function madeAnew({
  bytes,
}: OwnImage): Promise<{ ending: 'png' | 'jpg'; bytes: Uint8Array } | undefined> {
  const sharp = await loadSharp();
  try {
    const { format } = await sharp(bytes).metadata();
    const sized = sharp(bytes)
      .rotate()
      .resize({
        width: WIDEST,
        height: TALLEST,
        fit: 'inside',
        withoutEnlargement: format !== 'svg',
      })
      .flatten({ background: '#ffffff' });
    const isDrawing = format === 'svg' || format === 'png' || format === 'gif';
    const png = isDrawing ? await sized.clone().png({ palette: true, dither: 0 }).toBuffer() : null;
    if (png !== null && png.byteLength <= LIGHT) return { ending: 'png', bytes: png };
    return { ending: 'jpg', bytes: await sized.jpeg({ quality: 80 }).toBuffer() };
  } catch {
    return undefined;
  }
}
