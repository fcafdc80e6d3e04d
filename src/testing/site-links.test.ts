import { expect, test } from 'vitest';
import { writeFolder } from './site-files-fixture.ts';
import { checkLinks, type LinkFault } from './site-links.ts';

const SITE = 'https://kjt.example.gov.cn';

function faultsOf(files: Record<string, string>, basePath = '/'): LinkFault[] {
  return checkLinks(writeFolder(files), basePath, SITE);
}

/** The rules that a piece of the home page breaks; `spaces/` and `a.png` exist. */
function rulesOf(html: string, basePath = '/'): string[] {
  const spaces = '<h1 id="top-ten">名录</h1>';
  const files = { 'index.html': html, 'spaces/index.html': spaces, 'a.png': '', 'a.css': '' };
  return faultsOf(files, basePath).map(({ rule }) => rule);
}

test('a fault names its file, line, address and what to do', () => {
  expect(faultsOf({ 'index.html': '<p>\n<a href="spaces/x/">甲空间</a>' })).toEqual([
    {
      file: 'index.html',
      line: 2,
      rule: 'target-missing',
      address: 'spaces/x/',
      message: '「spaces/x/」指向的「spaces/x/」不在网站里；请改正地址或补上页面',
    },
  ]);
});

test.each([
  ['<a href="spaces/">名录</a><a href="./spaces/index.html#top-ten">前十</a>'],
  ['<a href="/spaces/?x=1#top-ten">名录</a><a href="spaces">名录</a>'],
  ['<p id="注"><a href="#注">注</a><a href="#%E6%B3%A8">注</a><a href="#top">页首</a>'],
  ['<a href="https://www.gov.cn/x">国务院</a><a href="http://www.gov.cn">国务院</a>'],
  ['<a href="mailto:a@example.gov.cn">邮箱</a><a href="tel:0573-00000000">电话</a>'],
  [`<link rel="canonical" href="${SITE}/spaces/">`],
  [`<meta property="og:image" content="${SITE}/a.png">`],
  [`<a href="${SITE}/spaces/#top-ten">名录</a>`],
  ['<img src="a.png" srcset="a.png 1x, a.png 2x"><img src="data:image/png;base64,AA,BB">'],
  ['<svg xmlns="http://www.w3.org/2000/svg"><g id="g"/><path fill="url(#g)"/></svg>'],
  ['<svg><g id="g"/><use href="#g"/><use xlink:href="#g"/></svg>'],
  ['<a href="spaces/">更多众创空间</a><a href="spaces/" aria-label="更多空间">更多</a>'],
  ['<script type="application/ld+json">{"@context":"https://schema.org","url":"x"}</script>'],
  ['<a name="旧">旧</a><a href="#旧">旧锚点</a><a href="spaces/#:~:text=名录">名录</a>'],
])('%s is left alone', (html) => {
  expect(rulesOf(html)).toEqual([]);
});

test.each([
  ['<a href="nowhere/">无</a>', 'target-missing'],
  ['<a href="Spaces/">大小写</a>', 'target-missing'],
  ['<img src="b.png">', 'target-missing'],
  ['<img src="a.png" srcset="a.png 1x, b.png 2x">', 'target-missing'],
  ['<form action="nowhere/"></form>', 'target-missing'],
  ['<svg><use xlink:href="b.svg#x"/></svg>', 'target-missing'],
  ['<meta http-equiv="refresh" content="0; url=nowhere/">', 'target-missing'],
  [`<link rel="canonical" href="${SITE}/nowhere/">`, 'target-missing'],
  [`<meta property="og:url" content="${SITE}/nowhere/">`, 'target-missing'],
  [`<link rel="alternate" type="application/rss+xml" href="feed.xml">`, 'target-missing'],
  [`<script type="application/ld+json">{"url":"${SITE}/nowhere/"}</script>`, 'target-missing'],
  ['<a href="spaces/#nobody">无</a>', 'fragment-missing'],
  ['<a href="#nobody">无</a>', 'fragment-missing'],
  ['<svg><path fill="url(#nobody)"/></svg>', 'fragment-missing'],
  ['<a href="../spaces/">网站之外</a>', 'outside-base'],
  ['<a href="../../spaces/">网站之外</a>', 'outside-base'],
  ['<img src="https://cdn.example.com/a.png">', 'other-host'],
  ['<script src="//cdn.example.com/a.js"></script>', 'other-host'],
  ['<link rel="preconnect" href="https://fonts.example.com">', 'other-host'],
  ['<link rel="canonical" href="https://example.com/">', 'other-host'],
  ['<img src="http://kjt.example.gov.cn/a.png">', 'mixed-content'],
  ['<a href="javascript:void(0)">打开</a>', 'address-scheme'],
  ['<a href="https://">国务院</a>', 'address-scheme'],
  ['<a href="">空</a>', 'address-empty'],
  ['<a href="spaces/">点击这里</a>', 'vague-label'],
  ['<a href="spaces/"><span>更多</span> »</a>', 'vague-label'],
  ['<base href="/">', 'base-element'],
])('%s is %s', (html, rule) => {
  expect(rulesOf(html)).toEqual([rule]);
});

