/**
 * A number's text in the groups that a reader sees apart: whole digits by threes from five digits on
 * (GB/T 15835 §5.1.4, a narrow gap), the rest as it is. Joined, the groups are the text itself.
 */
export function digitGroups(text: string): string[] {
  const [, sign = '', whole = '', rest = ''] = /^([-−+]?)([1-9]\d{4,})(\.\d+)?$/.exec(text) ?? [];
  if (whole === '') return [text];
  const first = whole.length % 3 || 3;
  const groups = [sign + whole.slice(0, first)];
  for (let at = first; at < whole.length; at += 3) groups.push(whole.slice(at, at + 3));
  groups.push((groups.pop() ?? '') + rest);
  return groups;
}

/**
 * A running text as runs of groups: an amount, which is digits with what they count behind them, in its
 * groups, and all else in one piece. Years, codes, 文号 and ids have no unit, so they stay whole.
 */
export function amountRuns(text: string): string[][] {
  if (!/\d{5}/.test(text)) return [[text]];
  const runs: string[][] = [];
  let from = 0;
  for (const { index, 0: match, 1: before = '' } of text.matchAll(AMOUNT)) {
    const start = index + before.length;
    if (start > from) runs.push([text.slice(from, start)]);
    from = index + match.length;
    runs.push(digitGroups(text.slice(start, from)));
  }
  return from < text.length ? [...runs, [text.slice(from)]] : runs;
}

const UNITS =
  '[余多]?[万亿]?(?:元|美元|欧元|平方?米|平方公里|公里|公顷|亩|吨|[个家人件项次张位间套户场笔条名行台只批段份篇]|%)';
/** Up to where a range goes, which says what both of its ends count. */
const RANGE = `[～至到]\\d+(?:\\.\\d+)?${UNITS}`;
const AMOUNT = new RegExp(`(^|[^\\w.\\-−/#〔第])\\d{5,}(?:\\.\\d+)?(?=${UNITS}|${RANGE})`, 'g');
