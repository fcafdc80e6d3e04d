/**
 * A number's text in the groups that a reader sees apart: whole digits by threes from five digits on
 * (GB/T 15835 §5.1.4, a narrow gap), the rest as it is. Joined, the groups are the text itself.
 */
export function digitGroups(text: string): string[] {
  const [, sign = '', whole = '', rest = ''] = /^([-−]?)(\d{5,})(\.\d+)?$/.exec(text) ?? [];
  if (whole === '') return [text];
  const first = whole.length % 3 || 3;
  const groups = [sign + whole.slice(0, first)];
  for (let at = first; at < whole.length; at += 3) groups.push(whole.slice(at, at + 3));
  groups.push((groups.pop() ?? '') + rest);
  return groups;
}