test('under a base path every rooted address begins with it', () => {
  const base = '/zwgk/zckj/';
  const good = `<a href="/zwgk/zckj/spaces/">名录</a><a href="spaces/">名录</a>
    <a href="/zwgk/zckj">首页</a><a href="${SITE}/zwgk/zckj/spaces/">名录</a>
    <a href="${SITE}/art/2016/1.html">原文</a>`;
  expect(rulesOf(good, base)).toEqual([]);
  expect(rulesOf('<a href="/spaces/">名录</a>', base)).toEqual(['outside-base']);
  expect(rulesOf('<img src="/zwgk/zckj2/a.png">', base)).toEqual(['outside-base']);
  expect(rulesOf('<a href="/">首页</a>', base)).toEqual(['outside-base']);
  expect(rulesOf(`<link rel="canonical" href="${SITE}/spaces/">`, base)).toEqual(['outside-base']);
});

test('the 404 page, shown at any address, may not use relative addresses', () => {
  const page = (address: string): string => `<p id="main"><a href="${address}">首页</a>`;
  const rules = (html: string): string[] =>
    faultsOf({ '404.html': html, 'index.html': '' }, '/zwgk/').map(({ rule }) => rule);
  expect(rules(page('./index.html'))).toEqual(['relative-in-404']);
  expect([...rules(page('/zwgk/')), ...rules(page('#main'))]).toEqual([]);
});

test('feeds and the sitemap hold full addresses of pages that exist', () => {
  const feed = (link: string, html = ''): string =>
    `<?xml version="1.0"?><rss xmlns:atom="http://www.w3.org/2005/Atom"><channel>
     <link>${SITE}/</link><atom:link rel="self" href="${SITE}/feed.xml"/>
     <item><link>${link}</link><guid isPermaLink="false">甲</guid>
     <description><![CDATA[${html}]]></description></item></channel></rss>`;
  const rules = (files: Record<string, string>): string[] =>
    faultsOf({ 'index.html': '', 'feed.xml': '', ...files }).map(({ rule }) => rule);
  expect(rules({ 'feed.xml': feed(`${SITE}/`, `<a href="${SITE}/#top">甲</a>`) })).toEqual([]);
  expect(rules({ 'feed.xml': feed(`${SITE}/nowhere/`) })).toEqual(['target-missing']);
  expect(rules({ 'feed.xml': feed('/index.html') })).toEqual(['relative-in-feed']);
  expect(rules({ 'feed.xml': feed(`${SITE}/`, '<img src="a.png">') })).toEqual([
    'relative-in-feed',
  ]);
  const dressed = (sheet: string) =>
    `<?xml version="1.0"?><?xml-stylesheet type="text/css" href="${sheet}"?><urlset/>`;
  expect(rules({ 'sitemap.xml': dressed('/feed.css'), 'feed.css': '' })).toEqual([]);
  expect(rules({ 'sitemap.xml': dressed('/gone.css') })).toEqual(['target-missing']);
  const map = (url: string): string => `<urlset><url><loc>${url}</loc></url></urlset>`;
  expect(rules({ 'sitemap.xml': map(`${SITE}/`) })).toEqual([]);
  expect(rules({ 'sitemap.xml': map(`${SITE}/gone/`) })).toEqual(['target-missing']);
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><link href="${SITE}/gone/"/></feed>`;
  expect(rules({ 'atom.xml': atom })).toEqual(['target-missing']);
});

test('the days of a calendar lead to pages and places that exist', () => {
  const rules = (address: string): string[] => {
    const folded = `URL:${address}`.replace(/.{40}/g, '$&\r\n ');
    const calendar = `BEGIN:VEVENT\r\n${folded}\r\nEND:VEVENT\r\n`;
    return faultsOf({ 'index.html': '<p id="c1"></p>', 'calendar.ics': calendar }).map(
      ({ rule }) => rule,
    );
  };
  expect(rules(`${SITE}/#c1`)).toEqual([]);
  expect(rules('https://elsewhere.example/a/long/address/of/another/site')).toEqual([]);
  expect(rules(`${SITE}/gone/`)).toEqual(['target-missing']);
  expect(rules(`${SITE}/#c2`)).toEqual(['fragment-missing']);
});

test('style sheets point to files of the site, from where they stand', () => {
  const rules = (css: string): string[] =>
    faultsOf({ 'assets/a.css': css, 'assets/b.woff2': '', 'a.png': '' }).map(({ rule }) => rule);
  expect(rules("a{src:url('b.woff2')} b{background:url(../a.png)} /* url(c.png) */")).toEqual([]);
  expect(rules('i{background:url(data:image/svg+xml;base64,AA)}')).toEqual([]);
  expect(rules('a{background:url(c.png)}')).toEqual(['target-missing']);
  expect(rules('@import "https://fonts.example.com/a.css";')).toEqual(['other-host']);
});

test('own addresses in machine-readable files lead to files that exist', () => {
  const rules = (json: string): string[] =>
    faultsOf({ 'data/index.json': json, 'data/a.csv': '' }).map(({ rule }) => rule);
  expect(rules(`{"url":"${SITE}/data/a.csv","about":"见 ${SITE}/data/a.csv。"}`)).toEqual([]);
  expect(rules(`{"template":"${SITE}/data/{id}.csv","source":"https://www.gov.cn/x"}`)).toEqual([]);
  expect(rules(`{"url":"${SITE}/data/b.csv"}`)).toEqual(['target-missing']);
});
