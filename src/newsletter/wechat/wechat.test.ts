import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { cssAgeFaults } from '../../testing/css-age.ts';
import type { Block } from '../content/blocks.ts';
import { contentFixture, everyBlock, RETOLD, tableFixture } from '../content-fixture.ts';
import { editionContents } from '../edition-contents-fixture.ts';
import { figureLines } from '../../model/figures/figure.ts';
import type { Picture } from '../pictures/picture.ts';
import { blocksOfKind } from '../../resolved/all-blocks.ts';
import { linkTo } from '../../resolved/line-parts.ts';
import { coverSvg } from './covers.ts';
import { wechatBody, wechatFiles } from './index.ts';
import { wechatPage } from './wechat-page.ts';
import { PAGE_STYLE } from './wechat-page-style.ts';

const picture = (number: number): readonly [number, Picture] => [
  number,
  { number, png: new Uint8Array(), width: 728, height: 300, alt: '各场<数>', numbersText: '' },
];
const PICTURES = new Map([1, 2, 3].map(picture));
const flat = (text: string) => text.replaceAll(/\s/g, '');
const bodyOf = (blocks: readonly Block[], parts = {}) =>
  wechatBody(contentFixture(blocks, parts), PICTURES);
const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text }],
});
const link = (address: string): Block => ({
  kind: 'paragraph',
  inlines: [linkTo('词', address)],
});

