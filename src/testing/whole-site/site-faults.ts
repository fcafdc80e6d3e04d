import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCssAge } from '../css-age.ts';
import { filesOf, lineAt } from '../site-files.ts';
import { validateHtml } from '../site-html.ts';
import { checkLinks } from '../site-links.ts';
import type { BuiltSite } from './build-edition.ts';

/** Every fault of links, HTML and style sheets of a built site, one line each. */
export function siteFaults({ folder, basePath, root }: BuiltSite): string[] {
  return [
    ...checkLinks(folder, basePath, siteUrl(root)),
    ...validateHtml(folder),
    ...checkCssAge(folder).map((fault) => ({ ...fault, rule: fault.construct })),
    ...lookbehinds(folder),
    ...bareHeads(folder),
  ].map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`);
}

/** Patterns that look back: Safari before 16.4 then runs nothing of the whole script. */
function lookbehinds(folder: string) {
  return filesOf(folder, ['.js']).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return [...text.matchAll(/\(\?<[=!]/g)].map(({ index }) => ({
      file,
      line: lineAt(text, index),
      rule: 'lookbehind',
      message: text.slice(Math.max(0, index - 40), index + 40),
    }));
  });
}

/** Every page loads one style sheet, and each of its scripts once. */
function bareHeads(folder: string) {
  return filesOf(folder, ['.html']).flatMap((file) => {
    const page = readFileSync(join(folder, file), 'utf8');
    // Fragments to paste elsewhere are no pages.
    if (!page.startsWith('<!DOCTYPE html>') || !page.includes('class="skip"')) return [];
    const sheets = page.match(/<link rel="stylesheet"/g) ?? [];
    const scripts = [...page.matchAll(/<script type="module" src="([^"]*)"/g)].map(([, at]) => at);
    const isWhole =
      sheets.length === 1 && scripts.length > 0 && new Set(scripts).size === scripts.length;
    const message = `${sheets.length} style sheets, scripts ${scripts.join(' ')}`;
    return isWhole ? [] : [{ file, line: 1, rule: 'bare-head', message }];
  });
}

/** `url` of the edition's site.json. */
function siteUrl(root: string): string {
  const text = readFileSync(join(root, 'data/site.json'), 'utf8').replace(/^\ufeff/, '');
  return (JSON.parse(text) as { url: string }).url;
}

/** The text files of a built site that hold the text. */
export function filesWith(folder: string, text: string): string[] {
  return filesOf(folder, TEXT_FILES).filter((file) =>
    readFileSync(join(folder, file), 'utf8').includes(text),
  );
}

const TEXT_FILES = ['.html', '.xml', '.json', '.jsonld', '.csv', '.svg', '.txt', '.ics', '.js'];

/** The content of each page tag of a page's head, by name. */
export function pageTags(folder: string, route: string): Record<string, string[]> {
  const html = readFileSync(join(folder, route, 'index.html'), 'utf8');
  const tags: Record<string, string[]> = {};
  for (const [, name = '', content = ''] of html.matchAll(
    /<meta name="([^"]+)" content="([^"]*)"/g,
  )) {
    (tags[name] ??= []).push(content);
  }
  return tags;
}
