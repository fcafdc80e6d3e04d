import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { componentExamples } from './index.ts';
import { normalisedHtml } from './normalised-html.ts';

const cases = Object.entries(componentExamples).map(([name, example]) => ({
  file: name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  example,
}));
const container = await AstroContainer.create();

test.each(cases)('$file is written as in its golden file', async ({ file, example }) => {
  const { component, props, slot } = example;
  const slots = slot === undefined ? {} : { slots: { default: slot } };
  const html = await container.renderToString(component, { props, ...slots });
  const written = `${normalisedHtml(html)}\n`;
  const golden = new URL(`./golden/${file}.html`, import.meta.url);
  const changed = new URL(`./golden/${file}-changed.html`, import.meta.url);
  if (!existsSync(golden)) {
    expect(process.env['CI'], `缺少${file}.html；请在本机运行测试，看过后提交`).toBeFalsy();
    writeFileSync(golden, written);
  }
  const isSame = readFileSync(golden, 'utf8') === written;
  if (isSame) rmSync(changed, { force: true });
  else writeFileSync(changed, written);
  expect(isSame, `与${file}.html不同；新的在${file}-changed.html，看过后删去旧的再运行`).toBe(true);
});
