const LONGEST_NAME = 31;

/**
 * A title as the name of a sheet: without the characters that no sheet name may hold, at most 31
 * UTF-16 units with `ending`, which is kept whole. `fallback` when nothing is left.
 */
export function sheetName(title: string, fallback: string, ending = ''): string {
  const room = LONGEST_NAME - ending.length;
  const kept = [...title.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')];
  while (kept.join('').length > room) kept.pop();
  const name = kept.join('').replace(/^['\s]+|['\s]+$/g, '');
  // Excel keeps this one name for itself.
  return `${name === '' || /^history$/i.test(name) ? fallback.slice(0, room) : name}${ending}`;
}
