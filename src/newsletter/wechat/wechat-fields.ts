import type { IssueContent } from '../content/blocks.ts';
import { issueTitle } from '../masthead-lines.ts';
import type { Finding } from './finding.ts';

/** The most characters of the fields of a WeChat article. */
const WECHAT_FIELDS = { title: 32, digest: 128 } as const;

export interface WechatField {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * The title of the article, at most 32 characters: the newsletter's title and number; where both
 * are too long, without the running total; where that is too long, cut. The marks 示例 and 改写
 * always stay.
 */
export function wechatTitle(content: IssueContent): WechatField {
  const isMarked = content.retold === undefined || content.title.includes('改写');
  const mark = isMarked ? '' : '【改写】';
  const full = `${mark}${issueTitle(content)}`;
  const length = lengthOf(full);
  if (length <= WECHAT_FIELDS.title) return { text: full, findings: [] };
  const number = content.number.replace(/（[^）]*）$/, '');
  const short = `${mark}${issueTitle({ ...content, number })}`;
  const text = lengthOf(short) <= WECHAT_FIELDS.title ? short : cutTitle(short, number);
  const finding: Finding = {
    level: 'warning',
    message: `标题「${full}」有${length}字，应不超过32字，已改为「${text}」`,
    hint: '改过的标题不合用时，在公众号后台另拟一个',
  };
  return { text, findings: [finding] };
}

/** The digest, at most 128 characters; cut when the issue's own is longer. */
export function wechatDigest({ digest }: IssueContent): WechatField {
  const length = lengthOf(digest);
  if (digest.trim() === '') {
    const finding: Finding = {
      level: 'warning',
      message: '这一期没有摘要，微信会取正文的前54字',
      hint: '在稿件开头的 digest 里写一句摘要，不超过128字',
    };
    return { text: '', findings: [finding] };
  }
  if (length <= WECHAT_FIELDS.digest) return { text: digest, findings: [] };
  const finding: Finding = {
    level: 'warning',
    message: `摘要有${length}字，应不超过128字，已截到128字`,
    hint: '在稿件开头的 digest 里把摘要写短',
  };
  return { text: cut(digest, WECHAT_FIELDS.digest), findings: [finding] };
}

/** The name gives way, not the number: it is what tells issues apart. */
function cutTitle(short: string, number: string): string {
  const tail = ` ${number}`;
  if (!short.endsWith(tail) || lengthOf(tail) > WECHAT_FIELDS.title / 2) {
    return cut(short, WECHAT_FIELDS.title);
  }
  return cut(short.slice(0, -tail.length), WECHAT_FIELDS.title - lengthOf(tail)) + tail;
}

function cut(text: string, most: number): string {
  return `${[...text].slice(0, most - 1).join('')}…`;
}

/** Characters as people count them; a rare 汉字 beyond the basic plane is one. */
function lengthOf(text: string): number {
  return [...text].length;
}
