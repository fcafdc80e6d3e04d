import { escapeXml } from '../text/escape-xml.ts';
import { formatDate } from '../text/dates.ts';

/** What a reader clicks who opens a feed in a browser. */
export interface FeedLink {
  readonly title: string;
  readonly address: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * A feed with a link and a day in each entry, in the order of `links`. A style sheet alone makes no link,
 * and browsers give up XSLT; an element of XHTML is a link wherever it stands. Programs that read feeds pass
 * over elements that are not of their vocabulary (RFC 4287, 6.3; RSS 2.0, Extending RSS).
 */
export function withLinks(xml: string, links: readonly FeedLink[]): string {
  let entry = 0;
  // What stands in a text is no end of an entry.
  return xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<\/(?:entry|item)>/g, (found) => {
    if (found.startsWith('<!')) return found;
    const link = links[entry];
    entry += 1;
    return link === undefined ? found : `${linkElement(link)}${found}`;
  });
}

function linkElement({ title, address, day }: FeedLink): string {
  return (
    `<nav xmlns="http://www.w3.org/1999/xhtml"><a href="${escapeXml(address)}">${escapeXml(title)}</a>` +
    `<time datetime="${day}">${formatDate(day)}</time></nav>`
  );
}
