import { isAbsolute, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where docs/schemas lies, seen from a folder; an address where Windows has it on another drive. */
export function schemasFrom(folder: string): string {
  const schemas = fileURLToPath(new URL('../docs/schemas', import.meta.url));
  const path = relative(folder, schemas);
  return isAbsolute(path) ? pathToFileURL(schemas).href : path.replaceAll('\\', '/');
}
