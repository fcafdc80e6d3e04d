import { roundHalfUp } from '../../text/numbers.ts';

/**
 * Numbers as texts with `places` decimals that add up, as printed, to their printed sum: each is
 * rounded down, then those with the largest rest are raised by one in the last place (largest
 * remainder). None differs from its number by a whole unit of the last place or more. `sum` is
 * printed rounded half up.
 */
export function apportioned(
  parts: readonly number[],
  places: number,
  sum = parts.reduce((a, b) => a + b, 0),
): { readonly parts: string[]; readonly sum: string } {
  const scale = 10 ** places;
  const sumText = roundHalfUp(sum, places);
  const floors = parts.map((part) => Math.floor(part * scale));
  const missing = Math.round(Number(sumText) * scale) - floors.reduce((a, b) => a + b, 0);
  const rest = (index: number) => (parts[index] ?? 0) * scale - (floors[index] ?? 0);
  const raised = new Set(
    [...parts.keys()].sort((a, b) => rest(b) - rest(a) || a - b).slice(0, Math.max(0, missing)),
  );
  return {
    parts: floors.map((floor, index) =>
      roundHalfUp((floor + (raised.has(index) ? 1 : 0)) / scale, places),
    ),
    sum: sumText,
  };
}
