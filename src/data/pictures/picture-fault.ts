import type { EditionFiles } from '../files.ts';
import { hiddenPlace } from './hidden-place.ts';
import { pictureFormat } from './picture-parts.ts';

/**
 * Why a file of `public/` cannot be shown as a picture: empty, too large, none at all whatever its
 * name says, or of a kind that browsers do not show. Undefined for JPEG, PNG, GIF, WebP, AVIF, SVG.
 * Looks at its beginning only; nothing is decoded.
 */
export function pictureFault(
  files: Pick<EditionFiles, 'bytes' | 'readFault'>,
  path: string,
): { message: string; hint: string } | undefined {
  const unread = files.readFault(path);
  if (unread !== undefined) return unread;
  const bytes = files.bytes(path) ?? new Uint8Array();
  if (bytes.length === 0) return { message: '是空的', hint: '重新导出或拷贝一份' };
  const format = pictureFormat(bytes);
  if (format === 'tiff') return { message: '是TIFF，浏览器打不开', hint: SAVE };
  if (format !== undefined) return undefined;
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (start.startsWith('BM')) return { message: '是BMP，又大又旧，邮件里显示不了', hint: SAVE };
  if (hiddenPlace(bytes) !== undefined) {
    return { message: '是手机的HEIC照片或视频，浏览器打不开', hint: SAVE };
  }
  // A drawing that could not be cleaned is named where it lies.
  if (/\.svg$/i.test(path)) return undefined;
  return {
    message: '不是图片，只是名称像图片',
    hint: `用看图的软件打开核对；${SAVE}`,
  };
}

const SAVE = '另存为JPEG（照片）或PNG（图表、截图），宽不超过1600像素';
