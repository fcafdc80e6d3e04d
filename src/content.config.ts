import { defineCollection } from 'astro:content';
import type { ProseKind } from './data/prose/prose-kinds.ts';
import { proseLoader } from './integrations/prose-loader.ts';
import { openedSettings } from './site.ts';

/**
 * The prose of the edition. Frontmatter and body are read and checked by src/data/prose, which
 * reports every problem with its line; Astro only renders.
 */
const prose = (kind: ProseKind) =>
  defineCollection({ loader: proseLoader(openedSettings()?.siteRoot ?? '.', kind) });

export const collections = {
  policies: prose('policies'),
  reports: prose('reports'),
  stories: prose('stories'),
  pages: prose('pages'),
  issues: prose('issues'),
};
