import type { RowFilePart } from '../exporters/row-file.ts';
import type { CitedSource } from '../model/site/cited-sources.ts';
import { formatDate } from '../text/dates.ts';

/** A source as the foot of a page lists it. */
export function sourceWords({ source, url }: CitedSource): readonly RowFilePart[] {
  const { title, publisher, docNumber, publishedOn, grade } = source;
  return [
    url === undefined ? title : { words: title, to: url },
    ...[publisher, docNumber, publishedOn && formatDate(publishedOn)].flatMap((part) =>
      part ? `，${part}` : [],
    ),
    `，可信度${grade}${source.url !== null && url === undefined ? '，转载件，未链接' : ''}`,
  ];
}
