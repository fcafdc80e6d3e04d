import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readObjects, writeObjects } from './pdf-objects.ts';
import { readPlaces } from './pdf-places.ts';
import { searchablePdf } from './searchable-pdf.ts';

function pdfOf(...bodies: readonly string[]): Uint8Array {
  const objects = new Map(
    bodies.map((body, index) => [index + 1, `${index + 1} 0 obj\n${body}\nendobj\n`] as const),
  );
  const trailer = `<</Size ${bodies.length + 1}\n/Root 1 0 R>>`;
  return writeObjects({ head: '%PDF-1.4\n', objects, trailer });
}

function streamOf(text: string): string {
  const data = deflateSync(Buffer.from(text, 'latin1')).toString('latin1');
  return `<</Filter /FlateDecode\n/Length ${data.length}>> stream\n${data}\nendstream`;
}

test('a file taken apart and put together is the same file', () => {
  const pdf = pdfOf('<</Type /Catalog>>', streamOf('xref endobj startxref 9'), '(三)');
  expect(Buffer.from(writeObjects(readObjects(pdf))).equals(Buffer.from(pdf))).toBe(true);
});

test('a file of another kind is refused', () => {
  expect(() => readObjects(Buffer.from('%PDF-1.5\nstartxref\n0\n%%EOF'))).toThrow(
    '浏览器印出的PDF不是所知的格式，对象表读不出来',
  );
});

test('places are found through a tree of pages', () => {
  const pdf = pdfOf(
    '<</Type /Catalog\n/Pages 2 0 R\n/Dests 6 0 R>>',
    '<</Type /Pages\n/Kids [3 0 R 4 0 R]>>',
    '<</Type /Pages\n/Kids [5 0 R]>>',
    '<</Type /Page>>',
    '<</Type /Page>>',
    '<</part-0 [4 0 R /XYZ 6 822.5 0]\n/closing-end [5 0 R /XYZ 6 100 0]>>',
  );
  expect([...readPlaces(pdf)]).toEqual([
    ['part-0', { page: 2, fromBottom: 822.5 }],
    ['closing-end', { page: 1, fromBottom: 100 }],
  ]);
  expect(() => readPlaces(pdfOf('<<>>'))).toThrow('PDF里没有找到页，目录的页码填不上');
});

const SHARED: Readonly<Record<string, number>> = {
  ...{ 门: 7, '⻔': 7, 长: 8, '⻓': 8, 甲: 9, 乙: 10 },
  ...{ '—': 11, '―': 11, '——': 12 },
};
const glyphsOf = (character: string) => [SHARED[character] ?? 0];

function mapAfter(map: string, html: string): string {
  const pdf = pdfOf('<</ToUnicode 2 0 R>>', streamOf(map));
  const changed = readObjects(searchablePdf(pdf, html, glyphsOf)).objects.get(2) ?? '';
  const start = changed.indexOf('stream\n') + 7;
  const data = changed.slice(start, changed.lastIndexOf('\nendstream'));
  return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
}

test('of two characters with one glyph, the one that was written is noted', () => {
  const map = 'begin\n2 beginbfchar\n<0007> <2ED4>\n<0009> <7532>\nendbfchar\nendcmap';
  expect(mapAfter(map, '部门甲')).toBe(
    'begin\n2 beginbfchar\n<0007> <95E8>\n<0009> <7532>\nendbfchar\nendcmap',
  );
  expect(mapAfter(map, '⻔与门')).toContain('<0007> <2ED4>');
  expect(mapAfter(map, '⻔与门，部门')).toContain('<0007> <95E8>');
});

test('a dash of two signs is noted whole, one of one sign as it was written', () => {
  const map = '3 beginbfchar\n<000B> <2015>\n<000C> <2014>\n<000D> <2E3A>\nendbfchar\nendcmap';
  const noted = mapAfter(map, '甲——乙，甲—乙');
  expect(noted).toContain('<000B> <2014>\n<000C> <20142014>\n<000D> <20142014>\n');
  expect(mapAfter(map, '甲⸺乙―丙—')).toContain('<000B> <2015>\n<000C> <2014>\n<000D> <2E3A>\n');
});

test('ranges are spelt out, characters beyond the first plane kept', () => {
  const map =
    '1 beginbfrange\n<0007> <0008> <2ED4>\nendbfrange\n' +
    '1 beginbfchar\n<000B> <D842DFB7>\nendbfchar\nend';
  expect(mapAfter(map, '门')).toBe(
    '3 beginbfchar\n<0007> <95E8>\n<0008> <2ED5>\n<000B> <D842DFB7>\nendbfchar\nend',
  );
});
