import type { Check } from './check.ts';

/**
 * What is read away from its document for weeks, on the home page, in 更新, feeds and search, says the
 * day and not 今天: the digest of an issue, the summary of a report or a story. A warning, `content-day`.
 */
export const digestsNameDays: Check = ({ prose }) =>
  prose.flatMap((document) => {
    if (document.isFaulty || (document.kind === 'issues' && document.frontmatter.archived))
      return [];
    const [key, text] = digestOf(document.frontmatter);
    const word = RELATIVE_DAY.exec(text)?.[0];
    if (word === undefined) return [];
    return [
      {
        rule: 'content-day',
        level: 'warning',
        file: document.file,
        line: document.lineOf([key]),
        field: key,
        value: word,
        message: `摘要里写着「${word}」；摘要过后还在首页、更新和搜索里，读者会当成看的那一天`,
        hint: '写成日期，例如「11月20日」',
      },
    ];
  });

const RELATIVE_DAY = /今天|今日|明天|昨天|本周|下周(?!边)/;

function digestOf(frontmatter: object): readonly ['digest' | 'summary', string] {
  const { digest, summary } = frontmatter as { digest?: unknown; summary?: unknown };
  return typeof digest === 'string'
    ? ['digest', digest]
    : ['summary', typeof summary === 'string' ? summary : ''];
}
