import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { checkedProse } from './src/integrations/checked-prose.ts';
import { edition } from './src/integrations/edition.ts';
import { recmaRuntimeOnly } from './src/integrations/recma-runtime-only.ts';
import { remarkCheckedProse } from './src/integrations/remark-checked-prose.ts';
import { remarkResolvedDocument } from './src/integrations/remark-resolved-document.ts';
import { readSettings } from './src/settings.ts';
import { openedSettings, openSettings } from './src/site.ts';

/**
 * What Astro is told to render the pages of the edition of some settings.
 * @param {import('./src/settings.ts').Settings} settings
 */
export const configOf = (settings) =>
  defineConfig({
    // The address of a page is site.json `url` + BASE_PATH + route; Astro only needs the path.
    base: settings.basePath,
    outDir: settings.outDir,
    // The program's own files. The edition's `public/` is checked, and copied by the build itself.
    publicDir: './src/layouts/public',
    trailingSlash: 'ignore',
    devToolbar: { enabled: false },
    build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
    markdown: {
      // The checks read prose and src/components/prose draws it; compiled is only which document it is.
      processor: unified({
        remarkPlugins: [[remarkCheckedProse, settings.siteRoot], remarkResolvedDocument],
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

const repository = fileURLToPath(new URL('.', import.meta.url));
// What a command of ours was told, or else, run by Astro's own commands, the environment.
export default configOf(
  openedSettings() ?? openSettings(readSettings(process.env, repository, new Date())),
);
