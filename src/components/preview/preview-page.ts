import { escapeXml } from '../../charts/svg.ts';

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
  readonly findings: readonly { level: string; message: string; hint: string }[];
}

/**
 * All channels of an issue side by side: the mail at desk and phone width, WeChat in light and
 * dark, paper, text, the files with their sizes and limits, what is wrong, and what is left to do.
 */
export function previewPage(preview: IssuePreview): string {
  const { title, isDraft, folder, page, text } = preview;
  const frame = (name: string, width: number, heading: string, className = '') =>
    `<section class="${className}"><h2>${heading}</h2>` +
    `<iframe src="${folder}${name}" width="${width}" height="900" title="${heading}"></iframe></section>`;
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
${findingList(preview)}
${fileTable(preview)}
<section><h2>发出以前</h2><ul>${CHECKLIST.map((line) => `<li><label><input type="checkbox"> ${line}</label></li>`).join('')}</ul></section>
<div class="channels">
${frame('email.html', 640, '邮件，电脑')}
${frame('email.html', 375, '邮件，手机')}
${frame('wechat.html', 375, '公众号，浅色')}
${frame('wechat.html', 375, '公众号，深色（近似）', 'is-dark')}
<section><h2>PDF</h2><object data="${folder}issue.pdf" type="application/pdf" width="640" height="900"><a href="${folder}issue.pdf">打开PDF</a></object></section>
<section><h2>纯文本</h2><pre>${escapeXml(text)}</pre></section>
</div>
</body>
</html>
`;
}

/** Largest sizes: of the mail by CONTRACT §6, in bytes. */
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

function findingList({ findings }: IssuePreview): string {
  if (findings.length === 0) return '<p>没有错误和提醒。</p>';
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
body { margin: 1.5rem; font: 16px/1.6 system-ui, sans-serif }
.channels { display: flex; flex-wrap: wrap; gap: 2rem; align-items: flex-start }
iframe, object { border: 1px solid #999; background: #fff }
.is-dark iframe { filter: invert(1) hue-rotate(180deg) }
pre { max-height: 900px; overflow: auto; border: 1px solid #999; padding: 1rem; margin: 0 }
td, th { padding: 0.2rem 1rem 0.2rem 0; text-align: left }
.number { text-align: right }
`;
