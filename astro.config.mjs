import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { checkedProse } from './src/integrations/checked-prose.ts';
import { edition } from './src/integrations/edition.ts';
import { recmaRuntimeOnly } from './src/integrations/recma-runtime-only.ts';
import { rehypeBaseLinks } from './src/integrations/rehype-base-links.ts';
import { rehypeProseOutline } from './src/integrations/rehype-prose-outline.ts';
import { rehypeProseTables } from './src/integrations/rehype-prose-tables.ts';
import { remarkCheckedProse } from './src/integrations/remark-checked-prose.ts';
import { remarkWordOrigin } from './src/integrations/remark-word-origin.ts';
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
  // The program's own files. The edition's `public/` is checked, and copied by the build itself.
  publicDir: './src/layouts/public',
  trailingSlash: 'ignore',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  markdown: {
    // The checks parse prose; here it is only rendered, quotes as the editor typed them.
    processor: unified({
      remarkPlugins: [[remarkCheckedProse, settings.siteRoot], remarkWordOrigin],
      rehypePlugins: [[rehypeBaseLinks, settings.basePath], rehypeProseOutline, rehypeProseTables],
      recmaPlugins: [recmaRuntimeOnly],
      smartypants: false,
      gfm: false,
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), edition(settings)],
  vite: {
    plugins: [checkedProse(settings.siteRoot)],
    build: { assetsInlineLimit: 0, cssTarget: ['chrome86', 'safari14'] },
  },
});
