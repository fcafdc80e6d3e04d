import type { ComputedRound, GivenRound, RoundFolder } from '../data/rounds.ts';
import { citedSources } from '../model/site/cited-sources.ts';
import { roundPublishedOn, roundReport } from '../model/evaluation/round-report.ts';
import { roundAnswer } from '../model/evaluation/round-words.ts';
import { roundLine } from '../model/evaluation/evaluation-list.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { blocksOfKind } from '../resolved/all-blocks.ts';
import type { ComposedDocument } from './composed-document.ts';
import { computedSections } from './computed-round.ts';
import { givenAnswer, givenList, givenSections } from './given-round.ts';
import { narrativeOf } from './narrative.ts';
import { paragraph } from './parts.ts';
import { chartBlocks } from './round-charts.ts';
import { selectedTable, unitList } from './round-list.ts';

/**
 * An evaluation round as a document (综合评价报告, 浙江办法 第十一条), as far as its method publishes
 * it. Nobody signs it: it is what the site computed or was given.
 */
export function composedRound(site: SiteData, folder: RoundFolder): ComposedDocument {
  const line = roundLine(site, folder);
  return {
    id: folder.id,
    folder: `evaluations/${folder.id}`,
    fileName: 'report',
    title: line.title,
    issuer: line.authority,
    stamp: `${line.year}年度`,
    keys: [],
    ...(folder.kind === 'given' ? givenParts(site, folder) : computedParts(site, folder)),
    signature: [],
    form: undefined,
    isIllustrative: line.isIllustrative,
  };
}

type Parts = Pick<ComposedDocument, 'subject' | 'day' | 'lead' | 'list' | 'sections' | 'sources'>;

function computedParts(site: SiteData, folder: ComputedRound): Parts {
  const report = roundReport(site, folder);
  const narrative = narrativeOf(site, folder.id);
  const selected = selectedTable(site, report);
  const figures = narrative.sections.flatMap(({ blocks }) =>
    blocksOfKind(
      blocks.filter((block) => block.kind !== 'facts'),
      'figure',
    ),
  );
  const answer = roundAnswer(report);
  return {
    subject: answer,
    day: roundPublishedOn(site, folder) ?? folder.method.frozenOn,
    lead: [paragraph(answer), ...(selected === undefined ? [] : [selected])],
    list: unitList(site, report),
    sections: computedSections(
      site,
      report,
      narrative.sections,
      chartBlocks(site, report, figures.length),
    ),
    sources: narrative.sources,
  };
}

function givenParts(site: SiteData, folder: GivenRound): Parts {
  const lastDay = `${folder.round.year}-12-31`;
  const answer = givenAnswer(site, folder);
  return {
    subject: answer,
    // No day is known; the properties of a file need one that has passed.
    day: lastDay < site.today ? lastDay : site.today,
    lead: [paragraph(answer)],
    list: givenList(site, folder),
    sections: givenSections(site, folder),
    sources: citedSources(site, []),
  };
}
