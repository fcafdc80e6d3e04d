import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCssAge, cssAgeFaults } from './css-age.ts';
import { writeFolder } from './site-files-fixture.ts';

const constructsOf = (css: string): string[] => cssAgeFaults(css).map(({ construct }) => construct);

test.each([
  'a{color:#123}@media (min-width:40em) and (max-width:60em){a>b{color:rgb(0 0 0/50%)}}',
  ':root{--ink:#111}@media (prefers-color-scheme:dark){:root{--ink:#eee}}',
  'a{margin-inline-start:1em;padding-inline-end:1em;width:min(100%,60ch);height:calc(1em*2)}',
  'img{aspect-ratio:3/2;content:"";text-wrap:balance}',
  '@supports (color:oklch(0 0 0)){a{color:oklch(50% .1 20)}}',
  '@supports selector(:has(a)){p:has(a){color:red}}',
  'main{min-height:100vh;min-height:100dvh}',
  'a{background:url("x;{@layer}.png")}b{background:url(data:image/svg+xml;utf8,<svg>:is(&))}',
  '/* @layer base { :has(a) } */ a::before{content:"@container :is(.a) & 10dvh"}',
  'a:not(.b),a:focus,a:hover{color:red}a:focus-visible{outline:2px solid}',
  '@page{margin:2cm;@bottom-center{content:counter(page)}}',
  '@keyframes turn{from{transform:rotate(0)}50%{opacity:.5}to{transform:rotate(1turn)}}',
  '@font-face{font-family:x;src:url(a.woff2)}@charset "utf-8";',
  '.oklch,.inset,#a-lab{color:var(--color-mix)}a{transition:color .2s;background-color:red}',
  'a{transform:translate(1px) scale(2)}a{color:var(--sin);--alphabet:1}',
])('%s is left alone', (css) => {
  expect(constructsOf(css)).toEqual([]);
});

test.each([
  ['@layer reset,base;', '@layer'],
  ['@layer base{a{color:red}}', '@layer'],
  ['@import "a.css" layer(base);', '@layer'],
  ['@container (min-width:10em){a{color:red}}', '@container'],
  ['@media (width<40em){a{color:red}}', '@media range'],
  ['@media (20em <= width <= 40em){a{color:red}}', '@media range'],
  ['p:has(a){color:red}', ':has()'],
  [':is(h1,h2){color:red}', ':is()'],
  [':where(h1){color:red}', ':where()'],
  ['a:not(.b,.c){color:red}', ':not(a, b)'],
  ['a:hover,a:focus-visible{color:red}', ':focus-visible in a list'],
  ['a{b{color:red}}', 'nesting'],
  ['a{&:hover{color:red}}', 'nesting'],
  ['a{@media print{color:red}}', 'nesting'],
  ['a{color:oklch(50% .1 20)}', 'oklch()'],
  ['a{color:lab(50% 1 2)}', 'lab()'],
  ['a{color:color(display-p3 1 0 0)}', 'color()'],
  ['a{color:color-mix(in srgb,red,blue)}', 'color-mix()'],
  [':root{--ink:#000;--ink:light-dark(#000,#fff)}', 'light-dark()'],
  ['a{inset:0}', 'inset'],
  ['a{inset-inline:0}', 'inset'],
  ['a{margin-inline:auto}', 'margin-inline'],
  ['a{padding-block:1em}', 'padding-inline'],
  ['a{scale:2}', 'scale'],
  ['a{height:100dvh}', 'dvh'],
  ['a{height:calc(100svh - 1em)}', 'dvh'],
  ['a{width:10cqi}', 'cqw'],
  ['a{margin-top:1lh}', 'lh'],
  ['a{overflow:clip}', 'overflow: clip'],
  ['a{content:"→" / ""}', 'content with a spoken text'],
  ['@media print{a{inset:0}', 'inset'],
])('%s holds %s', (css, construct) => {
  expect(constructsOf(css)).toEqual([construct]);
});

test('faults of a built site name the file, the line and what to do', () => {
  const css = 'a{color:red}\np:has(a){\ninset:0}';
  const folder = writeFolder({ 'assets/a.css': css, 'b.js': '@layer' });
  expect(checkCssAge(folder)).toEqual([
    {
      file: 'assets/a.css',
      line: 2,
      construct: ':has()',
      message: '旧浏览器（Chromium 86、Safari 14）不识「:has()」，会略去所在的样式；请换写法',
    },
    {
      file: 'assets/a.css',
      line: 3,
      construct: 'inset',
      message: '旧浏览器（Chromium 86、Safari 14）不识「inset」，会略去所在的样式；请换写法',
    },
  ]);
});

test('no text makes the scan fail, and text in a comment makes no fault', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'{};:@"\'/*\\&<(,)a1 \n') });
  fc.assert(
    fc.property(signs, (text) => {
      cssAgeFaults(text);
      expect(cssAgeFaults(`/*${text.replaceAll('/', '')} */`)).toEqual([]);
    }),
  );
});
