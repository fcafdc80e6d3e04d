import { everydayWords } from '../../text/everyday-words.ts';

/** A query of many everyday words has thousands of sayings; those with the fewest changes are tried. */
const MOST = 16;

/**
 * The words of a query as others would say them, those with the fewest changes first: 租金补贴 → 房租补贴.
 * Only sayings are made of which each piece, and each whole word, is held somewhere.
 */
export async function otherSayings(
  words: readonly string[],
  isHeld: (word: string) => Promise<boolean>,
): Promise<string[][]> {
  let made: { readonly said: readonly string[]; readonly changes: number }[] = [
    { said: [], changes: 0 },
  ];
  for (const word of words) {
    const sayings = await sayingsOf(word, isHeld);
    made = made
      .flatMap(({ said, changes }) =>
        sayings.map((each) => ({ said: [...said, each.said], changes: changes + each.changes })),
      )
      .sort((a, b) => a.changes - b.changes)
      .slice(0, MOST + 1);
  }
  return made.filter(({ changes }) => changes > 0).map(({ said }) => [...said]);
}

/** A compound of everyday words, each of them for itself, also in other sayings: a clause says 对房租给予补贴. */
export async function wordsApart(
  words: readonly string[],
  isHeld: (word: string) => Promise<boolean>,
): Promise<string[][]> {
  const [word = '', ...more] = words;
  const stretches = everydayWords(word);
  if (more.length > 0 || stretches.length < 2) return [];
  if (stretches.some(({ others }) => others.length === 0)) return [];
  let made: string[][] = [[]];
  for (const { said, others } of stretches) {
    const held = await heldOf([said, ...others], isHeld);
    made = made.flatMap((before) => held.map((each) => [...before, each]));
  }
  return made.slice(0, MOST);
}

interface Saying {
  readonly said: string;
  readonly changes: number;
}

/** One word as it is typed, and in other sayings that are held. */
async function sayingsOf(
  word: string,
  isHeld: (word: string) => Promise<boolean>,
): Promise<Saying[]> {
  let sayings: Saying[] = [{ said: '', changes: 0 }];
  for (const { said, others } of everydayWords(word)) {
    const held = await heldOf(others, isHeld);
    sayings = sayings.flatMap((before) => [
      { said: before.said + said, changes: before.changes },
      ...held.map((other) => ({ said: before.said + other, changes: before.changes + 1 })),
    ]);
  }
  const others = sayings.filter(({ changes }) => changes > 0);
  const held = await heldOf(
    others.map(({ said }) => said),
    isHeld,
  );
  return [{ said: word, changes: 0 }, ...others.filter(({ said }) => held.includes(said))];
}

async function heldOf(
  words: readonly string[],
  isHeld: (word: string) => Promise<boolean>,
): Promise<string[]> {
  const held = await Promise.all(words.map(isHeld));
  return words.filter((_, at) => held[at]);
}
