import { showToday } from './by-day.ts';

/** What the page of one space says, by part and label. */
export interface ComparedSpace {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** A part of the comparison; a value is undefined where a page says nothing. */
export interface ComparedPart {
  readonly title: string;
  readonly rows: readonly {
    readonly label: string;
    readonly values: readonly (string | undefined)[];
  }[];
}

/** Reads the parts of a space's page that are marked with `data-compare`: lists of terms, and tables. */
export function readSpacePage(page: Document, id: string, address: string): ComparedSpace {
  showToday(page);
  const parts = new Map<string, Map<string, string>>();
  for (const element of page.querySelectorAll<HTMLElement>('[data-compare]')) {
    const rows = element instanceof HTMLTableElement ? tableRows(element) : termRows(element);
    parts.set(element.dataset['compare'] ?? '', new Map(rows));
  }
  return { id, name: textOf(page.querySelector('h1')), address, parts };
}

/** Every label that one of the pages has, in the order of the first that has it. */
export function comparedRows(spaces: readonly ComparedSpace[]): ComparedPart[] {
  const titles = [...new Set(spaces.flatMap(({ parts }) => [...parts.keys()]))];
  return titles.map((title) => {
    const held = spaces.map(({ parts }) => parts.get(title));
    const labels = [...new Set(held.flatMap((part) => [...(part?.keys() ?? [])]))];
    return {
      title,
      rows: labels.map((label) => ({ label, values: held.map((part) => part?.get(label)) })),
    };
  });
}

function termRows(list: HTMLElement): [string, string][] {
  return [...list.querySelectorAll('dt')].map((term) => [
    textOf(term),
    textOf(term.nextElementSibling),
  ]);
}

/** The first cell of a row names it; what the others say follows, with the heads that need saying. */
function tableRows(table: HTMLTableElement): [string, string][] {
  return [...table.tBodies].flatMap((body) =>
    [...body.rows].map((row): [string, string] => {
      const [name, ...rest] = [...row.cells].map(textOf);
      return [name ?? '', rest.filter((text) => text !== '').join('，')];
    }),
  );
}

function textOf(element: Element | null): string {
  const copy = element?.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const aside of copy.querySelectorAll('.cite, svg, .visually-hidden, [data-on][hidden]'))
    aside.remove();
  for (const sub of copy.querySelectorAll('.sub')) sub.before('；');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim().replace(/^；/, '');
}
