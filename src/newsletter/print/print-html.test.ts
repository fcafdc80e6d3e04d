import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { linkTo } from '../../resolved/line-parts.ts';
import {
  allFigures,
  awkwardBlocks,
  heading,
  issueOf,
  paragraph,
  richSite,
} from './print-fixture.ts';
import { printHtml } from './print-html.ts';

const site = richSite();
const read = (...args: Parameters<typeof printHtml>) => load(printHtml(...args));

test('an official issue wears the red head, the number line and 版记', () => {
  const $ = read(issueOf(site));
  expect($('body').attr('class')).toBe('official');
  expect($('.official-head h1').text()).toBe('示例市众创空间工作旬报');
  expect($('.issue-number').text()).toBe('2025年第7期（总第43期）');
  expect($('.imprint').text()).toBe('示例市科技创新局2025年3月20日');
  expect($('.receivers').text()).toBe('报：示例市人民政府办公室。送：各县（市、区）科技部门。');
  expect($('.printed').text()).toBe('示例市科技创新局2025年3月20日印发');
});

test('a retold issue wears none of it, and says what it is with both dates', () => {
  const $ = read(issueOf(site, { retold: { on: '2026-11-21', source: '原旬报' } }));
  expect($('body').attr('class')).toBe('plain');
  expect($('.official-head, .distribution')).toHaveLength(0);
  expect($('.plain-head').text()).toContain(
    '改写原件印发2025年3月20日，改写2026年11月21日。这不是原件，有出入以原件为准。原件：原旬报。',
  );
  expect($('style').text()).toContain('content: "改写，不是原件 · 示例（虚构）"');
});

test('an issue of a demonstration with real facts is not dressed as an authority’s', () => {
  const $ = read(issueOf(site, { isIllustrative: false, mark: '演示站' }));
  expect($('body').attr('class')).toBe('plain');
  expect($('.stamp, .distribution')).toHaveLength(0);
});

test('an authority’s own sheets carry no mark', () => {
  const html = printHtml(
    issueOf(site, { isIllustrative: false, mark: undefined, statement: undefined }),
  );
  expect(html).toContain('official-head');
  expect(html).not.toContain('@top-center');
});

test('the contents name numbered headings, two levels, with the pages they are told', () => {
  const content = issueOf(site, {
    blocks: [heading(2, '甲'), heading(3, '子'), heading(4, '细'), heading(2, '乙')],
  });
  const $ = read(content, {
    pages: new Map([
      ['part-0', 1],
      ['part-3', 12],
    ]),
  });
  expect(
    $('.contents li')
      .map((_, line) => $(line).text())
      .get(),
  ).toEqual(['一、甲1', '（一）子', '二、乙12']);
  expect($('h4').text()).toBe('1.细');
});

test('an issue with one column has no contents', () => {
  expect(read(issueOf(site, { blocks: [heading(2, '甲'), paragraph('文')] }))('nav')).toHaveLength(
    0,
  );
});

test('an address of another site is noted once, one of this site is not', () => {
  const link = linkTo('外部', 'https://o.example/x');
  const own = linkTo('本站', 'https://rich.example/spaces/');
  const $ = read(issueOf(site, { blocks: [{ kind: 'paragraph', inlines: [link, own, link] }] }));
  expect($('main p').text()).toBe('外部网1本站外部网1');
  expect($('#address-1').text()).toBe('网1　https://o.example/x');
});

test('a character without a glyph is a box with its number, a known one is text', () => {
  const content = issueOf(site, { blocks: [paragraph('姓𠮷䶮')] });
  const $ = read(content, { hasGlyph: (character) => character === '䶮' });
  expect($('main p').text()).toBe('姓020BB7䶮');
  expect($('.no-glyph').attr('aria-label')).toBe('𠮷（U+20BB7）');
});

test('nothing comes from outside and nothing runs', () => {
  const html = printHtml(issueOf(site, { blocks: [...awkwardBlocks(), ...allFigures(site)] }));
  expect(html).not.toMatch(/<script|<link\b|src="(?!data:)|url\((?!#)|@import/);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('signs of HTML in any text stay text', () => {
  const evil = '<b onclick="x">&amp;</b>';
  const content = issueOf(site, {
    title: evil,
    publisher: evil,
    mark: `"}</style>${evil}`,
    blocks: [heading(2, evil), paragraph(evil)],
  });
  const $ = read(content);
  expect($('main').text().trim()).toBe(`一、${evil}\n${evil}`);
  expect($('[onclick]')).toHaveLength(0);
});
