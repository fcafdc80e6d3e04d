import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { edition } from './src/integrations/edition.ts';
import { remarkResolvedDocument } from './src/integrations/remark-resolved-document.ts';
import { readSettings } from './src/settings.ts';

const settings = readSettings(
  process.env,
  fileURLToPath(new URL('.', import.meta.url)),
  new Date(),
);

export default defineConfig({
  // The address of a page is site.json `url` + BASE_PATH + route; Astro only needs the path.
  base: settings.basePath,
  outDir: settings.outDir,
  trailingSlash: 'ignore',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  markdown: {
    // The prose itself is read by src/data/prose and drawn by src/components/prose.
    processor: unified({ remarkPlugins: [remarkResolvedDocument], smartypants: false, gfm: true }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), edition(settings)],
  vite: { build: { assetsInlineLimit: 0, cssTarget: ['chrome86', 'safari14'] } },
});
