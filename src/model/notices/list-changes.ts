import type { TableFile } from '../../data/table.ts';
import type { NoticeEntry } from '../../schemas/notice-entry.ts';

/** One difference between the list put on notice and the list announced. */
export interface ListChange {
  readonly kind: '增加' | '减少' | '改名';
  readonly name: string;
  /** Of a renamed unit: the name on the notice. */
  readonly before: string | undefined;
  /** What the announcement (of a removed one, the notice) says in 备注. */
  readonly reason: string | undefined;
}

type List = Pick<TableFile<NoticeEntry>, 'entries'> | undefined;

/**
 * What changed between the 公示 list and the final 公布 list. Units are the same by 编号; where one
 * of the lists has none, by name, and then by operator where that is unique in both.
 */
export function listChanges(proposed: List, final: List): ListChange[] {
  const before = (proposed?.entries ?? []).map(({ row }) => row);
  const after = (final?.entries ?? []).map(({ row }) => row);
  const matched = new Map<NoticeEntry, NoticeEntry>();
  const taken = new Set<NoticeEntry>();
  for (const key of ['id', 'name', 'operator'] as const) {
    for (const entry of after) {
      if (matched.has(entry)) continue;
      const candidates = before.filter((each) => !taken.has(each) && isSame(each, entry, key));
      const rivals = after.filter((each) => !matched.has(each) && isSame(each, entry, key));
      const [only] = candidates;
      if (only === undefined || candidates.length > 1 || rivals.length > 1) continue;
      matched.set(entry, only);
      taken.add(only);
    }
  }
  const changes: ListChange[] = [];
  for (const entry of after) {
    const old = matched.get(entry);
    const reason = entry.note ?? undefined;
    if (old === undefined) {
      changes.push({ kind: '增加', name: entry.name, before: undefined, reason });
    } else if (old.name !== entry.name) {
      changes.push({ kind: '改名', name: entry.name, before: old.name, reason });
    }
  }
  for (const entry of before) {
    if (taken.has(entry)) continue;
    const reason = entry.note ?? undefined;
    changes.push({ kind: '减少', name: entry.name, before: undefined, reason });
  }
  return changes;
}

function isSame(a: NoticeEntry, b: NoticeEntry, key: 'id' | 'name' | 'operator'): boolean {
  // Two different ids are two units, whatever their names.
  if (key !== 'id' && a.id !== null && b.id !== null && a.id !== b.id) return false;
  return a[key] !== null && a[key] === b[key];
}
