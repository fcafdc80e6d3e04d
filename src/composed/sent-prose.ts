import type { SentPicture } from '../charts/sent-picture.ts';
import { drawFigure } from '../model/figures/figure.ts';
import { issueNumber } from '../model/issues/issues.ts';
import { proseRoute } from '../model/site/addresses.ts';
import type { ProseOf, SiteData } from '../model/site/site-data.ts';
import { blocksOfKind } from '../resolved/all-blocks.ts';
import { resolveDocument } from '../resolved/resolve-document.ts';
import { formatDate } from '../text/dates.ts';
import { sentParts } from './sent-parts.ts';

type SentProse = ProseOf<'issues'> | ProseOf<'reports'>;

/** What the pictures of an issue or a report say: its headline, its digest, its first figure. */
export function sentProse(site: SiteData, document: SentProse): SentPicture {
  return {
    ...sentParts(site, proseRoute(document)),
    ...headOf(site, document),
    figure: firstFigure(site, document),
  };
}

function headOf(site: SiteData, document: SentProse) {
  if (document.kind === 'reports') {
    const { title, summary, publishedOn } = document.frontmatter;
    const day = publishedOn ? `${formatDate(publishedOn)}，` : '';
    return { kicker: '报告', title, lead: summary ?? '', source: `${day}${site.site.title}` };
  }
  const { newsletter } = site.site;
  const { digest, publishedOn, retold } = document.frontmatter;
  const day = retold
    ? `原件${formatDate(publishedOn)}，本站改写${formatDate(retold.on)}，不是原件`
    : formatDate(publishedOn);
  return {
    kicker: newsletter.title,
    title: issueNumber(document.frontmatter),
    lead: digest,
    source: `${day}。${retold ? '原件' : '编印'}：${newsletter.publisher}。来源：${site.site.title}`,
  };
}

function firstFigure(site: SiteData, document: SentProse): SentPicture['figure'] {
  const { kind, id } = document;
  const [block] = blocksOfKind(resolveDocument(site, document).blocks, 'figure');
  if (block === undefined) return undefined;
  const { title, measure } = block.figure;
  return { title, measure, chart: drawFigure(block.figure, { width: 340, id: `${kind}-${id}` }) };
}