test('nothing that WeChat takes away is in the article', () => {
  const $ = load(bodyOf(everyBlock()).html, null, false);
  const kept = ['section', 'p', 'span', 'img', 'table', 'tbody', 'tr', 'td', 'th'];
  const words = ['blockquote', 'strong', 'em', 'br', 'a'];
  const names = $('*')
    .toArray()
    .map((element) => $(element).prop('tagName')?.toLowerCase() ?? '');
  expect(names.filter((name) => ![...kept, ...words].includes(name))).toEqual([]);
  const attributes = $('*')
    .toArray()
    .flatMap((element) => Object.keys($(element).attr() ?? {}));
  expect([...new Set(attributes)].sort()).toEqual(['alt', 'src', 'style']);
  expect($.html()).not.toMatch(/var\(|url\(|data:/);
});

test('every element with text of its own names its colour, or stands in one that does', () => {
  const $ = load(bodyOf(everyBlock()).html, null, false);
  $('section,p,td,th,blockquote').each((_, element) => {
    expect($(element).attr('style'), $(element).text()).toMatch(/(?:^|;)color:#/);
  });
});

test('links to other places are numbered once an address; those of WeChat stay', () => {
  const own = 'https://mp.weixin.qq.com/s/abc';
  const like = 'https://mp.weixin.qq.com.example/s';
  const other = 'https://a.example/?x=1&y=2';
  const { html } = bodyOf([link(own), link(other), link(like), link(other)]);
  const $ = load(html, null, false);
  expect(
    $('a')
      .toArray()
      .map((element) => $(element).attr('href')),
  ).toEqual([own]);
  const text = $.root().text();
  expect(text.match(/词\[\d\]/g)).toEqual(['词[2]', '词[3]', '词[2]']);
  expect(text).toContain(`[2] 词：${other}`);
  expect(text).toContain(`[3] 词：${like}`);
});

test('a mail address is written out and gets no number', () => {
  const { html } = bodyOf([link('mailto:a@b.example?subject=x')]);
  expect(html).toContain('词（a@b.example）');
});

test('lists deeper than two levels stand at the second, with no text lost', () => {
  const nested = (level: number): Block => ({
    kind: 'list',
    isOrdered: level === 2,
    items: [[paragraph(`第${level}层`), ...(level < 4 ? [nested(level + 1)] : [])]],
  });
  const $ = load(bodyOf([nested(1)]).html, null, false);
  expect($('ul,ol,li').length).toBe(0);
  for (const words of ['• 第1层', '（1）第2层', '› 第3层', '› 第4层']) {
    expect($.root().text()).toContain(words);
  }
});

test('characters are escaped, and rare ones stay', () => {
  const text = load(bodyOf(everyBlock()).html, null, false).root().text();
  expect(text).toContain('示例𠮷祥䶮创㛃说“先活下来”，<5%&"x"');
  expect(bodyOf(everyBlock()).html).toContain('要闻&lt;速览&gt;');
});

test('a table of 60 rows is cut and says where the whole is', () => {
  const { html, warnings } = bodyOf([tableFixture(60, 3)]);
  const $ = load(html, null, false);
  expect($('tr').length).toBe(21);
  expect($.root().text()).toContain(
    '共60行，这里列前20行，全表在网页：https://rich.example/issues/2025-07/',
  );
  expect(warnings.map(({ message }) => message)).toEqual([
    '表「空间名录60」共60行，微信里只列前20行，全表在网页',
  ]);
});

test('a table of few rows stays whole; one of 12 columns comes as records', () => {
  const { html, warnings } = bodyOf([tableFixture(12, 12)]);
  expect(warnings).toEqual([]);
  expect(load(html, null, false).root().text()).toContain('列名12：11011');
  expect(load(html, null, false)('table').length).toBe(0);
});

test('tables give way before the limit is passed', () => {
  const { characters, warnings } = bodyOf(Array.from({ length: 6 }, () => tableFixture(60, 6)));
  expect(characters).toBeLessThan(18_000);
  expect(warnings.every(({ level }) => level === 'warning')).toBe(true);
  expect(warnings[0]?.message).toContain('共60行');
});

test('near the limit the heaviest blocks are named; beyond it ends of columns are left to the page', () => {
  const column: Block = { kind: 'heading', level: 2, text: '要闻' };
  const sizes = (count: number) => {
    const { warnings, characters } = bodyOf([column, paragraph('众'.repeat(count))]);
    return { characters, found: warnings.map(({ level, message }) => `${level} ${message}`) };
  };
  expect(sizes(15_000).found).toEqual([]);
  const near = sizes(17_500);
  expect(near.found[0]).toMatch(
    new RegExp(
      `^warning 微信正文连格式${near.characters}字符，接近上限20000；` +
        '最重的是「要闻」栏的段落「众{14}…」17\\d{3}字符',
    ),
  );
  const far = sizes(20_000);
  expect(far.characters).toBeLessThan(20_000);
  expect(far.found).toEqual([
    'warning 微信正文连格式超过20000字符，「要闻」只放了前面一部分，余下的见网页',
  ]);
});

test('an article that cannot be made short enough is an error', () => {
  const headings = Array.from({ length: 300 }, (_, index): Block => ({
    kind: 'heading',
    level: 2,
    text: `标题${index}`,
  }));
  expect(bodyOf(headings).warnings.at(-1)).toMatchObject({ level: 'error' });
  expect(bodyOf(headings).warnings.at(-1)?.message).toMatch(/应少于20000，公众号后台不收/);
});

test('title and digest fit their fields, counted in characters, with a finding when cut', () => {
  const fits = bodyOf([], { digest: '𠮷'.repeat(128) });
  expect([fits.title, fits.warnings]).toEqual([
    '示例市众创空间工作旬报 2025年第7期（总第43期）',
    [],
  ]);
  const long = bodyOf([], {
    digest: '众'.repeat(129),
    title: '示例市众创空间和孵化器联合工作旬报',
  });
  expect(long.title).toBe('示例市众创空间和孵化器联合工作旬报 2025年第7期');
  expect([...long.digest].length).toBe(128);
  expect(long.warnings.map(({ message }) => message)).toEqual([
    '标题「示例市众创空间和孵化器联合工作旬报 2025年第7期（总第43期）」有33字，应不超过32字，' +
      '已改为「示例市众创空间和孵化器联合工作旬报 2025年第7期」',
    '摘要有129字，应不超过128字，已截到128字',
  ]);
  const longest = bodyOf([], { title: '示例'.repeat(30) });
  expect([...longest.title].length).toBe(32);
  expect(longest.title).toMatch(/…\x202025年第7期$/);
  expect(bodyOf([], { digest: '' }).warnings[0]?.message).toContain('没有摘要');
});

test('a retold issue says so in its title and wears no dress', () => {
  const retold = bodyOf([], RETOLD);
  expect(retold.title).toMatch(/^【改写】/);
  expect(retold.html).toContain('原件印发2025年3月20日，改写2026年11月21日');
  expect(retold.html).not.toMatch(/报：|送：/);
  expect(bodyOf([]).html).toContain('报：示例市人民政府办公室');
  expect(bodyOf([], { ...RETOLD, title: '旬报（改写）' }).title).not.toContain('【改写】');
});

test('the issues of both editions hold all headings, items, figures, numbers and sources', () => {
  for (const content of editionContents()) {
    const { html, characters, warnings } = wechatBody(content, PICTURES);
    expect(characters).toBeLessThan(20_000);
    expect(warnings.filter(({ level }) => level === 'error')).toEqual([]);
    const text = flat(load(html, null, false).root().text());
    for (const { figure } of blocksOfKind(content.blocks, 'figure')) {
      const held = [figure.title, ...figureLines(figure).map((line) => line.text)];
      for (const words of held) expect(text).toContain(flat(words));
    }
    for (const block of content.blocks) {
      if (block.kind === 'heading') expect(text).toContain(flat(block.text));
      if (block.kind !== 'events') continue;
      for (const item of block.items) expect(text).toContain(flat(item.text));
    }
    for (const { source } of content.sources) expect(text).toContain(flat(source.title));
  }
});

test('the page holds the very article, shows the files beside it, and refuses inline scripts', () => {
  const content = contentFixture(everyBlock());
  const body = wechatBody(content, PICTURES);
  const $ = load(wechatPage(content, body, PICTURES));
  $('#wechat-body img').each((_, image) => {
    expect($(image).attr('src')).toMatch(/^https:\/\/rich\.example\//);
    expect($(image).attr('srcset')).toMatch(/^(?:figure-\d\.png|\.\.\/\.\.\/images\/route\.png)$/);
    $(image).removeAttr('srcset');
  });
  expect($('#wechat-body').html()).toBe(load(body.html, null, false).html());
  const policy = $('meta[http-equiv]').attr('content');
  expect(policy).toContain("script-src 'self'");
  expect(
    $('script')
      .toArray()
      .map((element) => $(element).attr('src')),
  ).toEqual(['wechat.js']);
  expect(
    $('a[download]')
      .toArray()
      .map((element) => $(element).attr('download')),
  ).toEqual([...['图1.png', '图2.png', '插图1.png', '封面-宽.png', '封面-方.png']]);
  expect(cssAgeFaults(PAGE_STYLE)).toEqual([]);
});

test('covers are 2.35 to 1 and 1 to 1, twice as fine, the same bytes again', async () => {
  const content = contentFixture([], { title: '很长的名称'.repeat(8) });
  const files = new Map((await wechatFiles(content, new Map())).map((file) => [file.name, file]));
  const again = new Map((await wechatFiles(content, new Map())).map((file) => [file.name, file]));
  expect([...files.keys()]).toEqual([
    ...['wechat.html', 'wechat.js', 'cover-wide.png', 'cover-square.png'],
  ]);
  const { default: sharp } = await import('sharp');
  for (const [name, ratio] of [
    ['cover-wide.png', 2.35],
    ['cover-square.png', 1],
  ] as const) {
    const { width, height } = await sharp(files.get(name)?.body as Uint8Array).metadata();
    expect(width / height).toBeCloseTo(ratio, 2);
    expect(again.get(name)).toEqual(files.get(name));
  }
});

test('all words of a cover stand within it', () => {
  for (const parts of [{}, RETOLD, { title: '很长的名称'.repeat(8), publisher: '长'.repeat(60) }]) {
    const drawing = coverSvg(contentFixture([], parts), 'cover-wide.png');
    const places = [...drawing.matchAll(/<text [^>]*?y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(Math.max(...places)).toBeLessThan(383);
    expect(Math.min(...places)).toBeGreaterThan(14);
  }
});

test('the script is shipped as it stands, so it is plain JavaScript', () => {
  const script = readFileSync(new URL('../../client/copy.ts', import.meta.url), 'utf8');
  expect(() => new Function(script)).not.toThrow();
});
