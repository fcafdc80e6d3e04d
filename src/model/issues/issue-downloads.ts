import { readFileSync } from 'node:fs';

/** A file of an issue beside its page. */
export interface IssueDownload {
  readonly label: string;
  readonly name: string;
  readonly bytes: number;
}

const LABELS: readonly [string, string][] = [
  ['issue.pdf', 'PDF'],
  ['issue.docx', 'Word'],
  ['issue.txt', '纯文本'],
  ['email.html', '邮件版'],
  ['issue.eml', '邮件草稿'],
  ['wechat.html', '公众号版'],
];

let sizes: Readonly<Record<string, number>> | undefined;

/** The other versions of an issue that this build has made; none in dev, where they are previewed. */
export function issueDownloads(id: string): IssueDownload[] {
  const path = process.env['ISSUE_FILES'];
  sizes ??=
    path === undefined ? {} : (JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>);
  const held = sizes;
  return LABELS.flatMap(([name, label]) => {
    const bytes = held[`issues/${id}/${name}`];
    return bytes === undefined ? [] : [{ label, name, bytes }];
  });
}
