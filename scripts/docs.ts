import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { handbookFiles } from '../src/handbook/handbook-files.ts';

// Writes the generated pages of docs/ from the definitions in src.
const root = join(import.meta.dirname, '..');
for (const [path, text] of handbookFiles()) {
  const file = join(root, path);
  if (textOf(file) === text) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`写了${path}\n`);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
