import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';

/**
 * A path of the folder of a day in which nothing stands yet: `已收/2026-11-28/名录.xlsx`, or
 * `名录（2）.xlsx` when that name is taken there, be it by its receipt only. `taken` are names that
 * are about to be.
 */
export function freeName(
  root: string,
  folder: string,
  name: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let number = 1; ; number += 1) {
    const path = `${folder}/${stem}${number === 1 ? '' : `（${number}）`}${ending}`;
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
