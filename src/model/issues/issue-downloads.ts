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

/** The sizes in bytes of the files that a build has made, by their address; none in dev. */
export type MadeSizes = Readonly<Record<string, number>>;

/** The other versions of an issue that this build has made; none in dev, where they are previewed. */
export function issueDownloads(id: string, sizes: MadeSizes): IssueDownload[] {
  return LABELS.flatMap(([name, label]) => {
    const bytes = sizes[`issues/${id}/${name}`];
    return bytes === undefined ? [] : [{ label, name, bytes }];
  });
}
