import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizePdf } from './normalize-pdf.ts';

const normalized = (text: string, day = '2016-03-25') =>
  Buffer.from(normalizePdf(Buffer.from(text, 'latin1'), day)).toString('latin1');

test('dates of the file become the day of the issue, with their length', () => {
  expect(normalized("/CreationDate (D:20261121104656+00'00')")).toBe(
    "/CreationDate (D:20160325000000+00'00')",
  );
  expect(normalized('/ModDate (D:20261121104657Z)>>')).toBe('/ModDate (D:20160325000000Z)>>');
  expect(normalized('<xmp:ModifyDate>2026-11-21T10:46:56+00:00</xmp:ModifyDate>')).toBe(
    '<xmp:ModifyDate>2016-03-25T00:00:00+00:00</xmp:ModifyDate>',
  );
});

test('an identifier of the file becomes zeros', () => {
  expect(normalized('/ID [<0AF3> <0AF4>]')).toBe('/ID [<0000> <0000>]');
});

test('dates in the text of an issue stay', () => {
  expect(normalized('(D:20261121104656) 2026-11-21')).toBe('(D:20261121104656) 2026-11-21');
});

test('any bytes keep their length', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(normalizePdf(bytes, '2016-03-25')).toHaveLength(bytes.length);
    }),
  );
});
