import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readEdition } from '../data/edition.ts';
import { joinSite } from '../model/site/join-site.ts';
import { loadSharp } from '../newsletter/pictures/png-of.ts';
import { makeSentPictures } from './sent-pictures.ts';

const repository = mkdtempSync(join(tmpdir(), 'sent-pictures-'));
const { edition } = readEdition(resolve('src/example-city'), '2026-11-29');
if (edition === undefined) throw new Error('the example city cannot be read');
const build = { site: joinSite(edition), repository, program: 'one' };

afterAll(() => rmSync(repository, { recursive: true, force: true }));

test.each(['notices/gs-2026-titles/', 'evaluations/eval-2026/', 'issues/2026-06/'])(
  'the pictures of %s have ink, are light, and are the same again',
  async (route) => {
    const pictures = await makeSentPictures(build, route);
    expect([...pictures.keys()]).toEqual([`${route}preview.png`, `${route}tall.png`]);
    const sharp = await loadSharp();
    const sizes = [];
    for (const png of pictures.values()) {
      const { channels } = await sharp(png).stats();
      expect(channels[0]?.min).toBeLessThan(60);
      const { width, height } = await sharp(png).metadata();
      sizes.push([width, height]);
      expect(png.byteLength).toBeLessThanOrEqual(500_000);
    }
    expect(sizes[0]).toEqual([1200, 630]);
    expect(sizes[1]?.[0]).toBe(970);
    for (const [name, png] of await makeSentPictures(build, route)) {
      expect(Buffer.compare(png, pictures.get(name) ?? new Uint8Array())).toBe(0);
    }
  },
);

test('a page that is not sent has none, and the site one for all of those', async () => {
  expect((await makeSentPictures(build, 'spaces/xc-s01/')).size).toBe(0);
  expect([...(await makeSentPictures(build, '')).keys()]).toEqual(['preview.png']);
});
