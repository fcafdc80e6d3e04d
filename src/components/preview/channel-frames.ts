import { type DarkClient, MAIL, WECHAT_ARTICLE } from '../../newsletter/dark/dark-client.ts';
import { darkened, LEAST_CONTRAST } from '../../newsletter/dark/darkened.ts';
import { escapeXml } from '../../text/escape-xml.ts';

/** The HTML of an issue as it is sent, and where its pictures lie on the local server. */
export interface SentHtml {
  /** The mail, a whole document; empty when it is not made. */
  readonly email: string;
  /** The page to copy from, with the article in `#wechat-body`; empty when it is not made. */
  readonly wechatPage: string;
  /** The public address of the site, with its base path. */
  readonly publicAddress: string;
  /** The base path on the local server. */
  readonly basePath: string;
}

export interface PreviewFinding {
  readonly level: string;
  readonly message: string;
  readonly hint: string;
}

/** The mail at desk and phone width, light and as a program shows it that darkens. */
export function mailFrames(sent: SentHtml): string {
  if (sent.email === '') return '';
  const light = nearby(sent.email, sent);
  return [
    frame('邮件，电脑', 656, light),
    frame('邮件，手机', 375, light),
    frame('邮件，手机，深色', 375, darkened(light, MAIL).html, DARK_MAIL),
  ].join('\n');
}

/** The article of WeChat on a phone, light and as WeChat darkens it. */
export function wechatFrames(sent: SentHtml): string {
  const article = wechatArticle(sent.wechatPage);
  if (article === '') return '';
  const light = nearby(article, sent);
  const count = `正文连格式${article.length}字符，应少于20000。`;
  return [
    frame('公众号，手机', 375, articlePage(light, '#fff', '#222'), count),
    frame(
      '公众号，手机，深色',
      375,
      articlePage(darkened(light, WECHAT_ARTICLE).html, WECHAT_ARTICLE.ground, '#a3a3a3'),
      '按公众号深色模式的规则重算，近似。',
    ),
  ].join('\n');
}

/** What would be hard to read in the dark: text with too little contrast to its ground. */
export function darkFindings(sent: SentHtml): PreviewFinding[] {
  return [
    ...faintFindings(sent.email, MAIL),
    ...faintFindings(wechatArticle(sent.wechatPage), WECHAT_ARTICLE),
  ];
}

const DARK_MAIL = '按Outlook的规则重算颜色，近似；有的程序不改，有的只改浅色。';

function faintFindings(html: string, client: DarkClient): PreviewFinding[] {
  return darkened(html, client).faint.map(({ words, written, ink, ground, contrast }) => ({
    level: 'warning',
    message:
      `${client.name}在深色下，「${shortened(words)}」一类文字（原色${written}）成为${ink}，` +
      `底色${ground}，对比度${contrast.toFixed(2)}，应不低于${LEAST_CONTRAST}`,
    hint: '稿件不用改；请维护人员换掉样式里的这个颜色',
  }));
}

function shortened(words: string): string {
  const characters = [...words];
  return characters.length <= 16 ? words : `${characters.slice(0, 16).join('')}…`;
}

/** The article as it is copied, without the addresses that the page adds for its own view. */
function wechatArticle(page: string): string {
  const opening = '<section id="wechat-body">';
  const start = page.indexOf(opening);
  if (start < 0) return '';
  const from = start + opening.length;
  let depth = 1;
  for (const { 0: tag, index } of page.slice(from).matchAll(/<(\/?)section\b/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth === 0) return page.slice(from, from + index).replaceAll(/ srcset="[^"]*"/g, '');
  }
  return '';
}

/** Public addresses may not answer yet: pictures come from the local server. */
function nearby(html: string, { publicAddress, basePath }: SentHtml): string {
  return html.replaceAll(`src="${escapeXml(publicAddress)}`, `src="${escapeXml(basePath)}`);
}

function articlePage(article: string, ground: string, ink: string): string {
  return (
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>公众号</title>' +
    `<body style="margin:0;padding:20px 16px;background:${ground};color:${ink};` +
    `font-family:system-ui,sans-serif">${article}</body></html>`
  );
}

/** Without scripts; of the same origin, or the local server refuses the pictures. */
function frame(heading: string, width: number, html: string, remark = ''): string {
  const words = remark === '' ? '' : `<p class="remark">${remark}</p>`;
  return (
    `<section style="width:${width + 2}px"><h3>${heading}</h3>` +
    `<iframe sandbox="allow-same-origin" srcdoc="${escapeXml(html)}" width="${width}" height="900" ` +
    `title="${heading}"></iframe>${words}</section>`
  );
}
