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

function firstLines(list: ComposedTable): SentPicture['list'] {
  const at = (...headers: readonly string[]) =>
    headers.map((header) => list.headers.indexOf(header)).find((index) => index !== -1) ?? -1;
  const [number, name] = [at('序号', '名次'), at('名称', '空间')];
  const [money, aside] = [at('金额(元)'), at('结果', '等次', '所在')];
  const rows = [...list.rows.entries()].filter(([row]) => !standsAcross(list, row));
  const lines = rows.slice(0, MOST_LINES).map(([, cells]) => {
    const text = (index: number) => plainCell(cells[index] ?? '');
    return {
      text: `${text(number)} ${text(name)}`.trim(),
      aside: money === -1 ? text(aside) : text(money) && `${text(money)}元`,
    };
  });
  const left = rows.length - lines.length;
  return { lines, rest: left > 0 ? `另有${left}条，见网页` : '' };
}
