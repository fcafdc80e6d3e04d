import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { expect, test } from 'vitest';
import { chartCss, light } from './theme.ts';

const styles = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const root = /:root \{([^}]*)\}/.exec(styles)?.[1] ?? '';

// White figures stand on tint 2 in charts: its plain value may be darker than the site's.
const shared = Object.entries(light);

test.each(shared)('%s is %s in the style sheet too', (name, value) => {
  expect(root).toContain(`${name}: ${value};`);
});

test('the style sheet of the site holds the same rules', () => {
  const file = new URL('../styles/charts.css', import.meta.url);
  const head =
    '/* Generated from src/charts/theme.ts by `npx vitest run src/charts`; ' +
    'a test keeps the two equal. */\n';
  if (!existsSync(file) && !process.env['CI']) writeFileSync(file, head + chartCss());
  const hint = 'src/styles/charts.css 与 chartCss() 不同；删去它再运行一次';
  expect(readFileSync(file, 'utf8').trim(), hint).toBe((head + chartCss()).trim());
});

test('every colour is written plainly before it is written as a property', () => {
  for (const [, property, plain] of chartCss().matchAll(/(\w+): var\(--[\w-]+, (#\w+)\)/g)) {
    expect(chartCss()).toContain(`${property}: ${plain};\n  ${property}: var(`);
  }
});

test('text on every tint and on paper can be read (WCAG 2.2, 4.5 : 1)', () => {
  const pairs = [
    ['--ink', '--paper'],
    ['--ink-soft', '--paper'],
    ['--accent', '--paper'],
    ['--on-tint-1', '--tint-1'],
    ['--on-tint-1', '--tint-2'],
    ['--on-tint-4', '--tint-3'],
    ['--on-tint-4', '--tint-4'],
  ] as const;
  for (const [text, paper] of pairs) {
    expect(contrast(light[text], light[paper]), `${text} on ${paper}`).toBeGreaterThanOrEqual(4.5);
  }
});

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
