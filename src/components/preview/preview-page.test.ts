import { expect, test } from 'vitest';
import { previewPage } from './preview-page.ts';

const preview = {
  title: '旬报 第1期 <草>',
  isDraft: true,
  folder: '/preview/2026-01/',
  page: undefined,
  files: new Map([
    ['email.html', 120_000],
    ['issue.docx', 20_000],
  ]),
  text: '正文 <1>',
  findings: [{ level: 'error', message: '邮件120kB', hint: '分成两期' }],
};

test('a draft is named as one, and has no link to a page', () => {
  expect(previewPage(preview)).toContain('<strong>草稿</strong>');
  expect(previewPage(preview)).toContain('草稿没有网页');
});

test('every file stands with its size, one over its limit is told', () => {
  const html = previewPage(preview);
  expect(html).toContain('120.0 kB');
  expect(html).toContain('超过100kB');
  expect(html).toContain('href="/preview/2026-01/issue.docx"');
});

test('what is wrong is said, or that nothing is', () => {
  expect(previewPage(preview)).toContain('<strong>错误</strong> 邮件120kB（分成两期）');
  expect(previewPage({ ...preview, findings: [] })).toContain('没有错误和提醒');
});

test('text of the issue is never markup', () => {
  expect(previewPage(preview)).toContain('正文 &lt;1&gt;');
  expect(previewPage(preview)).toContain('第1期 &lt;草&gt;');
});
