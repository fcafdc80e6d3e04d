import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { siteSettings } from './site.ts';

/**
 * The prose of the edition. Frontmatter and body are checked by src/data/prose, which reports every
 * problem with its line; Astro only renders.
 */
const prose = (kind: string) =>
  defineCollection({
    loader: glob({
      pattern: '*.mdx',
      base: pathToFileURL(join(siteSettings().siteRoot, 'content', kind) + '/'),
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
  });

export const collections = {
  policies: prose('policies'),
  reports: prose('reports'),
  stories: prose('stories'),
  pages: prose('pages'),
  issues: prose('issues'),
};
