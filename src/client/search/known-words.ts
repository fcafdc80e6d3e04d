import { queryWords } from '../../text/search-terms.ts';

/** What people put around the thing that they ask for. */
const ASKING =
  /请问|我想|我要|想要|为什么|怎么办|怎么样|怎么|怎样|如何|找谁|谁|在?哪里|在?哪儿|在哪|哪些|哪个|哪家|哪一?天|什么时[候间]|何时|什么|多少钱|多少|几个|能不能|可不可以|可以|是否|有没有|有关|关于|吗|呢|吧|的|了|[?？!！，。、:：;；“”"'《》]/gu;

/** Longer queries are cut before their pieces are tried. */
const LONGEST = 24;

/**
 * The words of a query that are known, in their order: as much of it as can be covered by as few pieces
 * of two characters and more as can be. Words that only ask are left out: 怎么申请补贴 → 申请, 补贴.
 */
export function knownWords(query: string, isKnown: (piece: string) => boolean): string[] {
  const words = askedWords(query);
  return [...new Set(words.flatMap((word) => cover([...word].slice(0, LONGEST), isKnown)))];
}

/** The words of a query without those that only ask: 投诉找谁？ → 投诉. */
export function askedWords(query: string): string[] {
  const asked = query.replace(ASKING, ' ');
  const words = queryWords(asked.trim() === '' ? query : asked);
  // 去, 提, 领: what one does with the thing is not the thing.
  const long = words.filter((word) => [...word].length > 1 || !/\p{Script=Han}/u.test(word));
  return long.length > 0 && words.length > 1 ? long : words;
}

interface Cover {
  readonly covered: number;
  readonly pieces: readonly string[];
}

/** The best cover of what stands from each place on, from the end to the beginning. */
function cover(
  characters: readonly string[],
  isKnown: (piece: string) => boolean,
): readonly string[] {
  const best: Cover[] = [{ covered: 0, pieces: [] }];
  for (let from = characters.length - 1; from >= 0; from -= 1) {
    let chosen = best[0] ?? { covered: 0, pieces: [] };
    for (let to = from + 2; to <= characters.length; to += 1) {
      const piece = characters.slice(from, to).join('');
      if (isCut(characters, from) || isCut(characters, to)) continue;
      // What is not known does not become so by one more character.
      if (!isKnown(piece)) break;
      const rest = best[to - from - 1] ?? { covered: 0, pieces: [] };
      const whole = { covered: rest.covered + to - from, pieces: [piece, ...rest.pieces] };
      if (isBetter(whole, chosen)) chosen = whole;
    }
    best.unshift(chosen);
  }
  return best[0]?.pieces ?? [];
}

function isBetter(a: Cover, b: Cover): boolean {
  if (a.covered !== b.covered) return a.covered > b.covered;
  return a.pieces.length < b.pieces.length;
}

/** Numbers and words of letters are not taken apart. */
function isCut(characters: readonly string[], at: number): boolean {
  const [before = '', after = ''] = [characters[at - 1], characters[at]];
  return /[0-9a-z.]/.test(before) && /[0-9a-z.]/.test(after);
}
