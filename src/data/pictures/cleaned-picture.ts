import { pictureFormat, pictureParts } from './picture-parts.ts';

/**
 * The bytes of a picture as it may be published, mailed or printed: without place, time, device,
 * names and previews that cameras and programs wrote into it, and turned upright where such a note
 * said so. The drawing itself stays byte for byte (animations too) unless it has to be turned, has
 * more than 1,600 pixels each way, or colours that programs without colour profiles show wrong: those
 * for print or for wide screens become sRGB. Other files come back as they are. The same bytes every
 * time on one platform.
 */
export async function cleanedPicture(bytes: Uint8Array): Promise<Uint8Array> {
  const format = pictureFormat(bytes);
  if (format === undefined) return bytes;
  const parts = pictureParts(bytes);
  const isNeeded = parts === undefined || parts.isForPrint === true;
  const drawn = await drawnAnew(bytes, isNeeded);
  if (drawn !== undefined) return drawn;
  if (parts === undefined) throw new Error('这幅图读不了，去不掉里面的位置，请另存为JPG或PNG');
  return parts.dropped.length === 0 ? bytes : new Uint8Array(Buffer.concat(parts.kept));
}

/** More pixels each way no reader of a page, mail or print sees. */
const LARGEST = 1600;

/** The picture drawn upright and encoded anew; undefined when there is no need or it is broken. */
async function drawnAnew(bytes: Uint8Array, isNeeded: boolean): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const about = await sharp(bytes).metadata();
    const { format, orientation = 1, pages = 1, pageHeight = about.height } = about;
    const isLarge = Math.max(about.width, pageHeight) > LARGEST;
    const isTurned = orientation !== 1 && pages === 1;
    const isWide = about.icc !== undefined && pages === 1 && !isSrgb(about.icc);
    if (!isNeeded && !isTurned && !isLarge && !isWide) return undefined;
    // sharp turns the colours to sRGB and leaves all notes out.
    const upright = sharp(bytes, { animated: pages > 1 })
      .autoOrient()
      .resize({ width: LARGEST, height: LARGEST, fit: 'inside', withoutEnlargement: true });
    switch (format) {
      case 'jpeg':
        return new Uint8Array(await upright.jpeg({ quality: 90 }).toBuffer());
      case 'webp':
        return new Uint8Array(await upright.webp({ quality: 90 }).toBuffer());
      case 'png':
        return new Uint8Array(await upright.png().toBuffer());
      case 'gif':
        return new Uint8Array(await upright.gif().toBuffer());
      case 'tiff':
        return new Uint8Array(await upright.tiff().toBuffer());
      default:
        return new Uint8Array(await upright.avif({ quality: 70 }).toBuffer());
    }
  } catch {
    return undefined;
  }
}

/** Whether a colour profile (ICC.1:2022, 7.3 and 9.2.41) says that it describes sRGB. */
function isSrgb(profile: Uint8Array): boolean {
  const view = Buffer.from(profile.buffer, profile.byteOffset, profile.byteLength);
  const count = view.length < TAGS + 4 ? 0 : view.readUInt32BE(TAGS);
  for (let at = TAGS + 4; at < TAGS + 4 + 12 * count && at + 12 <= view.length; at += 12) {
    if (view.toString('latin1', at, at + 4) !== 'desc') continue;
    const from = view.readUInt32BE(at + 4);
    const words = view.toString('latin1', from, from + view.readUInt32BE(at + 8));
    // Newer profiles write two bytes a letter.
    return words.replaceAll('\0', '').includes('sRGB');
  }
  return false;
}

/** Where the table of tags begins, after the header of a profile. */
const TAGS = 128;
