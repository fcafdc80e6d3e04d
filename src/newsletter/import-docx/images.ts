import sharp from 'sharp';
import { MOST_PIXELS } from '../../data/pictures/picture-size.ts';
import type { WordPackage } from './open-package.ts';
import { DocxRefusal, LIMITS } from './refusal.ts';
import type { Report } from './report.ts';

/** A picture of the issue as it goes to the edition's `public/`. */
export interface ImportedImage {
  /** Relative to the edition: `public/images/2016-04/image-1.png`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What is re-encoded as what; other kinds (EMF, WMF, SVG …) hold drawings or programs. */
const KINDS: Readonly<Record<string, 'png' | 'jpeg'>> = {
  png: 'png',
  gif: 'png',
  tiff: 'png',
  webp: 'png',
  jpeg: 'jpeg',
};

/**
 * The pictures of a document by the name of their part, decoded and encoded anew, so that place,
 * camera and hidden data stay behind. Those that cannot be read are reported.
 */
export async function readImages(
  pack: WordPackage,
  parts: readonly string[],
  issueId: string,
  report: Report,
): Promise<ReadonlyMap<string, ImportedImage>> {
  const images = new Map<string, ImportedImage>();
  for (const part of new Set(parts)) {
    if (!pack.has(part)) {
      report.add('图片', `文件里没有${part}，没有导入`);
      continue;
    }
    const bytes = await pack.bytes(part);
    if (bytes.length > LIMITS.image) {
      report.add(
        '图片',
        `${part}有${megabytes(bytes.length)}，最多10MB，没有导入：压缩后放进public/images/`,
      );
      continue;
    }
    const read = await encodedAnew(bytes);
    if (read === undefined) {
      report.add('图片', `${part}不是PNG、JPEG、GIF、TIFF或WebP，或已损坏，没有导入：另存为PNG`);
      continue;
    }
    const name = `image-${images.size + 1}.${read.kind === 'jpeg' ? 'jpg' : 'png'}`;
    images.set(part, { file: `public/images/${issueId}/${name}`, bytes: read.bytes });
  }
  return images;
}

async function encodedAnew(
  bytes: Uint8Array,
): Promise<{ kind: 'png' | 'jpeg'; bytes: Uint8Array } | undefined> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { format } = await picture.metadata();
    const kind = KINDS[format];
    if (kind === undefined) return undefined;
    // Turned as the camera says, since that note goes with the others.
    const turned = picture.rotate();
    const written = kind === 'jpeg' ? turned.jpeg({ quality: 88 }) : turned.png();
    const made = await written.toBuffer();
    return made.length > LIMITS.image ? undefined : { kind, bytes: new Uint8Array(made) };
  } catch (error) {
    if (error instanceof DocxRefusal) throw error;
    return undefined;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)}MB`;
}
