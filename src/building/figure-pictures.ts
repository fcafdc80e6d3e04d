import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { figureDrawings } from '../components/data/figure-files.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { type Keeping, keptFiles } from '../newsletter/kept-files.ts';
import { drawPng } from '../newsletter/pictures/draw-png.ts';

/** What pictures of a site are drawn from, and where they are kept. */
export interface FigureBuild {
  readonly site: SiteData;
  /** The folder whose `node_modules` keeps what was drawn before. */
  readonly repository: string;
  /** Tells the program that draws from another; see `runningProgram`. */
  readonly program: string;
  readonly note?: Keeping['note'];
}

/**
 * The picture of every figure of the site as PNG, by its address: `figures/home.png`. A drawing
 * that was made before is taken from the cache, byte for byte the same.
 */
export async function makeFigurePictures({
  site,
  repository,
  program,
  note,
}: FigureBuild): Promise<ReadonlyMap<string, Uint8Array>> {
  const cache = join(repository, 'node_modules/.cache/zhongchuang-gazette/figures');
  const drawings = figureDrawings(site);
  const draw = async ({ file, svg }: (typeof drawings)[number]) => {
    const drawing = svg();
    const key = createHash('sha256').update(`${program}\n${drawing}`).digest('hex');
    const made = await keptFiles(
      { folder: cache, name: `${file}.png`, parts: [program], note },
      key,
      async () => {
        const { png } = await drawPng(drawing, { isPatient: true });
        return new Map([['figure.png', png]]);
      },
    );
    const png = made.get('figure.png');
    return png === undefined ? [] : [[`${file}.png`, png] as const];
  };
  return new Map((await Promise.all(drawings.map(draw))).flat());
}
