import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SSRResult } from 'astro';
import { createComponent, render, renderHead } from 'astro/runtime/server/index.js';
import { expect, test } from 'vitest';
import { drawnAgain, stateNotes } from './drawn-again.ts';

const SHEET = { props: { rel: 'stylesheet', href: '/a.css' }, children: '' };

/** What Astro keeps once it has drawn a first page, whose style sheets it has used up. */
function stateAfterFirst() {
  const result = (styles: object[]) => ({
    styles: new Set(styles),
    scripts: new Set(),
    links: new Set(),
    componentMetadata: new Map(),
    compressHTML: true,
    partial: false,
    params: { id: 'first' },
    createAstro: (props: object) => ({ props, params: { id: 'first' } }),
    _metadata: { headInTree: true, routeHasPropagation: false, hasRenderedHead: true },
  });
  return {
    result: result([]) as unknown as SSRResult,
    createResult: () => Promise.resolve(result([SHEET]) as unknown as SSRResult),
  };
}

/** `<head>` with what Astro puts there, and a name from the address and from what it is given. */
const page = createComponent((result: SSRResult, props: Record<string, unknown>) => {
  const { params, props: own } = result.createAstro(props, {});
  return render`<!doctype html><head>${renderHead()}</head><p>${params['id']} ${own['name']}</p>`;
});

test('each page has the style sheets of its route, its own place and its own content', async () => {
  const draw = await drawnAgain({ default: page }, stateAfterFirst());
  const head = '<!doctype html><head><link rel="stylesheet" href="/a.css"></head>';
  expect(await draw?.({ params: { id: 's02' }, props: { name: '示例二' } })).toBe(
    `${head}<p>s02 示例二</p>`,
  );
  expect(await draw?.({ params: { id: 's03' } })).toBe(`${head}<p>s03 </p>`);
});

test('between two pages the process answers what it is told, as a signal that ends the build', async () => {
  const draw = await drawnAgain({ default: page }, stateAfterFirst());
  let hasAnswered = false;
  setImmediate(() => (hasAnswered = true));
  await draw?.({ params: { id: 's02' } });
  expect(hasAnswered).toBe(true);
});

test('without what Astro kept, every page is left to Astro', async () => {
  expect(await drawnAgain({ default: page }, undefined)).toBeUndefined();
  const { createResult } = stateAfterFirst();
  expect(await drawnAgain({ default: page }, { createResult })).toBeUndefined();
});

test('no component asks Astro for what would be that of the first page', () => {
  const source = join(import.meta.dirname, '..');
  const asked = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.astro'))
    .flatMap((name) => readFileSync(join(source, name), 'utf8').match(/Astro\.\w+/g) ?? []);
  expect([...new Set(asked)].sort()).toEqual(
    ['params', 'props', 'self', 'slots'].map((each) => `Astro.${each}`),
  );
});

test('Astro tells what it keeps while it draws', async () => {
  const notes = stateNotes();
  const state = stateAfterFirst();
  const answer = new Response('页面');
  const context = { [Symbol.for('astro.fetchState')]: state };
  expect(await notes.onRequest(context, () => Promise.resolve(answer))).toBe(answer);
  expect(notes.last()).toBe(state);
});
