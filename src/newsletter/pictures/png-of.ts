import process from 'node:process';
import { fontConfiguration } from '../../browser/fonts.ts';
import type { Svg } from '../../charts/svg.ts';

/** A drawing as PNG; `width` and `height` in CSS pixels, the PNG holds `scale` times as many. */
export interface DrawnPng {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface PngOptions {
  /** Pixels for one CSS pixel; 2 unless told otherwise. */
  readonly scale?: number;
  /** The most bytes that the file should have; fewer colours, then fewer pixels, until it fits. */
  readonly mostBytes?: number;
  /** Drawn when nothing else waits. */
  readonly isPatient?: boolean;
}

/** As `drawPng`, in this very process. */
export async function pngOf(
  drawing: Svg,
  { scale = 2, mostBytes = Infinity }: PngOptions = {},
): Promise<DrawnPng> {
  const size = /^<svg [^>]*?width="(\d+)"\s+height="(\d+)"[^>]*>/.exec(drawing);
  if (size === null) throw new RangeError('图没有写明宽和高，不能画成PNG');
  const [root, width, height] = [size[0], Number(size[1]), Number(size[2])];
  const sharp = await loadSharp();
  const opaque = Buffer.from(root + WHITE + drawing.slice(root.length));
  let png: Uint8Array = new Uint8Array();
  for (const factor of [scale, scale * 0.75, scale * 0.5]) {
    // 16 shades are edges as smooth as the screen shows; 4 still read well when twice as fine.
    for (const colours of [16, 4]) {
      png = await sharp(opaque, { density: 72 * factor })
        .png({ palette: true, colours, dither: 0, ...QUICK })
        .toBuffer();
      if (png.byteLength <= mostBytes) return { png, width, height };
    }
  }
  return { png, width, height };
}

/** Below everything, so that no pixel is transparent: quicker than to take the transparency out. */
const WHITE = '<rect width="100%" height="100%" fill="#ffffff"/>';

/** Choosing colours longer and packing harder costs twice the time, for 4% of the bytes and nothing to see. */
const QUICK = { effort: 1, compressionLevel: 6 };

type Sharp = (typeof import('sharp'))['default'];

let loaded: Promise<Sharp> | undefined;

/**
 * Sharp, loaded after the packaged fonts are set and proved to draw Chinese. Fontconfig reads its
 * file once, before the first text: no other module of this process may draw before this one.
 */
export function loadSharp(): Promise<Sharp> {
  loaded ??= (async () => {
    process.env['FONTCONFIG_FILE'] = await fontConfiguration();
    const { default: sharp } = await import('sharp');
    // Pictures are drawn side by side already: threads of one picture cost more than they save.
    sharp.concurrency(1);
    await mustDraw(sharp);
    return sharp;
  })();
  return loaded;
}

/** Missing fonts are the silent failure of pictures: a blank one would be published. */
async function mustDraw(sharp: Sharp): Promise<void> {
  const proof =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">' +
    '<text x="4" y="32" font-size="32" font-family="Noto Sans SC">汉</text></svg>';
  const { channels } = await sharp(Buffer.from(proof)).flatten({ background: '#fff' }).stats();
  if ((channels[0]?.mean ?? 255) > 245) {
    throw new Error('字体画不出汉字，图会是空白的；请重新运行npm ci');
  }
}
