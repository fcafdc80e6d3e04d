import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { OUTPUTS } from '../model/site/outputs.ts';
import { filesOf } from './site-files.ts';
import type { BuiltSite } from './whole-site/build-edition.ts';
import { fixtureSites } from './whole-site/fixture-sites.ts';

/** `issues/<id>/issue.pdf` stands for a file of that name in any folder of issues. */
const PATTERNS = Object.keys(OUTPUTS).map((output) => ({
  output,
  pattern: new RegExp(`^${output.replaceAll('.', '\\.').replaceAll(/<[^>]*>/g, '[^/]+')}$`),
}));

/** The outputs whose pattern a file of a site fits, none when the edition has no such page. */
function outputsOf({ root }: BuiltSite, file: string): string[] {
  return PATTERNS.flatMap(({ output, pattern }) => {
    const [page = ''] = file.split('/');
    const isOther =
      output === '<page>/index.html' && !existsSync(join(root, `content/pages/${page}.mdx`));
    return pattern.test(file) && !isOther ? [output] : [];
  });
}

const isOwn = ({ root }: BuiltSite, file: string) => existsSync(join(root, 'public', file));

describe('the list of pages and files of docs', () => {
  let sites: readonly BuiltSite[] = [];
  beforeAll(async () => {
    sites = await fixtureSites('reference', 'example', 'authority');
  });

  test('names every file of a built site', () => {
    const unnamed = sites.flatMap((site) =>
      filesOf(site.folder).filter(
        (file) => outputsOf(site, file).length === 0 && !isOwn(site, file),
      ),
    );
    expect(unnamed).toEqual([]);
  });

  test('names nothing that no edition of these has', () => {
    const found = new Set(
      sites.flatMap((site) => filesOf(site.folder).flatMap((file) => outputsOf(site, file))),
    );
    const missing = Object.keys(OUTPUTS).filter((output) => !found.has(output));
    expect(missing).toEqual([]);
  });
});
