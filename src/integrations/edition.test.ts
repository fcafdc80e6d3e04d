import { expect, test, vi } from 'vitest';
import { edition } from './edition.ts';
import { asksForPage } from './serve-edition.ts';

const settings = {
  siteRoot: '/edition',
  outDir: '/out',
  basePath: '/',
  today: '2024-12-31',
  sister: undefined,
  machine: {},
};

function setUp(command: 'dev' | 'build' | 'preview') {
  const [injectRoute, updateConfig, addMiddleware] = [vi.fn(), vi.fn(), vi.fn()];
  const setup = edition(settings).hooks['astro:config:setup'];
  const options = { command, injectRoute, updateConfig, addMiddleware };
  void setup?.(options as unknown as Parameters<NonNullable<typeof setup>>[0]);
  return { injectRoute, updateConfig };
}

test('the gallery is a page of the dev server and of no build', () => {
  expect(setUp('dev').injectRoute).toHaveBeenCalledWith(
    expect.objectContaining({ pattern: '/gallery' }),
  );
  expect(setUp('build').injectRoute).not.toHaveBeenCalled();
  expect(setUp('preview').injectRoute).not.toHaveBeenCalled();
});

test('the dev server reads no file outside of the project and the edition', () => {
  const [config] = setUp('dev').updateConfig.mock.calls[0] as [
    { vite: { server: { fs: { allow: string[]; strict?: boolean } } } },
  ];
  expect(config.vite.server.fs.allow).toContain('/edition');
  expect(config.vite.server.fs.strict).not.toBe(false);
});

test.each([
  ['/', 'text/html,application/xhtml+xml'],
  ['/spaces/jx-s01/', '*/*'],
  ['/zwgk/policies/', undefined],
  ['/404.html', 'text/html'],
  ['/issues/2016-01/?a=1.5', 'text/html'],
])('%s asks for a page', (address, accept) => {
  expect(asksForPage(address, accept)).toBe(true);
});

test.each([
  ['/@vite/client', '*/*'],
  ['/src/styles/site.css', 'text/css'],
  ['/src/client/search.ts', '*/*'],
  ['/data/spaces/latest.csv', 'text/html'],
  ['/spaces/', 'application/json'],
  ['/node_modules/astro/a', '*/*'],
])('%s as %s asks for no page', (address, accept) => {
  expect(asksForPage(address, accept)).toBe(false);
});
