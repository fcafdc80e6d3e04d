import { type PdfObjects, dictionaryOf, readObjects, writeObjects } from './pdf-objects.ts';

const CELL = /\(node(\d{8})\)/g;
const DEFINED = /\/ID \(node(\d{8})\)/g;
const LEAF = /(\/Limits \[)[^\]]*(\]\s*\/Names \[)([^\]]*)(\])/;
const BRANCH = /(\/Kids \[)([^\]]*)(\]\s*\/Limits \[)[^\]]*(\])/;

/**
 * The PDF with the head cells of its tables numbered from 1 in the order in which they stand. Chromium
 * numbers them by what its browser has drawn before, and not always in the order of the table. The
 * tree of these names is sorted anew, as readers of the file expect (ISO 32000-1, 7.9.6).
 */
export function numberCells(pdf: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = readObjects(pdf);
  const objects = [...file.objects];
  const ids = objects.flatMap(([, text]) => idsIn(text, DEFINED));
  if (ids.length === 0) return new Uint8Array(pdf);
  const numbers = new Map(
    [...new Set(ids)].map((id, index) => [id, String(index + 1).padStart(id.length, '0')]),
  );
  const named = objects.map(([number, text]) => {
    const head = dictionaryOf(text);
    const renamed = head.replaceAll(CELL, (_, id: string) => `(node${numbers.get(id) ?? id})`);
    return [number, renamed + text.slice(head.length)] as const;
  });
  return writeObjects({ ...file, objects: sortedNames(new Map(named)) });
}

/** The leaves of the tree hold as many names each as before, together in their order. */
function sortedNames(objects: PdfObjects['objects']): PdfObjects['objects'] {
  const leaves = [...objects].filter(([, text]) => isOfCells(text, LEAF));
  const pairs = leaves
    .flatMap(([, text]) => LEAF.exec(text)?.[3]?.match(/\(node\d{8}\) \d+ 0 R/g) ?? [])
    .sort();
  const written = new Map(objects);
  const limits = new Map<number, string>();
  let next = 0;
  for (const [number, text] of leaves) {
    const held = LEAF.exec(text)?.[3]?.match(CELL)?.length ?? 0;
    const mine = pairs.slice(next, next + held);
    next += held;
    const own = [mine[0], mine.at(-1)].map((pair) => pair?.slice(0, '(node00000000)'.length));
    limits.set(number, own.join(' '));
    written.set(
      number,
      text.replace(LEAF, (_, a: string, b: string, _names, c: string) =>
        [a, own.join(' '), b, mine.join(' '), c].join(''),
      ),
    );
  }
  // Branches come after what hangs on them.
  for (const [number, text] of objects) {
    if (!isOfCells(text, BRANCH)) continue;
    const kids = (BRANCH.exec(text)?.[2] ?? '').match(/\d+(?= 0 R)/g) ?? [];
    const ends = kids.map((kid) => limits.get(Number(kid))?.split(' ') ?? []);
    const own = `${ends[0]?.[0] ?? ''} ${ends.at(-1)?.[1] ?? ''}`;
    limits.set(number, own);
    written.set(
      number,
      text.replace(BRANCH, (_, a: string, k: string, b: string, c: string) =>
        [a, k, b, own, c].join(''),
      ),
    );
  }
  return written;
}

function isOfCells(text: string, kind: RegExp): boolean {
  const found = kind.exec(dictionaryOf(text))?.[0];
  return found !== undefined && idsIn(found, CELL).length > 0;
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...dictionaryOf(text).matchAll(pattern)].map(([, id = '']) => id);
}
