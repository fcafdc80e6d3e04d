import { drawnAmounts } from '../drawn-amounts.ts';
import { made } from '../made-element.ts';
import { drawnLine } from './drawn-line.ts';
import type { WholeTable } from './whole-table.ts';

const MARK = '#source-';

/** Adds to the sources at the foot of the page those that drawn rows cite and its own rows do not. */
export function listSources(rows: HTMLElement, sources: WholeTable['sources']): void {
  for (const { hash } of rows.querySelectorAll<HTMLAnchorElement>(`a[href^="${MARK}"]`)) {
    const number = Number(hash.slice(MARK.length));
    const source = sources[number - 1];
    if (source === undefined || document.getElementById(hash.slice(1)) !== null) continue;
    const line = made(
      'li',
      { id: hash.slice(1), value: number },
      ...drawnLine(source, drawnAmounts),
    );
    const list = sourceList();
    const next = [...list.children].find((each) => (each as HTMLLIElement).value > number);
    list.insertBefore(line, next ?? null);
  }
}

/** The list of sources of the page, begun where its own rows cite none. */
function sourceList(): HTMLElement {
  const held = document.querySelector<HTMLElement>('.sources ol');
  if (held !== null) return held;
  const list = made('ol', {});
  const section = made('section', { className: 'sources' }, made('h2', {}, '来源'), list);
  document.querySelector('main')?.append(section);
  return list;
}
