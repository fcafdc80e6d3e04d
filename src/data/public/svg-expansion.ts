import { MOST_DEPTH } from '../documents/nesting.ts';

/** More shapes than any drawing of a bureau has; a browser takes seconds for them. */
export const MOST_ELEMENTS = 50_000;
/** Shapes drawn in all, one that is used again counted each time. */
const MOST_DRAWN = 500_000;
/** What an effect costs, in shapes: it touches every pixel. */
const EFFECT = 250;
/** Elements whose content is drawn wherever a style sheet says so. */
const PAINTS = /^(?:pattern|marker|mask|clipPath|filter)$/;

interface Element {
  readonly cost: number;
  readonly refs: readonly string[];
  /** Whether a style sheet may make it a use of all that the sheet refers to. */
  readonly isPaint: boolean;
  readonly children: Element[];
}

/** Counts what a browser draws of a drawing while its elements are read. */
export interface DrawnCount {
  open(local: string, attributes: readonly (readonly [string, string])[]): void;
  close(): void;
  css(text: string): void;
  /** Why it is more than can be drawn in time; undefined when it is not. */
  fault(): string | undefined;
}

/**
 * Counts the shapes of a drawing, those of `<use>`, patterns and the like as often as they are drawn:
 * forty elements that each use the one before twice draw a billion. What refers to itself is not drawn.
 */
export function drawnCount(): DrawnCount {
  const root: Element = { cost: 0, refs: [], isPaint: false, children: [] };
  const open: Element[] = [root];
  const byId = new Map<string, Element>();
  const sheetRefs = new Set<string>();
  let paints = 0;
  return {
    open: (local, attributes) => {
      const parent = open.at(-1) ?? root;
      const element: Element = {
        cost: local.startsWith('fe') ? EFFECT : 1,
        refs: attributes.flatMap(([name, value]) => refsOf(name, value)),
        isPaint: parent.isPaint || PAINTS.test(local),
        children: [],
      };
      if (element.isPaint) paints += 1;
      parent.children.push(element);
      open.push(element);
      const id = attributes.find(([name]) => name === 'id')?.[1];
      if (id !== undefined && !byId.has(id)) byId.set(id, element);
    },
    close: () => void open.pop(),
    css: (text) => {
      for (const ref of refsOf('style', text)) sheetRefs.add(ref);
    },
    fault: () =>
      paints * sheetRefs.size <= MOST_DRAWN && isDrawnInTime(root, byId, [...sheetRefs])
        ? undefined
        : `里面的<use>、图案或滤镜一个用一个，画出来超过了${MOST_DRAWN}个图形`,
  };
}

function refsOf(name: string, value: string): string[] {
  if (name === 'href') return value.startsWith('#') ? [value.slice(1)] : [];
  return [...value.matchAll(/url\(\s*["']?#([^"')\s]+)/gi)].map(([, id = '']) => id);
}

function isDrawnInTime(
  root: Element,
  byId: ReadonlyMap<string, Element>,
  sheetRefs: readonly string[],
): boolean {
  const known = new Map<Element, number>();
  const within = new Set<Element>();
  const drawn = (element: Element, chain: number): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (within.has(element)) return 0;
    if (chain > MOST_DEPTH) return Infinity;
    within.add(element);
    let all = element.cost;
    for (const child of element.children) all += drawn(child, chain);
    for (const id of element.isPaint ? [...element.refs, ...sheetRefs] : element.refs) {
      const used = byId.get(id);
      if (used !== undefined) all += drawn(used, chain + 1);
    }
    within.delete(element);
    known.set(element, all);
    return all;
  };
  return drawn(root, 0) <= MOST_DRAWN;
}
