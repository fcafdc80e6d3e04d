import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSvg } from './clean-svg.ts';

const clean = (text: string) => cleanSvg(new TextEncoder().encode(text));
const inside = (body: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${more}>${body}</svg>`;
const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg"/>\n';

describe('a drawing that is only drawn', () => {
  it('keeps its shapes, words and styles', () => {
    const body =
      '<style>.a{fill:url(#g)}</style><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>' +
      '<g class="a" transform="scale(2)"><path d="M0 0L1 1" style="stroke:#000"/></g>' +
      '<text x="1" xml:space="preserve"> 甲&amp;乙 </text><use href="#g"/>' +
      '<image href="data:image/png;base64,iVBORw0KGgo="/>';
    const { svg, removed } = clean(inside(body, ' viewBox="0 0 9 9"'));
    expect(svg).toBe(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${body}</svg>\n`);
    expect(removed).toEqual([]);
  });

  it('loses its document type, comments and the notes of the drawing program without a word', () => {
    const text =
      '\ufeff<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">' +
      '<!-- 甲 --><svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="C:\\甲">' +
      '<metadata><a/></metadata><i:view/></svg>';
    expect(clean(text)).toEqual({ svg: EMPTY, removed: [] });
  });

  it('is closed at once when there is nothing in it', () => {
    expect(clean(inside('<![CDATA[]]>'))).toEqual({ svg: EMPTY, removed: [] });
  });

  it('has an old kind of link as a new one', () => {
    expect(clean(inside('<use xlink:href="#a"/>')).svg).toContain('<use href="#a"/>');
  });
});

describe('what runs or reaches out is left out and named', () => {
  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<script href="https://evil.example/a.js"/>', '<script>'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', '<script>'],
    [
      '<foreignObject><b xmlns="http://www.w3.org/1999/xhtml" onclick="alert(1)"/></foreignObject>',
      '<foreignObject>',
    ],
    ['<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="https://evil.example"/>', '<iframe>'],
    ['<animate attributeName="href" values="javascript:alert(1)"/>', '<animate>'],
    ['<set attributeName="onclick" to="alert(1)"/>', '<set>'],
    ['<animateTransform onbegin="alert(1)"/>', '<animateTransform>'],
    ['<handler type="text/javascript">alert(1)</handler>', '<handler>'],
    ['<feImage href="https://evil.example/a.png"/>', '<feImage>'],
    ['<audio src="https://evil.example/a"/>', '<audio>'],
  ])('%s', (body, name) => {
    expect(clean(inside(body))).toEqual({ svg: EMPTY, removed: [name] });
  });

  it.each([
    ['<path onload="alert(1)"/>', 'onload'],
    ['<path ONCLICK="alert(1)"/>', 'ONCLICK'],
    ['<use href="https://evil.example/a.svg#a"/>', 'href'],
    ['<use xlink:href="data:image/svg+xml;base64,PHN2Zz4="/>', 'href'],
    ['<use href="//evil.example/a"/>', 'href'],
    ['<a href="javascript:alert(1)"/>', 'href'],
    ['<a xlink:href=" java&#10;script:alert(1)"/>', 'href'],
    ['<a href="data:text/html,a"/>', 'href'],
    ['<image href="http://evil.example/a.png"/>', 'href'],
    ['<image href="data:image/svg+xml,a"/>', 'href'],
    ['<image href="file:///etc/passwd"/>', 'href'],
    ['<path fill="url(https://evil.example/a#b)"/>', 'fill'],
    ['<path filter="URL( \'//evil.example\')"/>', 'filter'],
    ['<path style="background:url(https://evil.example)"/>', 'style'],
    ['<path style="fill:u\\72l(https://evil.example)"/>', 'style'],
    ['<path style="fill:ur/**/l(x);background:image-set(\'https://evil.example\')"/>', 'style'],
    ['<path style="width:expression(alert(1))"/>', 'style'],
  ])('%s', (body, name) => {
    const { svg, removed } = clean(inside(body));
    expect(removed).toEqual([name]);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"><(use|a|image|path)\/><\/svg>\n$/,
    );
  });

  it.each([
    '@import "https://evil.example/a.css";',
    '@IMPORT url(//evil.example);',
    'path{fill:url("https://evil.example")}',
    'path{fill:url(/**/https://evil.example)}',
    '@font-face{src:url(https://evil.example/a.woff)}',
    '@\\69mport "x";',
  ])('a style: %s', (css) => {
    const { svg, removed } = clean(inside(`<style>${css}</style>`));
    expect(removed).toEqual(['<style>']);
    expect(svg).not.toContain('evil');
  });

  it('a style in CDATA that would close itself is text', () => {
    const { svg } = clean(inside('<title><![CDATA[</title><script>alert(1)</script>]]></title>'));
    expect(svg).toContain('<title>&lt;/title&gt;&lt;script&gt;');
  });

  it('an instruction to load a style sheet', () => {
    const { svg } = clean(`<?xml-stylesheet href="https://evil.example"?>${inside('')}`);
    expect(svg).toBe(EMPTY);
  });
});

