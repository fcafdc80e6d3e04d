import { expect, test } from 'vitest';
import { writeFolder } from './site-files-fixture.ts';
import { validateHtml, validatePage } from './site-html.ts';
import { parsePage } from './site-html-page.ts';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data:">`;

interface PageParts {
  language?: string;
  before?: string;
  policy?: string;
  title?: string;
  tags?: string;
  heading?: string;
  body?: string;
}

/** A good page of a content column; each part can be replaced by a bad one. */
function html(parts: PageParts = {}): string {
  const title = parts.title ?? '名录';
  return `<!doctype html>
<html lang="${parts.language ?? 'zh-CN'}">
<head>
<meta charset="utf-8">
${parts.before ?? ''}${parts.policy ?? POLICY}
<title>${title}</title>
<link rel="stylesheet" href="a.css">
<meta name="SiteName" content="众创公开"><meta name="SiteDomain" content="example.gov.cn">
${parts.tags ?? ''}
</head>
<body>
<main>${parts.heading ?? `<h1>${title}</h1>`}
${parts.body ?? ''}</main>
</body>
</html>`;
}

function rulesOf(parts: PageParts): string[] {
  return validatePage(parsePage('index.html', html(parts))).map(({ rule }) => rule);
}

const TABLE = `<table><caption>空间</caption><thead><tr><th scope="col">名称</th></tr></thead>
  <tbody><tr><th scope="row">甲</th></tr></tbody></table>`;

test.each<PageParts>([
  {},
  { body: TABLE },
  { body: '<h2>一</h2><h3>二</h3><h2>三</h2>' },
  { body: '<svg role="img" aria-label="折线"><path d="M0 0"/></svg>' },
  { body: '<svg role="img"><title>折线</title><g><text>1</text></g></svg>' },
  { body: '<p id="name">折线</p><svg role="img" aria-labelledby="name"><path d="M0 0"/></svg>' },
  { body: '<svg aria-hidden="true"><path d="M0 0"/></svg>' },
  { body: '<p id="7-1">条款</p><script type="application/ld+json">{}</script>' },
  { body: '<script src="a.js" type="module"></script>' },
  { before: '<meta name="viewport" content="width=device-width">' },
  { tags: '<meta name="ArticleTitle" content=" 名 录">' },
  { tags: '<meta name="PubDate" content="2016-04-01 09:00">' },
  { tags: '<meta name="Description" content="甲"><meta name="description" content="乙">' },
])('a good page is left alone: %j', (parts) => {
  expect(rulesOf(parts)).toEqual([]);
});

test.each<[string, PageParts]>([
  ['page-language', { language: 'zh' }],
  ['one-heading', { heading: '' }],
  ['one-heading', { body: '<h1>又一</h1>' }],
  ['heading-steps', { body: '<h3>跳级</h3>' }],
  ['excel-is-a-workbook', { body: '<a href="list.excel.csv">名单Excel</a>' }],
  ['table-caption', { body: TABLE.replace('<caption>空间</caption>', '') }],
  ['table-caption', { body: '<table><caption>空</caption><tbody><tr><td>1</tbody></table>' }],
  ['table-scope', { body: TABLE.replace(' scope="row"', '') }],
  ['drawing-name', { body: '<svg role="img"><path d="M0 0"/></svg>' }],
  ['drawing-name', { body: '<svg><path d="M0 0"/></svg>' }],
  ['unique-ids', { body: '<p id="a">一</p><p id="a">二</p>' }],
  ['content-policy', { policy: '' }],
  ['content-policy', { before: '<link rel="icon" href="a.svg">' }],
  ['content-policy', { policy: POLICY.replace('data:', "'unsafe-inline'") }],
  ['content-policy', { policy: POLICY.replace('data:', "data:; frame-ancestors 'self'") }],
  ['content-policy', { policy: POLICY.replace("default-src 'none'", "script-src 'self'") }],
  ['inline-code', { body: '<p style="color:red">红</p>' }],
  ['inline-code', { body: '<button type="button" onclick="go()">按</button>' }],
  ['inline-code', { body: '<script>go()</script>' }],
  ['tag-names', { tags: '<meta name="SiteIdCode" content="3304000001">' }],
  ['tag-names', { tags: '<meta name="SiteName" content="又一">' }],
  ['tag-content', { tags: '<meta name="ColumnName" content="null">' }],
  ['tag-content', { tags: '<meta property="og:title" content="">' }],
  ['article-title', { tags: '<meta name="ArticleTitle" content="别的">' }],
  ['publication-date', { tags: '<meta name="PubDate" content="2026-03-27 15:02:08">' }],
  ['publication-date', { tags: '<meta name="PubDate" content="2026-06-13 14∶06">' }],
  ['publication-date', { tags: '<meta name="PubDate" content="2026-02-30 14:06">' }],
  ['publication-date', { tags: '<meta name="PubDate" content="2026-02-20 24:06">' }],
  ['element-permitted-content', { body: '<p><a href="a"><a href="b">嵌</a>套</a></p>' }],
  ['no-implicit-close', { body: '<div><p>未闭合</div>' }],
  ['no-missing-references', { body: '<p aria-describedby="nobody">无</p>' }],
  ['input-missing-label', { body: '<input type="text">' }],
])('%s is found in %j', (rule, parts) => {
  expect(rulesOf(parts)).toContain(rule);
});

