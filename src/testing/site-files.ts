import { readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

/**
 * The files of a built site, as addresses below its folder with `/` between the parts, sorted.
 * `extensions` such as `['.html', '.css']` narrow the list.
 */
export function filesOf(folder: string, extensions?: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !extensions || extensions.includes(extname(file).toLowerCase()))
    .sort();
}

/** The line, counted from 1, of a place in a text. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}
