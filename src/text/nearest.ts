import { distance } from 'fastest-levenshtein';
import { folded } from './folded.ts';

// A shared beginning says more about what was meant than the same number of typing errors does.
const PREFIX_COST = 0.5;
const SUBSTRING_COST = 0.75;
const LEAST_SHARE = 1 / 3;

/**
 * The candidate that was probably meant, for 「是不是…？」 hints; undefined when none is near
 * enough to be of use. Width, case and white space do not count, nor a unit in brackets at the
 * candidate's end; of equally near ones the first wins.
 */
export function nearest(value: string, candidates: readonly string[]): string | undefined {
  const wanted = folded(value);
  if (wanted === '') return undefined;
  let best: { candidate: string; cost: number } | undefined;
  for (const candidate of candidates) {
    const bare = folded(candidate);
    const cost = Math.min(costOf(wanted, bare), costOf(wanted, withoutUnit(bare)));
    if (cost < (best?.cost ?? Infinity)) best = { candidate, cost };
  }
  return best?.candidate;
}

function costOf(wanted: string, candidate: string): number {
  if (wanted === candidate) return 0;
  const [short, long] =
    wanted.length < candidate.length ? [wanted, candidate] : [candidate, wanted];
  if (short !== '' && short.length / long.length >= LEAST_SHARE) {
    const rest = long.length - short.length;
    if (long.startsWith(short)) return rest * PREFIX_COST;
    if (long.includes(short)) return rest * SUBSTRING_COST;
  }
  const errors = distance(wanted, candidate);
  return long.length > 1 && errors <= allowedErrors(long.length) ? errors : Infinity;
}

// One error in a word of two to four characters, then about one in three.
function allowedErrors(length: number): number {
  return Math.max(1, Math.floor((length + 1) / 3));
}

function withoutUnit(text: string): string {
  return text.replace(/(?<=.)\([^()]*\)$/, '');
}
