import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { figureFiles } from '../components/data/figure-files.ts';
import { roundFigureFiles } from '../components/evaluation/round-figure-files.ts';
import { readEdition } from '../data/edition.ts';
import { computedReports } from '../model/evaluation/round-report.ts';
import { joinSite } from '../model/site/join-site.ts';
import { loadSharp } from '../newsletter/pictures/png-of.ts';
import { makeFigurePictures } from './figure-pictures.ts';

const repository = mkdtempSync(join(tmpdir(), 'figure-pictures-'));
const { edition } = readEdition(resolve('src/example-city'), '2026-11-20');
if (edition === undefined) throw new Error('the example city cannot be read');
const site = joinSite(edition);
const made = makeFigurePictures({ site, repository, program: 'one' });

afterAll(() => rmSync(repository, { recursive: true, force: true }));

test('every figure has a picture with ink, beside its numbers', async () => {
  const pictures = await made;
  const numbers = figureFiles(site)
    .map(({ name }) => name)
    // Curves of spaces have an SVG only.
    .filter((name) => name.endsWith('.csv') && !name.startsWith('tenants-survival-'));
  const ofProse = numbers.map((name) => `figures/${name.replace('.csv', '.png')}`);
  const ofRounds = computedReports(site).flatMap((report) =>
    roundFigureFiles(site, report)
      .filter(({ name }) => name.endsWith('.svg'))
      .map(({ name }) => `evaluations/${report.folder.id}/${name.replace('.svg', '.png')}`),
  );
  expect(ofRounds.length).toBeGreaterThan(0);
  expect([...pictures.keys()].sort()).toEqual([...ofProse, ...ofRounds].sort());
  const sharp = await loadSharp();
  for (const [name, png] of pictures) {
    const { channels } = await sharp(Buffer.from(png)).stats();
    expect(channels[0]?.min, name).toBeLessThan(60);
  }
});

test('a picture that was made before is the same, byte for byte', async () => {
  const hashes = (pictures: Awaited<typeof made>) =>
    [...pictures].map(([name, png]) => [name, createHash('sha256').update(png).digest('hex')]);
  const again = await makeFigurePictures({ site, repository, program: 'one' });
  expect(hashes(again)).toEqual(hashes(await made));
});
