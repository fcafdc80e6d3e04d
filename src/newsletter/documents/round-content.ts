import type { GivenRound, RoundFolder } from '../../data/rounds.ts';
import { canonical } from '../../model/site/addresses.ts';
import { roundReport } from '../../model/evaluation/round-report.ts';
import { roundAnswer } from '../../model/evaluation/round-words.ts';
import { roundLine } from '../../model/evaluation/evaluation-list.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { editionStatement, roundMark } from '../../text/edition-statement.ts';
import { blocksOfKind } from '../../resolved/all-blocks.ts';
import { computedRoundAttachments, computedRoundBlocks } from './computed-round-blocks.ts';
import type { DocumentContent } from './document-content.ts';
import { givenRoundAnswer, givenRoundAttachments, givenRoundBlocks } from './given-round-blocks.ts';
import { narrativeOf } from './narrative-blocks.ts';
import { chartBlocks, type RoundChart } from './round-chart-blocks.ts';

/**
 * An evaluation round as a document (综合评价报告, 浙江办法 第十一条): what its page says, as far as
 * the method publishes it. Nobody signs it: it is what the site computed or was given. `charts` are
 * those of its page.
 */
export function roundContent(
  site: SiteData,
  folder: RoundFolder,
  charts: readonly RoundChart[] = [],
): DocumentContent {
  const line = roundLine(site, folder);
  const { url } = site.site;
  return {
    id: folder.id,
    fileName: 'report',
    title: line.title,
    issuer: line.authority,
    stamp: `${line.year}年度`,
    keys: [],
    ...(folder.kind === 'given' ? givenParts(site, folder) : computedParts(site, folder, charts)),
    signature: [],
    form: undefined,
    pageWords: { sheet: '网页，有全部数据的下载', fragment: '原文和数据的下载' },
    mark: roundMark(site.site, line.isIllustrative),
    statement: editionStatement(site.site),
    isIllustrative: site.site.illustrative,
    address: canonical(url, `evaluations/${folder.id}/`),
    siteAddress: canonical(url, ''),
  };
}

type Parts = Pick<DocumentContent, 'subject' | 'day' | 'blocks' | 'sources' | 'attachments'>;

function computedParts(
  site: SiteData,
  folder: Exclude<RoundFolder, GivenRound>,
  charts: readonly RoundChart[],
): Parts {
  const report = roundReport(site, folder);
  const narrative = narrativeOf(site, folder.id);
  const { decision, proposal } = report.notices;
  const published = (decision ?? proposal)?.notice.publishedAt.slice(0, 10);
  return {
    subject: roundAnswer(report),
    day: published ?? folder.method.frozenOn,
    blocks: computedRoundBlocks(site, report, {
      narrative: narrative.blocks,
      charts: chartBlocks(
        site.site.url,
        report,
        charts,
        blocksOfKind(narrative.blocks, 'figure').length,
      ),
    }),
    sources: narrative.sources,
    attachments: computedRoundAttachments(site, report),
  };
}

function givenParts(site: SiteData, folder: GivenRound): Parts {
  const lastDay = `${folder.round.year}-12-31`;
  return {
    subject: givenRoundAnswer(site, folder),
    // No day is known; the properties of a file need one that has passed.
    day: lastDay < site.today ? lastDay : site.today,
    blocks: givenRoundBlocks(site, folder),
    sources: [],
    attachments: givenRoundAttachments(site, folder),
  };
}
