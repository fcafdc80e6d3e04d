import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { expect, test } from 'vitest';
import { CHART_NAMES } from '../../schemas/charts.ts';
import { chartExamples, exampleFiles } from './index.ts';

test.each(CHART_NAMES)('the chart %s has examples in a file of its name', (name) => {
  const files = Object.keys(exampleFiles).filter((file) => file.startsWith(name));
  expect(files, `写src/examples/charts/${name}.ts`).not.toEqual([]);
});

const cases = Object.entries(chartExamples).flatMap(([name, at]) =>
  ([340, 680] as const).map((width) => ({ file: `${kebabCase(name)}-${width}`, at, width })),
);

test.each(cases)('$file is drawn as in its golden file', ({ file, at, width }) => {
  const golden = new URL(`./golden/${file}.svg`, import.meta.url);
  const changed = new URL(`./golden/${file}-changed.svg`, import.meta.url);
  const drawn = `${at(width).svg.trim()}\n`;
  if (!existsSync(golden)) {
    expect(process.env['CI'], `缺少 ${file}.svg；请在本机运行测试，看过图后提交`).toBeFalsy();
    writeFileSync(golden, drawn);
  }
  const isSame = readFileSync(golden, 'utf8') === drawn;
  if (isSame) rmSync(changed, { force: true });
  else writeFileSync(changed, drawn);
  expect(isSame, `与 ${file}.svg 不同；新图在 ${file}-changed.svg，看过后删去旧图再运行`).toBe(
    true,
  );
});

function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
