const FROM = '0123456789+-−=()';
const SUPER = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾';
const SUB = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎';
const SUPER_LETTERS: Readonly<Record<string, string>> = { n: 'ⁿ', i: 'ⁱ', '（': '⁽', '）': '⁾' };
const SUB_LETTERS: Readonly<Record<string, string>> = {
  ...{ a: 'ₐ', e: 'ₑ', o: 'ₒ', x: 'ₓ', i: 'ᵢ', j: 'ⱼ', n: 'ₙ' },
  ...{ '（': '₍', '）': '₎' },
};

/** 8 raised → ⁸, 2 lowered → ₂: the characters of a raised or lowered text; undefined when one has none. */
export function scriptCharacters(text: string, script: 'super' | 'sub'): string | undefined {
  const [digits, letters] = script === 'super' ? [SUPER, SUPER_LETTERS] : [SUB, SUB_LETTERS];
  const found = [...text].map((character) => {
    const at = FROM.indexOf(character);
    return at >= 0 ? digits.charAt(at) : /\s/.test(character) ? character : letters[character];
  });
  return found.includes(undefined) ? undefined : found.join('');
}
