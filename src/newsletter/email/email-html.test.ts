import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import type { Block } from '../content/blocks.ts';
import { contentFixture, everyBlock, RETOLD, tableFixture } from '../content-fixture.ts';
import { editionContents } from '../edition-contents-fixture.ts';
import { figureLines } from '../../model/figures/figure.ts';
import type { Picture } from '../pictures/picture.ts';
import { blocksOfKind } from '../../resolved/all-blocks.ts';
import { EMAIL_LIMITS, emailHtml } from './email-html.ts';

const picture = (number: number): readonly [number, Picture] => [
  number,
  { number, png: new Uint8Array(), width: 728, height: 300, alt: '各场<数>', numbersText: '' },
];
const PICTURES = new Map([1, 2, 3].map(picture));
const html = emailHtml(contentFixture(everyBlock()), PICTURES).html;
const flat = (text: string) => text.replaceAll(/\s/g, '');

test('nothing that a mail program takes away is in the body', () => {
  const $ = load(html);
  const forbidden = 'svg,script,style,link,form,input,iframe,object,video,[class],[id],[data-x]';
  expect($('body').find(forbidden).length).toBe(0);
  expect($('head').find('style,link,script').length).toBe(0);
  expect(html).not.toMatch(/var\(|data:|flex|grid|position:|border-radius|\d(r?em)\b/);
});

test('every address is a full one, or a mail address', () => {
  const $ = load(html);
  const addresses = $('[href],[src]')
    .toArray()
    .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '');
  expect(addresses.length).toBeGreaterThan(6);
  expect(addresses.filter((address) => !/^(https:\/\/|mailto:)/.test(address))).toEqual([]);
});

