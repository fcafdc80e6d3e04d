import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { edition } from './src/integrations/edition.ts';
import { rehypeBaseLinks } from './src/integrations/rehype-base-links.ts';
import { rehypeProseOutline } from './src/integrations/rehype-prose-outline.ts';
import { rehypeProseTables } from './src/integrations/rehype-prose-tables.ts';
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
    // The default processor leaves `**…：**字` unrendered; quotes stay as the editor typed them.
    processor: unified({
      remarkPlugins: [remarkCjkFriendly, remarkWordOrigin],
      rehypePlugins: [[rehypeBaseLinks, settings.basePath], rehypeProseOutline, rehypeProseTables],
      smartypants: false,
      gfm: true,
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), edition(settings)],
  vite: { build: { assetsInlineLimit: 0, cssTarget: ['chrome86', 'safari14'] } },
});
