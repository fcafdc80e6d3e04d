import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { PREVIEW, previewPicture, tallPicture } from '../charts/sent-picture.ts';
import { sentPages, siteAsSent } from '../composed/sent-pages.ts';
import { keptFiles } from '../newsletter/kept-files.ts';
import { drawPng } from '../newsletter/pictures/draw-png.ts';
import type { FigureBuild } from './figure-pictures.ts';
import { inOrder } from './in-order.ts';

/**
 * The pictures of the pages that readers send, by their address: `notices/gs-2026/tall.png` to press
 * and save, `preview.png` beside it and at the root for link previews. `route` asks for those of one
 * page. What was drawn before is taken from the cache, byte for byte the same.
 */
export async function makeSentPictures(
  { site, repository, program, note }: FigureBuild,
  route?: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = join(repository, 'node_modules/.cache/zhongchuang-gazette/sent');
  const wanted = [siteAsSent(site), ...sentPages(site)].filter(
    (page) => route === undefined || page.route === route,
  );
  const made = await inOrder(wanted, async (page) => {
    const picture = page.picture();
    const preview = previewPicture(picture);
    const tall = page.route === '' ? undefined : tallPicture(picture);
    const key = createHash('sha256').update(JSON.stringify([program, preview, tall]));
    const keeping = { folder, name: `${page.route}preview.png`, parts: [program], note };
    const files = await keptFiles(keeping, key.digest('hex'), async () => {
      const pictures = new Map([['preview.png', (await drawPng(preview, PREVIEW_PNG)).png]]);
      if (tall !== undefined) pictures.set('tall.png', (await drawPng(tall, TALL_PNG)).png);
      return pictures;
    });
    return [...files].map(([name, png]) => [page.route + name, png] as const);
  });
  return new Map(made.flat());
}

const PREVIEW_PNG = { scale: PREVIEW.scale, isPatient: true };
/** 970 pixels wide: sharp on every phone. */
const TALL_PNG = { scale: 2.5, mostBytes: 500_000, isPatient: true };
