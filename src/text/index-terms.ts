/**
 * The terms by which a folded text is indexed: every character, every two and three neighbours within a
 * line, and every whole number or code of four characters and more.
 */
export function searchTerms(folded: string): Set<string> {
  const terms = new Set<string>();
  for (const line of folded.split('\n')) {
    let [first, second] = ['', ''];
    for (const third of line) {
      terms.add(third);
      if (second !== '') terms.add(second + third);
      if (first !== '') terms.add(first + second + third);
      [first, second] = [second, third];
    }
    for (const { text } of numberRuns(line)) terms.add(text);
  }
  return terms;
}

/** The terms by which a folded word is asked for: those of any piece of a text are among its terms. */
export function wordTerms(word: string): string[] {
  const characters = [...word];
  const length = Math.min(characters.length, 3);
  return characters.slice(length - 1).map((_, at) => characters.slice(at, at + length).join(''));
}

/** The neighbours of a word, two by two. */
export function wordPairs(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/**
 * The numbers and codes of a word that stand whole wherever `wordMatcher` finds the word: nothing goes
 * on at a digit at its end, nor beyond a character within it.
 */
export function wholeTerms(word: string): string[] {
  return numberRuns(word).flatMap(({ text, from }) => {
    const end = from + text.length;
    const isBegun = from === 0 ? isDigit(word, 0) : !(from === 1 && word.startsWith('.'));
    const isEnded =
      end === word.length
        ? isDigit(word, end - 1)
        : !(end === word.length - 1 && word.endsWith('.'));
    return isBegun && isEnded ? [text] : [];
  });
}

/** In which of `shards` lists of terms, from 1 on, a term stands. */
export function termShard(term: string, shards: number): number {
  let hash = 0;
  for (let unit = 0; unit < term.length; unit += 1) {
    hash = (hash * 31 + term.charCodeAt(unit)) % 1_000_003;
  }
  return (hash % shards) + 1;
}

/** Shorter ones are terms as neighbours. */
const SHORTEST_RUN = 4;

interface NumberRun {
  readonly text: string;
  readonly from: number;
}

/** The longest stretches of digits and letters with a digit among them; a point joins two digits. */
function numberRuns(line: string): NumberRun[] {
  const runs: NumberRun[] = [];
  for (const { 0: piece, index } of line.matchAll(/[0-9a-z]+/g)) {
    const last = runs.at(-1);
    const end = last === undefined ? -1 : last.from + last.text.length;
    const isJoined = end + 1 === index && line[end] === '.' && isDigit(line, end - 1);
    if (last !== undefined && isJoined && isDigit(line, index)) {
      runs.splice(-1, 1, { text: `${last.text}.${piece}`, from: last.from });
    } else runs.push({ text: piece, from: index });
  }
  return runs.filter(({ text }) => text.length >= SHORTEST_RUN && /[0-9]/.test(text));
}

function isDigit(text: string, at: number): boolean {
  return /^[0-9]$/.test(text.charAt(at));
}
