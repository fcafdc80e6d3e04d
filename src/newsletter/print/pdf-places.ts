import { dictionaryOf, readObjects, referenceIn } from './pdf-objects.ts';

/** Where an anchor of the document has come to stand. */
export interface PdfPlace {
  /** 1, 2, 3 … */
  readonly page: number;
  /** Distance from the lower edge of the sheet, in points. */
  readonly fromBottom: number;
}

/**
 * The places of the anchors in a PDF that Chromium wrote, by name. Only anchors that a link points
 * to have one. Throws when the pages are not found, because contents without page numbers would go
 * unnoticed.
 */
export function readPlaces(pdf: Uint8Array): ReadonlyMap<string, PdfPlace> {
  const objects = new Map(
    [...readObjects(pdf).objects].map(([number, text]) => [number, dictionaryOf(text)] as const),
  );
  const catalog = [...objects.values()].find((text) => /\/Type\s*\/Catalog\b/.test(text)) ?? '';
  const tree = referenceIn(catalog, 'Pages');
  if (tree === undefined) throw new Error('PDF里没有找到页，目录的页码填不上');
  const pages = new Map(pagesBelow(objects, tree).map((id, index) => [id, index + 1]));
  const places = referenceIn(catalog, 'Dests');
  const named = places === undefined ? '' : (objects.get(places) ?? '');
  return new Map(
    [...named.matchAll(DESTINATION)].flatMap(([, name = '', id, fromBottom]) => {
      const page = pages.get(Number(id));
      return page === undefined ? [] : [[name, { page, fromBottom: Number(fromBottom) }] as const];
    }),
  );
}

const DESTINATION = /\/([\w-]+)\s*\[\s*(\d+) 0 R\s*\/XYZ\s+[\d.-]+\s+([\d.-]+)/g;

function pagesBelow(objects: ReadonlyMap<number, string>, number: number): number[] {
  const text = objects.get(number) ?? '';
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1];
  if (kids === undefined) return [number];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(objects, Number(kid)));
}
