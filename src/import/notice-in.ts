import { ID_PATTERN } from '../schemas/ids.ts';

/**
 * The notice whose id stands in the name of a file by itself: gs-1 is not in gs-10.xlsx, nor in
 * gs-1-2.xlsx. The longest, should one end another.
 */
export function noticeIn(name: string, ids: readonly string[]): string | undefined {
  const plain = name.normalize('NFKC').toLowerCase();
  return (
    ids
      // A folder that is named otherwise is told by the check, and may hold what a pattern reads.
      .filter((id) => ID_PATTERN.test(id) && stands(id, plain))
      .sort((a, b) => b.length - a.length)
      .at(0)
  );
}

function stands(id: string, name: string): boolean {
  // A day before it is no part of it: 20261127gs-1.xlsx.
  const before = /^\d/.test(id) ? '(?<![a-z0-9]|[a-z0-9]-)' : '(?<![a-z]|[a-z0-9]-)';
  return new RegExp(`${before}${id}(?!-?[a-z0-9])`).test(name);
}
