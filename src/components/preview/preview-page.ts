import {
  darkFindings,
  mailFrames,
  type PreviewFinding,
  type SentHtml,
  wechatFrames,
} from './channel-frames.ts';
import { escapeXml } from '../../text/escape-xml.ts';

/** What the page for looking at an issue before sending shows. */
export interface IssuePreview {
  readonly title: string;
  readonly isDraft: boolean;
  /** The folder of the files, with a slash at the end, as seen from the root of the server. */
  readonly folder: string;
  /** The web page of the issue; undefined for a draft, which has none. */
  readonly page: string | undefined;
  readonly files: ReadonlyMap<string, number>;
  readonly text: string;
  readonly sent: SentHtml;
  readonly findings: readonly PreviewFinding[];
}

/**
 * All channels of an issue side by side: the mail at desk and phone width and in the dark, WeChat
 * in light and dark, the page on a phone, paper, text, the files with their sizes and limits, what
 * is wrong or unreadable in the dark, and what is left to do.
 */
export function previewPage(preview: IssuePreview): string {
  const { title, isDraft, folder, page, text, sent } = preview;
  const web = page === undefined ? '草稿没有网页' : `<a href="${escapeXml(page)}">网页</a>`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>看样：${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>看样：${escapeXml(title)}${isDraft ? ' <strong>草稿</strong>' : ''}</h1>
<p>${web}。只在本机预览时有这一页。</p>
<div class="facts">
${findingList([...preview.findings, ...darkFindings(sent)])}
${fileTable(preview)}
<section><h2>发出以前</h2><ul class="checks">${CHECKLIST.map(checkLine).join('')}</ul></section>
</div>
<h2>邮件</h2>
<div class="channels">
${mailFrames(sent)}
</div>
<h2>公众号和网页</h2>
<div class="channels">
${wechatFrames(sent)}
${page === undefined ? '' : webFrame(page)}
</div>
<h2>纸和纯文本</h2>
<div class="channels">
<section><h3>PDF</h3><object data="${folder}issue.pdf" type="application/pdf" width="640" height="900"><a href="${folder}issue.pdf">打开PDF</a></object></section>
<section><h3>纯文本</h3><pre>${escapeXml(text)}</pre></section>
</div>
</body>
</html>
`;
}

/** Largest sizes, in bytes. */
const LIMITS: Readonly<Record<string, { most: number; words: string }>> = {
  'email.html': { most: 100_000, words: '100kB，70kB起提醒' },
};

const CHECKLIST = [
  '上面没有错误，提醒都看过',
  '标题、期号、日期和报送单位对',
  '每个数和图看过，来源能点开',
  '图片不显示时，邮件里还能读到图中的数',
  '手机宽度和深色下看得清',
  'PDF的目录页码对，宽表没有切掉',
  '给自己发一封，用单位的邮件程序打开看',
];

function checkLine(line: string): string {
  return `<li><label><input type="checkbox"> ${line}</label></li>`;
}

function webFrame(page: string): string {
  return (
    '<section><h3>网页，手机</h3>' +
    `<iframe src="${escapeXml(page)}" width="375" height="900" title="网页，手机"></iframe></section>`
  );
}

function findingList(findings: readonly PreviewFinding[]): string {
  if (findings.length === 0) return '<section><h2>错误和提醒</h2><p>没有错误和提醒。</p></section>';
  const lines = findings.map(
    ({ level, message, hint }) =>
      `<li><strong>${level === 'error' ? '错误' : '提醒'}</strong> ` +
      `${escapeXml(message)}（${escapeXml(hint)}）</li>`,
  );
  return `<section><h2>错误和提醒</h2><ul>${lines.join('')}</ul></section>`;
}

function fileTable({ files, folder }: IssuePreview): string {
  const rows = [...files].map(([name, bytes]) => {
    const limit = LIMITS[name];
    const isOver = limit !== undefined && bytes > limit.most;
    return (
      `<tr><td><a href="${folder}${escapeXml(name)}">${escapeXml(name)}</a></td>` +
      `<td class="number">${(bytes / 1000).toFixed(1)} kB</td>` +
      `<td>${limit === undefined ? '' : `${isOver ? '超过' : '不超过'}${limit.words}`}</td></tr>`
    );
  });
  return (
    '<section><h2>文件</h2><table><thead><tr><th>文件</th><th>大小</th><th>上限</th></tr></thead>' +
    `<tbody>${rows.join('')}</tbody></table></section>`
  );
}

const STYLE = `
:root { color-scheme: light dark }
body { margin: 1.5rem 2rem 4rem; font: 16px/1.6 system-ui, sans-serif }
h1 { margin: 0; font-size: 1.5rem }
h2 { margin: 2rem 0 0.5rem; padding-top: 0.5rem; border-top: 1px solid; font-size: 1.15rem }
h3 { margin: 0 0 0.5rem; font-size: 1rem }
.facts { display: flex; flex-wrap: wrap; gap: 0 3rem; align-items: flex-start }
.facts section { flex: 1 1 22rem }
.facts ul { margin: 0; padding-left: 1.2rem }
.facts .checks { padding: 0; list-style: none }
.channels { display: flex; flex-wrap: wrap; gap: 2rem; align-items: flex-start }
iframe, object, pre { border: 1px solid #999 }
iframe, object { display: block; background: #fff }
.remark { margin: 0.5rem 0 0; font-size: 0.85rem }
pre { max-height: 868px; max-width: 90vw; overflow: auto; padding: 1rem; margin: 0 }
table { border-collapse: collapse }
td, th { padding: 0.1rem 1rem 0.1rem 0; text-align: left; vertical-align: top }
.number { text-align: right }
`;
