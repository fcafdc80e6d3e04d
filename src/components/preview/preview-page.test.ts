import { load } from 'cheerio';
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
  sent: {
    email: '<body><p style="color:#000">早</p><img src="https://a.example/x/issues/1.png"></body>',
    wechatPage:
      '<main><section id="wechat-body"><section style="color:#222"><section>文</section>' +
      '<img src="https://a.example/x/a.png" srcset="a.png"></section></section></main>',
    publicAddress: 'https://a.example/x/',
    basePath: '/local/',
  },
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

const framesOf = (html: string) => {
  const $ = load(html);
  return new Map(
    $('iframe')
      .toArray()
      .map(({ attribs }) => [attribs['title'], attribs['srcdoc'] ?? '']),
  );
};

test('the mail and the article stand in light and dark, with the pictures of this machine', () => {
  const frames = framesOf(previewPage(preview));
  expect([...frames.keys()]).toEqual([
    '邮件，电脑',
    '邮件，手机',
    '邮件，手机，深色',
    '公众号，手机',
    '公众号，手机，深色',
  ]);
  expect(frames.get('邮件，手机')).toBe(
    '<body><p style="color:#000">早</p><img src="/local/issues/1.png"></body>',
  );
  expect(frames.get('邮件，手机，深色')).toContain(
    '<p style="color:#ffffff">早</p><img src="/local',
  );
  expect(frames.get('公众号，手机')).toContain(
    '<section style="color:#222"><section>文</section><img src="/local/a.png"></section></body>',
  );
  expect(frames.get('公众号，手机，深色')).toContain('background:#191919');
  expect(frames.get('公众号，手机，深色')).toContain('<section style="color:#a3a3a3">');
});

test('the page of a published issue stands beside them', () => {
  const html = previewPage({ ...preview, isDraft: false, page: '/issues/2026-01/' });
  expect(html).toContain('<iframe src="/issues/2026-01/" width="375"');
});

test('text that would be faint in the dark is a warning with its colours', () => {
  const email =
    '<p style="color:#777777;background:#8a8a8a">很长的一段很淡的小字写在这里给人看</p>';
  const html = previewPage({ ...preview, findings: [], sent: { ...preview.sent, email } });
  expect(html).toMatch(
    /<strong>提醒<\/strong> 邮件在深色下，「很长的一段很淡的小字写在这里给人…」一类文字（原色#777777）成为#\w{6}，底色#\w{6}，对比度1\.\d\d，应不低于4\.5/,
  );
});

test('a channel that is not made has no frame', () => {
  const sent = { ...preview.sent, email: '', wechatPage: '<p>没有正文</p>' };
  expect(framesOf(previewPage({ ...preview, sent })).size).toBe(0);
});
