const COMPONENTS = {
  '>=': '不低于',
  '>': '超过',
  '=': '',
  '<=': '不超过',
  '<': '低于',
  '~': '约',
} as const;

/** A comparison in words before its value: `>=` 100 个 → 「不低于100个」. */
export function formatComparison(
  comparison: keyof typeof COMPONENTS,
  value: string | number,
  unit = '',
): string {
  return `${COMPONENTS[comparison]}${value}${unit}`;
}