describe('what is no sound drawing is refused', () => {
  it.each([
    ['<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>', '实体'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><g></svg>', '不是完好的SVG'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><p a=b></svg>', '不是完好的SVG'],
    ['<svg/>', '最外层不是<svg xmlns'],
    ['<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>', '最外层不是'],
    ['', '不是完好的SVG'],
    ['\0', '不是完好的SVG'],
  ])('%s', (text, words) => {
    const { svg, fault } = clean(text);
    expect(svg).toBeUndefined();
    expect(fault?.message).toContain(words);
  });

  it('in another encoding', () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0x3c, 0x00);
    expect(cleanSvg(bytes).fault?.message).toContain('不是UTF-8');
  });
});

describe('a drawing that takes minutes to draw is refused', () => {
  const many = (count: number, make: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => make(at)).join('');
  const message = (body: string) => clean(inside(body)).fault?.message;
  const doubling = (count: number) =>
    `<g id="g0"><path/></g>${many(count, (at) => `<g id="g${at + 1}"><use href="#g${at}"/><use href="#g${at}"/></g>`)}`;
  const pattern = (fill: (at: number) => string) =>
    many(20, (at) => `<pattern id="p${at + 1}">${fill(at).repeat(2)}</pattern>`);

  it.each([
    ['more elements than can be drawn', '<path/>'.repeat(50_000), '超过了50000个图形'],
    ['elements of no use', '<a:b xmlns:a="x"/>'.repeat(50_000), '超过了50000个图形'],
    ['groups in groups', '<g>'.repeat(64), '超过了64层'],
    ['each used twice by the next', doubling(20), '画出来超过了500000个图形'],
    ['patterns of patterns', pattern((at) => `<rect fill="url(#p${at})"/>`), '画出来超过了'],
    [
      'patterns of patterns by a style sheet',
      `<style>${many(20, (at) => `.c${at}{fill:url('#p${at}')}`)}</style>${pattern((at) => `<rect class="c${at}"/>`)}`,
      '画出来超过了',
    ],
    [
      'a chain of uses without end',
      many(70, (at) => `<g id="a${at}"><use href="#a${at + 1}"/></g>`),
      '画出来超过了',
    ],
    [
      'effects on effects',
      `<filter id="f">${'<feGaussianBlur/>'.repeat(100)}</filter>${'<rect filter="url(#f)"/>'.repeat(30)}`,
      '画出来超过了',
    ],
  ])('%s', (_, body, words) => {
    expect(message(body)).toContain(words);
  });

  it.each([
    [
      'what uses itself, for it is not drawn',
      '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
    ],
    ['ten doublings', doubling(10)],
    ['a map of thousands of shapes', '<path style="fill:url(#g)"/>'.repeat(20_000)],
    ['sixty groups in groups', '<g>'.repeat(60) + '</g>'.repeat(60)],
  ])('but not %s', (_, body) => {
    expect(message(body)).toBeUndefined();
  });

  it('and openings of comments are looked at once, closed or not', () => {
    const css = '/*'.repeat(1_000_000);
    expect(clean(inside(`<style>${css}</style>`)).svg).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg"><style>${css}</style></svg>\n`,
    );
  });
});

const word = fc.constantFrom(
  ...[
    '<g>',
    '</g>',
    '<script>',
    '</script>',
    '<style>',
    '</style>',
    '<![CDATA[',
    ']]>',
    '&lt;',
    '&#60;',
    '"',
    "'",
    '<a href="',
    'javascript:',
    'url(',
    '#a',
    ')',
    'https://evil.example',
    ' onload="',
    '"/>',
    '<use xlink:href="',
    '<!--',
    '-->',
    '甲',
    ' ',
    '\n',
    '\t',
    '<title>',
    '</title>',
    '&amp;',
    '>',
    '<path d="',
  ],
);

it('a cleaned drawing is clean, whatever it was made of', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const { svg } = clean(inside(words.join('')));
      if (svg === undefined) return;
      expect(clean(svg)).toEqual({ svg, removed: [] });
      expect(svg).not.toMatch(/<script|<foreignObject|<[a-z]+ [^>]*(?:on\w+=|href="(?!#))/);
    }),
    { numRuns: 2000 },
  );
});
