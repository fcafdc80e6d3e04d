import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Of one name, in the file systems that are used. */
const MOST_BYTES = 255;

/**
 * A path of the folder of a day in which nothing stands yet: `已收/2026-11-28/名录.xlsx`, or
 * `名录（2）.xlsx` when that name is taken there, be it by its receipt only. `taken` are names that
 * are about to be. A name that leaves no room for its receipt is cut.
 */
export function freeName(
  root: string,
  folder: string,
  name: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const ending = extname(name);
  const stem = [...name.slice(0, name.length - ending.length)];
  for (let number = 1; ; number += 1) {
    const end = `${number === 1 ? '' : `（${number}）`}${ending}`;
    while (Buffer.byteLength(receiptOf(stem.join('') + end)) > MOST_BYTES) stem.pop();
    const path = `${folder}/${stem.join('')}${end}`;
    const isFree = [path, receiptOf(path)].every(
      (each) => !existsSync(join(root, each)) && !taken.has(each),
    );
    if (isFree) return path;
  }
}

/** The receipt that lies beside a file. */
export function receiptOf(path: string): string {
  return `${path}.回执.txt`;
}
