/**
 * `npm run send:test -- --to a@b --issue 2016-01`: sends an issue to one address over SMTP, to look
 * at it in a real mail program. `SMTP_URL` names the server. Drafts can be sent as well. Exit 0
 * sent, 1 not sent, 2 could not run.
 */
import { parseArgs } from 'node:util';
import { checkedEdition } from '../src/model/checks/checked-edition.ts';
import { joinSite } from '../src/model/site/join-site.ts';
import type { ProseOf } from '../src/model/site/site-data.ts';
import { issueContent } from '../src/newsletter/content/issue-content.ts';
import { emailHtml } from '../src/newsletter/email/email-html.ts';
import { sendIssue } from '../src/newsletter/eml/send-issue.ts';
import { mailOf, ownImages } from '../src/newsletter/files.ts';
import { renderPictures } from '../src/newsletter/pictures/render-pictures.ts';
import { isMailAddress } from '../src/text/mail-address.ts';
import { printable } from '../src/text/printable.ts';
import { failureOf } from './failure.ts';
import { settingsOrExit } from './settings-or-exit.ts';
import { stop } from './stop.ts';

const USAGE = '用法：SMTP_URL=smtp://服务器:端口 npm run send:test -- --to 邮箱 --issue 期号';

function readOptions(): { to?: string; issue?: string; from?: string } {
  const options = { to: { type: 'string' }, issue: { type: 'string' }, from: { type: 'string' } };
  try {
    return parseArgs({ options: options as { to: { type: 'string' } } }).values;
  } catch (error) {
    return stop(`${failureOf(error, 'send-test').sentence}\n${USAGE}`, 2);
  }
}

const { to, issue: id, from } = readOptions();
const smtpUrl = process.env['SMTP_URL'] ?? '';
if (to === undefined || !isMailAddress(to)) {
  stop(`--to应为一个邮箱地址，现为「${printable(to ?? '')}」\n${USAGE}`, 2);
}
if (from !== undefined && !isMailAddress(from)) {
  stop(`--from应为一个邮箱地址，现为「${printable(from)}」\n${USAGE}`, 2);
}
if (!/^smtps?:\/\/./.test(smtpUrl)) {
  stop(`环境变量SMTP_URL应为smtp://或smtps://开头的地址\n${USAGE}`, 2);
}
const { siteRoot, today } = settingsOrExit();
const { edition, problems } = checkedEdition(siteRoot, today);
if (edition === undefined || problems.some(({ level }) => level === 'error')) {
  stop('数据或内容有错误，没有发；先运行npm run check看是哪些', 1);
}
const issues = edition.prose.filter((each): each is ProseOf<'issues'> => each.kind === 'issues');
const issue = issues.find((each) => each.id === id);
if (issue === undefined) {
  const held = issues.map((each) => each.id).join('、');
  stop(`没有期号「${id ?? ''}」；--issue应为：${held === '' ? '（没有一期）' : held}`, 2);
}
const content = issueContent(joinSite(edition), issue);
const pictures = await renderPictures(content);
const { bytes, findings } = emailHtml(content, pictures);
for (const { message, hint } of findings) process.stdout.write(`${message}；${hint}\n`);
if (findings.some(({ level }) => level === 'error')) stop('没有发', 1);
try {
  const images = await ownImages(content, siteRoot);
  const mail = await mailOf({ content, pictures, images });
  const answer = await sendIssue({ mail, smtpUrl, to, from });
  process.stdout.write(`已发到${to}：${Math.round(bytes / 1000)}kB；服务器答${answer}\n`);
} catch (error) {
  stop(`没有发出：${failureOf(error, 'send-test').sentence}`, 1);
}
