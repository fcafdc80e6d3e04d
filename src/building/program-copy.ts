import { cpSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What Astro reads of the program. */
const PARTS = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'public',
  'src',
];

/** Editions and what tests need lie in `src` too, and are none of what Astro reads. */
const OTHERS = ['example-city', 'testing'];

/**
 * Copies the program to `folder`, where Astro renders the pages: it keeps the list of content
 * modules in the folder of the project. So two builds never read each other's, and a program that
 * may only be read can build. The pages have the same bytes wherever the copy lies.
 */
export function copyProgram(repository: string, folder: string): void {
  const others = OTHERS.map((name) => join(repository, 'src', name));
  const isNeeded = (path: string) => !path.endsWith('.test.ts') && !others.includes(path);
  for (const part of PARTS.filter((name) => existsSync(join(repository, name)))) {
    cpSync(join(repository, part), join(folder, part), { recursive: true, filter: isNeeded });
  }
  // A junction is the link to a folder that Windows lets everybody make.
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
