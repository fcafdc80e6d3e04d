import { DIVISION_CHANGES } from './division-changes.ts';
import names200212 from 'gb2260/lib/200212.json' with { type: 'json' };
import names200306 from 'gb2260/lib/200306.json' with { type: 'json' };
import names200312 from 'gb2260/lib/200312.json' with { type: 'json' };
import names200403 from 'gb2260/lib/200403.json' with { type: 'json' };
import names200409 from 'gb2260/lib/200409.json' with { type: 'json' };
import names200412 from 'gb2260/lib/200412.json' with { type: 'json' };
import names200506 from 'gb2260/lib/200506.json' with { type: 'json' };
import names200512 from 'gb2260/lib/200512.json' with { type: 'json' };
import names200612 from 'gb2260/lib/200612.json' with { type: 'json' };
import names200712 from 'gb2260/lib/200712.json' with { type: 'json' };
import names200812 from 'gb2260/lib/200812.json' with { type: 'json' };
import names200912 from 'gb2260/lib/200912.json' with { type: 'json' };
import names201010 from 'gb2260/lib/201010.json' with { type: 'json' };
import names201110 from 'gb2260/lib/201110.json' with { type: 'json' };
import names201210 from 'gb2260/lib/201210.json' with { type: 'json' };
import names201308 from 'gb2260/lib/201308.json' with { type: 'json' };
import names201410 from 'gb2260/lib/201410.json' with { type: 'json' };
import names201509 from 'gb2260/lib/201509.json' with { type: 'json' };
import names201607 from 'gb2260/lib/201607.json' with { type: 'json' };

/** The names of one list of division codes (GB/T 2260) by six-digit code. */
export type DivisionNames = Readonly<Record<string, string>>;

// Written out, because only literal imports survive bundling; reading all takes about 30 ms.
// Each edition is named by the year and month up to which it holds (201607 = July 2016).
const PUBLISHED: ReadonlyMap<string, DivisionNames> = new Map<string, DivisionNames>([
  ['200212', names200212],
  ['200306', names200306],
  ['200312', names200312],
  ['200403', names200403],
  ['200409', names200409],
  ['200412', names200412],
  ['200506', names200506],
  ['200512', names200512],
  ['200612', names200612],
  ['200712', names200712],
  ['200812', names200812],
  ['200912', names200912],
  ['201010', names201010],
  ['201110', names201110],
  ['201210', names201210],
  ['201308', names201308],
  ['201410', names201410],
  ['201509', names201509],
  ['201607', names201607],
]);

/** The lists held, oldest first, as `YYYYMM`: those published whole, and each month of change. */
export const DIVISION_EDITIONS: readonly string[] = [
  ...new Set([...PUBLISHED.keys(), ...DIVISION_CHANGES.map(({ month }) => month)]),
].sort();

const made = new Map<string, DivisionNames>();

/** The codes and names of a list; empty for one that is not held. */
export function divisionNames(edition: string): DivisionNames {
  const held = made.get(edition) ?? (DIVISION_EDITIONS.includes(edition) ? make(edition) : {});
  made.set(edition, held);
  return held;
}

/** The newest name that any list gives a code, in force or not. */
export function lastDivisionName(code: string): string | undefined {
  const begun = DIVISION_CHANGES.findLast(({ begins }) => Object.hasOwn(begins, code));
  if (begun !== undefined) return begun.begins[code];
  const lists = [...PUBLISHED.values()].reverse();
  return lists.find((names) => Object.hasOwn(names, code))?.[code];
}

function make(edition: string): DivisionNames {
  const base = [...PUBLISHED.keys()].findLast((month) => month <= edition) ?? '';
  const names = new Map(Object.entries(PUBLISHED.get(base) ?? {}));
  for (const { month, begins, ends } of DIVISION_CHANGES) {
    if (month > edition) break;
    for (const [code, name] of Object.entries(begins)) names.set(code, name);
    for (const code of ends) names.delete(code);
  }
  return Object.fromEntries(names);
}
