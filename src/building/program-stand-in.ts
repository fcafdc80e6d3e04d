import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What Astro reads of the program. */
const FILES = ['package.json', 'tsconfig.json'];
const FOLDERS = ['node_modules', 'src'];

/**
 * Makes `folder` stand for the program, where Astro bundles the pages: it keeps the list of content
 * modules in the folder of the project. So two builds never read each other's, and a program that
 * may only be read can build. The pages have the same bytes wherever the folder lies.
 */
export function standInFor(repository: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of FILES.filter((name) => existsSync(join(repository, name)))) {
    copyFileSync(join(repository, file), join(folder, file));
  }
  // A junction is the link to a folder that Windows lets everybody make.
  for (const name of FOLDERS) symlinkSync(join(repository, name), join(folder, name), 'junction');
}
