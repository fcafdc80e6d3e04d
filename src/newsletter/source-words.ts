import type { CitedSource } from '../model/site/cited-sources.ts';
import { formatDate } from '../text/dates.ts';

/** A source as a line of a list: title, remarks, address. */
export function citedLine(cited: CitedSource): string {
  const { number, source, url } = cited;
  const address = url === undefined ? '' : `，${url}`;
  return `[${number}] ${source.title}${sourceRemarks(cited)}${address}`;
}

/** What stands after the title of a source: 「，示例日报，示科〔2025〕1号，2025年2月10日，可信度B」. */
export function sourceRemarks({ source, url }: CitedSource): string {
  return [
    source.publisher,
    source.docNumber,
    source.publishedOn === null ? null : formatDate(source.publishedOn),
    `可信度${source.grade}`,
    source.url !== null && url === undefined ? '转载件，未链接' : null,
  ]
    .map((part) => (part === null || part === '' ? '' : `，${part}`))
    .join('');
}