test('the mail is valid HTML', async () => {
  const validate = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'no-inline-style': 'off',
      'no-deprecated-attr': 'off',
      'prefer-tbody': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'no-conditional-comment': 'off',
      'no-raw-characters': 'off',
      'tel-non-breaking': 'off',
    },
  });
  const { results } = await validate.validateString(html);
  const found = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} ${line} ${message}`),
  );
  expect(found).toEqual([]);
});

test('layout tables are no tables to a screen reader, and tables of data have headers', () => {
  const $ = load(html);
  $('table').each((_, table) => {
    const isLayout = $(table).attr('role') === 'presentation';
    const headers = $(table).children('tbody').children('tr').children('th').length;
    expect(isLayout ? headers === 0 : true).toBe(true);
  });
  expect($('html').attr('lang')).toBe('zh-CN');
  expect(
    $('img')
      .toArray()
      .every((image) => ($(image).attr('alt') ?? '') !== ''),
  ).toBe(true);
});

test('every text names its colour, face and size itself', () => {
  const $ = load(html);
  $('p,h1,h2,h3,h4,th,td').each((_, element) => {
    const own = $(element)
      .contents()
      .toArray()
      .some((node) => node.type === 'text' && node.data.trim() !== '');
    const style = $(element).attr('style') ?? '';
    if (own) expect(style, $(element).text()).toMatch(/font:.*color:#/);
  });
});

test('the web page stands first, the digest before it, and the foot lets readers leave', () => {
  const $ = load(html);
  expect($('body').children().first().text()).toBe('三月的来访和路演，另解读<管理办法>。');
  expect($('a').first().attr('href')).toBe('https://rich.example/issues/2025-07/');
  expect($('a').last().attr('href')).toBe('mailto:office@rich.example?subject=%E9%80%80%E8%AE%A2');
  expect($('title').text()).toBe('示例市众创空间工作旬报 2025年第7期（总第43期）');
  expect(html).toContain('示例（虚构）');
  expect(html).toContain('报：示例市人民政府办公室');
});

test('without a mail address there is nothing to unsubscribe with', () => {
  const { html: silent } = emailHtml(contentFixture([], { contactEmail: '' }), PICTURES);
  expect(silent).not.toMatch(/mailto:|退订/);
});

test('a retold bulletin says so with both dates and wears no dress', () => {
  const retold = emailHtml(contentFixture([], RETOLD), PICTURES).html;
  expect(retold).toContain('原件印发2025年3月20日，改写2026年11月21日');
  expect(retold).toContain('不是原件');
  expect(retold).not.toMatch(/报：|送：/);
});

test('the numbers of a figure stand as text below its picture', () => {
  const $ = load(html);
  const image = $('img[src="https://rich.example/issues/2025-07/figure-1.png"]');
  expect([image.attr('width'), image.attr('alt')]).toEqual(['592', '各场<数>']);
  const text = $('body').text();
  for (const words of ['图1　各场活动的人数', '约20人', '8人（可信度中）']) {
    expect(text).toContain(words);
  }
});

test('a short issue has no finding, and its size in bytes is told', () => {
  const { bytes, findings, html: short } = emailHtml(contentFixture(everyBlock()), PICTURES);
  expect(findings).toEqual([]);
  expect(bytes).toBe(Buffer.byteLength(short));
  expect(short).toContain(`本邮件约${(bytes / 1000).toFixed(0)}kB`);
});

test('a table of 60 rows and 12 columns comes whole, as records', () => {
  const { html: long, bytes } = emailHtml(contentFixture([tableFixture(60, 12)]), PICTURES);
  expect(bytes).toBeLessThan(EMAIL_LIMITS.fail);
  expect(load(long)('body').text()).toContain('列名12：59011');
});

test('a long issue is cut at its tables, never beyond 100 kB, and says so', () => {
  const blocks = Array.from({ length: 8 }, () => tableFixture(60, 6));
  const { html: long, bytes, findings } = emailHtml(contentFixture(blocks), PICTURES);
  expect(bytes).toBeLessThanOrEqual(EMAIL_LIMITS.fail);
  expect(long).toMatch(/共60行，这里列前[124]0行，余下的见/);
  expect(findings[0]).toEqual({
    level: 'warning',
    message: '整期超过100kB，8张长表在邮件里只列前几行，余下的见网页',
    hint: '把长表放进网页，正文里留前几行；或者分成两期',
  });
});

test('an issue near the limit is warned of, the end of too much prose is left to the page', () => {
  const prose = (characters: number): Block[] => [
    { kind: 'paragraph', inlines: [{ kind: 'text', text: '众'.repeat(characters) }] },
  ];
  const near = emailHtml(contentFixture(prose(25_000)), PICTURES);
  expect(near.findings.map(({ level, message }) => `${level} ${message}`)).toEqual([
    `warning 邮件${Math.round(near.bytes / 1000)}kB，超过70kB，有的邮箱会截断`,
  ]);
  const columns: Block[] = [
    { kind: 'heading', level: 2, text: '要闻' },
    ...prose(20_000),
    { kind: 'heading', level: 2, text: '政策' },
    ...prose(9_000),
    ...prose(9_000),
  ];
  const far = emailHtml(contentFixture(columns), PICTURES);
  expect(far.bytes).toBeLessThanOrEqual(100_000);
  expect(far.findings[0]).toMatchObject({
    level: 'warning',
    message: '邮件超过100kB，「要闻」只放了前面一部分，余下的见网页',
  });
  const $ = load(far.html);
  expect($('h2').text()).toContain('要闻');
  expect($('a:contains("网页")').attr('href')).toBe('https://rich.example/issues/2025-07/#要闻');
});

test('an issue that cannot be made short enough is an error', () => {
  const headings = Array.from({ length: 900 }, (_, index): Block => ({
    kind: 'heading',
    level: 3,
    text: `标题${index}`,
  }));
  const { findings } = emailHtml(contentFixture(headings), PICTURES);
  expect(findings.at(-1)).toMatchObject({ level: 'error' });
  expect(findings.at(-1)?.message).toMatch(/^邮件\d{3}kB，应不超过100kB$/);
});

test('the issues of both editions hold all their figures, items and sources', () => {
  for (const content of editionContents()) {
    const text = flat(load(emailHtml(content, PICTURES).html)('body').text());
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
