/** Reads the text of a file of an edition; `by` is all else that decides what is found in it. */
type ReadText<By extends readonly unknown[], T> = (file: string, text: string, ...by: By) => T;

/**
 * The same reading, but what a path gave last is given again while its text stays as it is: so does most
 * of an edition from one reading to the next. Nobody changes what was read, and what a site makes of it
 * is held for the site, so another edition with the same text at the same path may be given it too.
 */
export function asLastRead<By extends readonly unknown[], T>(
  read: ReadText<By, T>,
): ReadText<By, T> {
  const last = new Map<string, { text: string; by: By; given: T }>();
  return (file, text, ...by) => {
    const known = last.get(file);
    const isSame = known?.text === text && known.by.every((each, at) => each === by[at]);
    if (isSame) return known.given;
    const given = read(file, text, ...by);
    last.set(file, { text, by, given });
    return given;
  };
}
