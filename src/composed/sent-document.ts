import type { SentPicture } from '../charts/sent-picture.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { plainCell, plainLine, standsAcross } from '../resolved/inlines.ts';
import { roundMark } from '../text/edition-statement.ts';
import type { ComposedDocument, ComposedTable } from './composed-document.ts';
import { sentParts } from './sent-parts.ts';

/** What the pictures of a notice or a round say. */
export function sentDocument(site: SiteData, document: ComposedDocument): SentPicture {
  const { title, subject, issuer, stamp, folder, sections, list, isIllustrative } = document;
  const isNotice = document.fileName === 'notice';
  const parts = sentParts(site, `${folder}/`);
  return {
    ...parts,
    mark: roundMark(site.site, isIllustrative),
    kicker: issuer,
    title,
    lead: subject,
    facts: isNotice ? noticeFacts(sections) : [],
    list: list === undefined ? undefined : firstLines(list),
    source: `${stamp}，${issuer}。${parts.source}`,
  };
}

/** The period, and until when, how and where to object: days and no state, which would grow wrong. */
function noticeFacts(sections: ComposedDocument['sections']): SentPicture['facts'] {
  return sections.flatMap(({ id, title, blocks }) => {
    if (id === 'period') {
      const text = blocks.map((block) =>
        block.kind === 'paragraph' ? plainLine(block.inlines) : '',
      );
      return [{ title, text: text.join('') }];
    }
    const said = blocks.flatMap((block) => (block.kind === 'facts' ? block.items : []));
    return said
      .filter((fact) => NOTICE_FACTS[id]?.includes(fact.title))
      .map((fact) => ({
        title: fact.title.replace(/^提出的/, '提出异议的'),
        text: plainLine(fact.inlines),
      }));
  });
}

/** By the part of a notice in which they stand. */
const NOTICE_FACTS: Readonly<Record<string, readonly string[]>> = {
  objection: ['提出的期限', '向谁提出', '电话'],
  procedure: ['结果'],
};

/** A picture of more lines is no longer looked through. */
const MOST_LINES = 30;

type SentLine = NonNullable<SentPicture['list']>['lines'][number];

/** The first rows of a list, each group of them below its head: a grade is told nowhere else. */
function firstLines(list: ComposedTable): SentPicture['list'] {
  const at = (...headers: readonly string[]) =>
    headers.map((header) => list.headers.indexOf(header)).find((index) => index !== -1) ?? -1;
  const [number, name] = [at('序号', '名次'), at('名称', '空间')];
  const [money, aside] = [at('金额(元)'), at('结果', '等次', '所在')];
  const shown: SentLine[] = [];
  let count = 0;
  let head: string | undefined;
  for (const [row, cells] of list.rows.entries()) {
    const text = (index: number) => plainCell(cells[index] ?? '');
    if (list.rowKinds?.[row] === 'group') head = text(0);
    if (standsAcross(list, row)) continue;
    count += 1;
    if (count > MOST_LINES) continue;
    if (head !== undefined) shown.push({ text: head, aside: '', isHead: true });
    head = undefined;
    shown.push({
      text: `${text(number)} ${text(name)}`.trim(),
      aside: money === -1 ? text(aside) : text(money) && `${text(money)}元`,
    });
  }
  const left = count - MOST_LINES;
  return { lines: shown, rest: left > 0 ? `另有${left}条，见网页` : '' };
}
