import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromSvg, svg, toSvg } from './svg.ts';
import { escapeXml } from '../text/escape-xml.ts';

test('text is escaped, in elements and in attributes', () => {
  const name = `<b>"甲" & '乙'</b>`;
  expect(svg`<text id="${name}">${name}</text>`.markup).toBe(
    '<text id="&lt;b&gt;&quot;甲&quot; &amp; &#39;乙&#39;&lt;/b&gt;">' +
      '&lt;b&gt;&quot;甲&quot; &amp; &#39;乙&#39;&lt;/b&gt;</text>',
  );
});

test('numbers are rounded to two decimals and never written as -0 or with an exponent', () => {
  expect(svg`${1.005}|${0.1 + 0.2}|${-0.001}|${1e-9}|${680}`.markup).toBe('1|0.3|0|0|680');
});

test('a number that is not finite is refused, for the mark would vanish', () => {
  expect(() => svg`<rect x="${Number.NaN}"/>`).toThrow('「NaN」不能画成坐标，应为有限的数');
  expect(() => svg`<rect x="${1 / 0}"/>`).toThrow('「Infinity」');
});

test('parts are taken as they are, lists joined by line breaks, nothing left of nothing', () => {
  const parts = [svg`<a/>`, null, undefined, false as const, [svg`<b/>`, 'x<y']];
  expect(svg`<g>${parts}</g>`.markup).toBe('<g><a/>\n<b/>\nx&lt;y</g>');
});

test('a finished drawing becomes part of a larger one unescaped', () => {
  const drawing = toSvg(svg`<svg><title>${'甲&乙'}</title></svg>`);
  expect(svg`<g>${fromSvg(drawing)}</g>`.markup).toBe('<g><svg><title>甲&amp;乙</title></svg></g>');
});

test('any text leaves no character that XML forbids or reads as markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(escaped.isWellFormed()).toBe(true);
    }),
  );
});
