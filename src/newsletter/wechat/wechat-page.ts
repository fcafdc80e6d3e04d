import type { IssueContent } from '../content/blocks.ts';
import { WECHAT_ARTICLE } from '../dark/dark-client.ts';
import { darkened } from '../dark/darkened.ts';
import { escapeHtml } from '../email/email-parts.ts';
import { issueTitle } from '../masthead-lines.ts';
import { type Picture, pictureName } from '../pictures/picture.ts';
import { blocksOfKind, picturesOf } from '../../resolved/all-blocks.ts';
import { COVERS, type CoverName } from './covers.ts';
import type { WechatBody } from './wechat-body.ts';
import { PAGE_STYLE } from './wechat-page-style.ts';

/**
 * The page from which an editor takes the issue to WeChat: fields and article to copy, pictures
 * and covers to download, a checklist, the article in light and dark. The article alone stands in
 * `#wechat-body`. It works without script: one click selects the whole article.
 */
export function wechatPage(
  content: IssueContent,
  body: WechatBody,
  pictures: ReadonlyMap<number, Picture>,
): string {
  const title = escapeHtml(`${issueTitle(content)}：贴进微信公众号`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="canonical" href="${escapeHtml(content.address)}">
<style>
${PAGE_STYLE}
</style>
<script src="wechat.js" defer></script>
</head>
<body>
<main>
${[top(content, body, pictures), fields(content, body), files(content, pictures), checks(content), article(content, body)].join('\n')}
</main>
</body>
</html>
`;
}

/**
 * Styles may be inline on this page, and on no other: WeChat drops style sheets, so the article
 * carries its looks in `style` attributes, and copying takes them from here. Scripts may not.
 */
const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; script-src 'self'; " +
  "base-uri 'none'; form-action 'none'";

function top(
  content: IssueContent,
  { characters, warnings }: WechatBody,
  pictures: ReadonlyMap<number, Picture>,
): string {
  const mark =
    content.mark === undefined ? '' : `<span class="mark">${escapeHtml(content.mark)}</span>　`;
  const statement = content.statement === undefined ? '' : escapeHtml(content.statement);
  const count = listedPictures(content, pictures).length;
  const shown = count === 0 ? '没有图' : `图${count}张`;
  const findings = warnings.map(
    ({ level, message, hint }) =>
      `<li><strong>${level === 'error' ? '要改' : '注意'}</strong>：${escapeHtml(message)}。${escapeHtml(hint)}。</li>`,
  );
  return `<p class="top">${mark}${statement}<a href="./">回到这一期的网页</a></p>
<h1>把${escapeHtml(content.number)}贴进微信公众号</h1>
<p>正文连格式${characters}字符，应少于20000；${shown}。依次复制标题、摘要和正文，上传图片和封面，最后按清单核对。</p>
${findings.length === 0 ? '' : `<ul class="findings">\n${findings.join('\n')}\n</ul>`}`;
}

function fields({ address }: IssueContent, { title, digest }: WechatBody): string {
  const field = (id: string, name: string, text: string) =>
    `<dt>${name}</dt>\n<dd><span id="${id}" class="all-of-it">${escapeHtml(text)}</span></dd>
<dd>${copyButton(id, `复制${name.replace(/（.*/, '')}`)}</dd>`;
  return `<h2>标题、摘要、原文链接</h2>
<dl class="fields">
${field('wechat-title', `标题（${[...title].length}字，最多32字）`, title)}
${digest === '' ? '' : field('wechat-digest', `摘要（${[...digest].length}字，最多128字）`, digest)}
${field('wechat-address', '原文链接（填在“阅读原文”）', address)}
</dl>
<h2>正文</h2>
<p>按“复制正文”，到公众号后台的编辑器里粘贴。没有按钮或按了没有反应时，点一下页末浅色一栏里的正文，全文即选中，再用键盘复制。</p>
<p>${copyButton('wechat-body', '复制正文', 'html')}</p>`;
}

function copyButton(id: string, words: string, as?: 'html'): string {
  const kind = as === undefined ? '' : ` data-as="${as}"`;
  return `<button type="button" data-copy="${id}"${kind} hidden>${words}</button><output></output>`;
}

interface ListedPicture {
  /** Relative to the page. */
  readonly address: string;
  readonly fileName: string;
  readonly title: string;
  readonly remark: string;
}

/** The pictures of the article in reading order: drawn figures by number, others by place. */
function listedPictures(
  content: IssueContent,
  pictures: ReadonlyMap<number, Picture>,
): ListedPicture[] {
  const figures = blocksOfKind(content.blocks, 'figure').flatMap(({ number, figure }) => {
    const picture = pictures.get(number);
    if (picture === undefined) return [];
    const remark = `${picture.width * 2}×${picture.height * 2}像素`;
    const fileName = `图${number}.png`;
    return [
      { address: pictureName(number), fileName, title: `图${number}　${figure.title}`, remark },
    ];
  });
  const own = ownPictures(content.blocks).map(({ file, alt, caption }, index) => ({
    address: `../../${file}`,
    fileName: `插图${index + 1}.${file.split('.').at(-1) ?? 'png'}`,
    title: `插图${index + 1}　${caption === '' ? alt : caption}`,
    remark: '',
  }));
  return [...figures, ...own];
}

function files(content: IssueContent, pictures: ReadonlyMap<number, Picture>): string {
  const listed = listedPictures(content, pictures);
  const covers = (Object.keys(COVERS) as CoverName[]).map((name) => ({
    address: name,
    fileName: name === 'cover-wide.png' ? '封面-宽.png' : '封面-方.png',
    title: name === 'cover-wide.png' ? '封面，2.35比1，用于首条' : '封面，1比1，用于次条和转发',
    remark: `${COVERS[name].width * 2}×${COVERS[name].height * 2}像素`,
  }));
  const images =
    listed.length === 0
      ? ''
      : `<h2>图片</h2>
<p>粘贴后图没有带过去时，按编号下载，在编辑器里替换到同号的图题下面。</p>
${fileList(listed)}`;
  return `${images}
<h2>封面</h2>
${fileList(covers)}`;
}

function fileList(listed: readonly ListedPicture[]): string {
  const items = listed.map(({ address, fileName, title, remark }) => {
    const source = escapeHtml(encodeURI(address));
    const size = remark === '' ? '' : ` <span class="soft">${remark}</span>`;
    return `<li><img src="${source}" alt="" width="120" loading="lazy"><div class="words">${escapeHtml(title)}${size}<br><a href="${source}" download="${escapeHtml(fileName)}">下载${escapeHtml(fileName)}</a></div></li>`;
  });
  return `<ul class="files">\n${items.join('\n')}\n</ul>`;
}

function checks({ retold, isIllustrative }: IssueContent): string {
  const lines = [
    '标题不超过32字，摘要不超过128字。',
    '正文贴好后先存草稿，重新打开，看样式和图还在不在。',
    '图都在，号码和图题对得上；没有带过去的已按编号上传。',
    '封面两种都已上传，裁切没有切到字。',
    '“阅读原文”已填原文链接。',
    ...(retold === undefined ? [] : ['标题带“改写”，正文开头有原件和改写两个日期。']),
    ...(isIllustrative ? ['标题、正文和封面都标明示例；示例不应发到真的公众号。'] : []),
    '发到自己手机预览，浅色和深色各看一遍，表格没有挤坏。',
  ];
  const items = lines.map(
    (line) => `<li><label><input type="checkbox"><span>${line}</span></label></li>`,
  );
  return `<h2>发之前核对</h2>\n<ul class="checks">\n${items.join('\n')}\n</ul>`;
}

function article(content: IssueContent, { html }: WechatBody): string {
  const base = escapeHtml(content.address);
  const nearby = fromNearby(content);
  // The public addresses may not answer yet: the page shows the files beside it.
  const shown = html.replaceAll(/<img src="([^"]*)"/g, (tag, source: string) => {
    const address = nearby.get(source) ?? source.slice(base.length);
    return `${tag} srcset="${address}"`;
  });
  const dark = shown.replaceAll(/ src="[^"]*" srcset=/g, ' src=');
  return `<h2>正文预览</h2>
<div class="panels">
<div class="side"><h3>浅色，复制这一栏</h3>
<div class="panel all-of-it">
<section id="wechat-body">${shown}</section>
</div></div>
<div class="side dark"><h3>深色，手机开深色模式时大致这样</h3>
<div class="panel">
${darkened(dark, WECHAT_ARTICLE).html}
</div></div>
</div>`;
}

/** The edition's own pictures by their public address, as addresses relative to the page. */
function fromNearby({ blocks }: IssueContent): Map<string, string> {
  return new Map(
    ownPictures(blocks).map(({ address, file }) => [
      escapeHtml(address),
      escapeHtml(`../../${encodeURI(file)}`),
    ]),
  );
}

function ownPictures(blocks: IssueContent['blocks']) {
  return picturesOf(blocks).flatMap((picture) =>
    picture.file === undefined ? [] : [{ ...picture, file: picture.file }],
  );
}
