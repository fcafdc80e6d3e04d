/** The folders of the loop, beside `data/` and `content/` of an edition; no input of the site. */
export const INBOX = '收件箱';
export const ACCEPTED = '已收';
export const RETURNED = '退回';

/** Where a transfer is prepared and, after a power cut, found again. */
export const STAGING = `${INBOX}/.处理中`;

/** What systems and programs lay beside a file by themselves, and what is still being downloaded. */
export function isNoise(name: string): boolean {
  return (
    /^(?:~\$|\.)/.test(name) ||
    /^(?:thumbs\.db|desktop\.ini)$/i.test(name) ||
    /\.(?:tmp|part|partial|crdownload|download|swp)$/i.test(name) ||
    /^~.*\.tmp$/i.test(name)
  );
}
