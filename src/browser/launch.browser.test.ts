import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './launch.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(process.env);
});
afterAll(() => browser.close());

/** The dark pixels of a text drawn on a canvas of 120 × 120, as one string of 0 and 1. */
async function inkOf(text: string, font: string): Promise<string> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      ([words, face]) => {
        const canvas = document.createElement('canvas');
        canvas.width = 120;
        canvas.height = 120;
        const context = canvas.getContext('2d');
        if (!context) return '';
        context.font = face ?? '';
        context.fillText(words ?? '', 10, 100);
        const { data } = context.getImageData(0, 0, 120, 120);
        return Array.from({ length: 120 * 120 }, (_, at) =>
          (data[at * 4 + 3] ?? 0) > 127 ? '1' : '0',
        ).join('');
      },
      [text, font] as const,
    );
  } finally {
    await page.close();
  }
}

const dark = (ink: string): number => ink.replaceAll('0', '').length;

/** A code point that no font has: drawn as the box for a missing glyph, or as nothing. */
const NO_GLYPH = '\u{10FFFD}';

test.each(['sans-serif', 'serif', 'system-ui', '"Noto Sans SC"', '"Noto Serif SC"'])(
  'Chinese characters are really drawn in %s',
  async (family) => {
    const font = `96px ${family}`;
    const [missing, character, other] = await Promise.all([
      inkOf(NO_GLYPH, font),
      inkOf('汉', font),
      inkOf('龙', font),
    ]);
    expect(dark(character)).toBeGreaterThan(1000);
    expect(character).not.toBe(missing);
    expect(character).not.toBe(other);
  },
);

test('bold is a weight of its own and has more ink', async () => {
  const [regular, bold] = await Promise.all([
    inkOf('汉', '400 96px sans-serif'),
    inkOf('汉', '700 96px sans-serif'),
  ]);
  expect(dark(bold)).toBeGreaterThan(dark(regular) * 1.2);
});

test('a profile is empty: two contexts share nothing', async () => {
  expect(await (await browser.newContext()).cookies()).toEqual([]);
});

test.runIf(process.platform === 'linux' && !process.env['CHROME_PATH'])(
  'what is unpacked belongs to whoever unpacks it: a container may know no other owner',
  () => {
    const cache = join(import.meta.dirname, '../../node_modules/.cache/zhongchuang-gazette');
    const files = globSync('chromium-*/**', { cwd: cache });
    const owners = files.map((file) => statSync(join(cache, file)).uid);
    expect(files.length).toBeGreaterThan(10);
    expect([...new Set(owners)]).toEqual([process.getuid?.()]);
  },
);

test.runIf(process.platform === 'linux' && !process.env['CHROME_PATH'])(
  'the packaged browser takes its libraries from the package, not from the system',
  () => {
    const cache = join(import.meta.dirname, '../../node_modules/.cache/zhongchuang-gazette');
    const script = 'cd "$1"/chromium-* && LD_LIBRARY_PATH=$PWD/al2023/lib ldd chromium';
    const libraries = execFileSync('bash', ['-c', script, 'bash', cache], { encoding: 'utf8' });
    expect(libraries).not.toContain('not found');
    const system = [...libraries.matchAll(/^\s*(lib\S+)\.so\S* => \/(?!.*al2023)/gm)];
    // Node itself needs these five.
    const ofNode = ['libc', 'libm', 'libdl', 'libpthread', 'libgcc_s'];
    expect(system.map(([, name]) => name ?? '').filter((name) => !ofNode.includes(name))).toEqual(
      [],
    );
  },
);