test('a page without site tags lacks two', () => {
  const page = html().replace(/<meta name="Site.*>/, '');
  expect(validatePage(parsePage('index.html', page))).toEqual([
    {
      file: 'index.html',
      line: 1,
      rule: 'site-tags',
      message: '页面没有「SiteName」标签；每页都应有',
    },
    {
      file: 'index.html',
      line: 1,
      rule: 'site-tags',
      message: '页面没有「SiteDomain」标签；每页都应有',
    },
  ]);
});

test('a fault says its file and line, and the files come in order', () => {
  const folder = writeFolder({
    'index.html': html({ title: '首页' }),
    'spaces/index.html': html({ body: '<p>\n<b style="x:y">甲</b></p>' }),
  });
  expect(validateHtml(folder)).toEqual([
    {
      file: 'spaces/index.html',
      line: 14,
      rule: 'inline-code',
      message: '<b> 有行内属性「style」，会被安全策略拒绝；请写进样式或脚本文件',
    },
  ]);
});

test('two pages may not share a title', () => {
  const folder = writeFolder({ 'a.html': html(), 'b.html': html() });
  expect(validateHtml(folder).map(({ file, rule, message }) => [file, rule, message])).toEqual([
    ['b.html', 'unique-title', '标题「名录」与「a.html」的相同；每页的标题应能区别'],
  ]);
});

test('every page that differs in its markup is judged, and every page with a fault is told', () => {
  const page = (title: string, body: string) => html({ title, body });
  const folder = writeFolder({
    'a.html': page('甲', '<p>一</p>'),
    'b.html': page('乙', '<p>二</p>'),
    'c.html': page('丙', '<p><div>三</div></p>'),
    'd.html': page('丁', '<p><div>四</div></p>'),
  });
  const told = new Set(validateHtml(folder).map(({ file }) => file));
  expect(told).toEqual(new Set(['c.html', 'd.html']));
});

test('a fault is told in each item of a long list that has it, at its line', () => {
  const linesOf = (...items: string[]) => {
    const list = items.map((item) => `<li>${item}</li>\n`).join('');
    const text = html({ title: '甲', body: `<ul>\n${list}</ul>` });
    const before = text.slice(0, text.indexOf('<ul>')).split('\n').length;
    const lines = validateHtml(writeFolder({ 'a.html': text })).map(({ line }) => line - before);
    return [...new Set(lines)];
  };
  const wrong = '<p><div>四</div></p>';
  expect(linesOf('一', '二', '三')).toEqual([]);
  expect(linesOf('一', '二', '三', '四', wrong)).toEqual([5]);
  expect(linesOf(wrong, wrong, wrong, wrong)).toEqual([1, 2, 3, 4]);
});

test('the title of a drawing is no title of the page', () => {
  const folder = writeFolder({
    'a.html': html({ title: '甲', body: '<svg role="img"><title>图</title></svg>' }),
    'b.html': html({ title: '乙', body: '<svg role="img"><title>图</title></svg>' }),
  });
  expect(validateHtml(folder)).toEqual([]);
});

test('the e-mail and WeChat editions of an issue follow other rules', () => {
  const letter = '<html><body><p style="color:red">旬报</p></body></html>';
  const folder = writeFolder({
    'issues/2016-01/email.html': letter,
    'issues/2016-01/wechat.html': letter,
    'notices/gs-01/fragment.html': letter,
    'evaluations/eval-01/fragment.html': letter,
  });
  expect(validateHtml(folder)).toEqual([]);
});
