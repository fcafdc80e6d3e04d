import { formatDate } from '../text/dates.ts';
import { formatDekads } from '../text/dekad.ts';
import type { IssueContent } from './content/blocks.ts';

/** 「2025年3月20日」, or of a retold bulletin both dates: what stands beside the number. */
export function dateLine({ publishedOn, from, to, retold }: IssueContent): string {
  const span = `${formatDekads(from, to)}（收${formatDate(from)}至${formatDate(to)}的事）`;
  return retold === undefined
    ? `${formatDate(publishedOn)}，${span}`
    : `原件印发${formatDate(publishedOn)}，改写${formatDate(retold.on)}，${span}`;
}

/** What a retold bulletin must say of itself; undefined of an issue of one's own. */
export function retoldStatement({ retold }: IssueContent): string | undefined {
  return retold === undefined
    ? undefined
    : `改写：据《${retold.source}》改写，不是原件，出入以原件为准。`;
}

/** 「电话000-12345，邮箱a@b」 of the office that answers; empty when nothing is known. */
export function contactLine(content: IssueContent): string {
  const { contactOffice, contactPhone, contactEmail } = content;
  return [
    contactOffice,
    contactPhone === '' ? '' : `电话${contactPhone}`,
    contactEmail === '' ? '' : `邮箱${contactEmail}`,
  ]
    .filter((part) => part !== '')
    .join('，');
}

/** 「印发示例市科技创新局　编辑示例编辑部」. */
export function publisherLine({ publisher, editors, retold }: IssueContent): string {
  const edited = editors.length === 0 ? '' : `　编辑：${editors.join('、')}`;
  return `${retold === undefined ? '编印' : '改写'}：${publisher}${edited}`;
}

/** The subject of a mail and the title of a document. */
export function issueTitle({ title, number, isIllustrative }: IssueContent): string {
  const mark = isIllustrative && !title.includes('示例') ? '【示例】' : '';
  return `${mark}${title} ${number}`;
}
