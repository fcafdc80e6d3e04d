/** The words of a text in full: 「可」 alone is not understood to be 「可以」. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['应', '应当'],
  ['一般应', '一般应当'],
  ['可', '可以'],
]);

/** What a word asks for, in the order of the line that explains them. */
const MEANINGS: readonly (readonly [word: string, meaning: string])[] = [
  ['应当', '必须做'],
  ['要', '要求做'],
  ['可以', '由所列的单位决定做不做'],
  ['鼓励', '提倡，不强制'],
  ['直述', '原句没有写这类词'],
];

/** How binding a clause is, in words: 应 → 应当; several stand apart. */
export function forceWords(force: string): string {
  return forces(force).join('、');
}

/** 「“应当”指必须做；“可以”指由所列的单位决定做不做」 of those that some clause uses; empty without any. */
export function forceLegend(used: readonly string[]): string {
  const words = new Set(used.flatMap(forces));
  return MEANINGS.filter(([word]) => words.has(word))
    .map(([word, meaning]) => `“${word}”指${meaning}`)
    .join('；');
}

function forces(force: string): string[] {
  return force.split('；').map((word) => WORDS.get(word) ?? word);
}
