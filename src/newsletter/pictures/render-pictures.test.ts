import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';
import type { BarFacts } from '../../charts/bar-table.ts';
import { svg, toSvg } from '../../charts/svg.ts';
import { contentFixture, figureFixture } from '../content-fixture.ts';
import { chartExamples } from '../../examples/charts/index.ts';
import { drawPng } from './draw-png.ts';
import { renderPictures } from './render-pictures.ts';

/** How many pixels of a PNG are darker than middle grey. */
async function inkOf(png: Uint8Array): Promise<number> {
  const { default: sharp } = await import('sharp');
  const { data } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 128).length;
}

const glyphs = (text: string, width = 40) =>
  toSvg(svg`<svg xmlns="http://www.w3.org/2000/svg" width="${width}"
 height="44"><text x="4" y="34" font-size="32" font-family="Noto Sans SC">${text}</text></svg>`);

test.each([...'汉浙镕喆䶮㛃①㎡𬭩𠮷'])('「%s」 is drawn', async (character) => {
  const { png } = await drawPng(glyphs(character));
  expect(await inkOf(png)).toBeGreaterThan(150);
});

test('a character without a glyph takes no other one with it', async () => {
  const alone = await inkOf((await drawPng(glyphs('祥'))).png);
  const { png } = await drawPng(glyphs('祥\u{31350}', 84));
  expect(await inkOf(png)).toBeGreaterThan(alone + 150);
});

test('every chart example comes out with ink, below 60 kB, and not blank', async () => {
  for (const [name, at] of Object.entries(chartExamples)) {
    const { png } = await drawPng(at(680).svg, { mostBytes: 60_000 });
    expect(await inkOf(png), name).toBeGreaterThan(300);
    expect(png.byteLength, name).toBeLessThanOrEqual(60_000);
  }
});

test('every figure of an issue has a picture, twice as sharp, the same bytes again', async () => {
  const content = contentFixture([figureFixture(1), figureFixture(2)]);
  const first = await renderPictures(content);
  const second = await renderPictures(content);
  expect([...first.keys()]).toEqual([1, 2]);
  const picture = first.get(1);
  const again = second.get(1)?.png ?? new Uint8Array();
  expect(picture && Buffer.from(picture.png).equals(again)).toBe(true);
  const { default: sharp } = await import('sharp');
  const { width, height } = await sharp(picture?.png).metadata();
  expect([width, height]).toEqual([1456, 2 * (picture?.height ?? 0)]);
  expect(picture?.numbersText).toBe('甲空间：约20人\n乙空间（2025年）：8人（可信度中）');
  expect(picture?.alt).toContain('各场活动的人数');
});

test('a picture of sixty bars stays below 60 kB and keeps its size on the page', async () => {
  const bars: BarFacts['bars'] = Array.from({ length: 60 }, (_, index) => ({
    label: `示例城区第${index + 1}众创空间有限公司`,
    sublabel: '2025年度评价',
    value: 600 - index * 7,
    text: String(600 - index * 7),
    confidence: '高',
  }));
  const pictures = await renderPictures(contentFixture([figureFixture(1, { unit: '人', bars })]));
  expect(pictures.get(1)?.png.byteLength).toBeLessThanOrEqual(60_000);
  expect(pictures.get(1)?.width).toBe(728);
});

test('the packaged fonts are used even when sharp was loaded before', async () => {
  const program = `
    await import('sharp');
    const { drawPng } = await import('./draw-png.ts');
    const glyph = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="44">' +
      '<text x="4" y="34" font-size="32" font-family="Noto Sans SC">汉</text></svg>';
    process.stdout.write(Buffer.from((await drawPng(glyph)).png).toString('base64'));
  `;
  const { FONTCONFIG_FILE: _, ...environment } = process.env;
  const options = { cwd: import.meta.dirname, env: environment, encoding: 'utf8' } as const;
  const run = () =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], options);
  const other = run();
  expect(other.length).toBeGreaterThan(200);
  const { png } = await drawPng(glyphs('汉'));
  expect(await inkOf(Buffer.from(other, 'base64'))).toBe(await inkOf(png));
});
