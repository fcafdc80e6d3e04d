import { comparedUnits } from '../composed/compared-rounds.ts';
import { partedDocuments } from '../composed/document-parts.ts';
import { datasetsInOrder } from '../exporters/data-index.ts';
import { tableOnPage } from '../composed/list-parts.ts';
import type { RowFile } from '../exporters/row-file.ts';
import { resultsList } from '../model/evaluation/evaluation-list.ts';
import { pairFolder, roundPairs } from '../model/evaluation/round-pairs.ts';
import { type CitedSources, citedSources } from '../model/site/cited-sources.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { titleGroups } from '../model/spaces/titles-list.ts';
import { offices, recipients } from '../model/support/parties.ts';
import { SUPPORT_ROWS_SHOWN, supportList } from '../model/support/support-list.ts';
import { type CitedList, allRowsList, registerList } from './data/dataset-lists.ts';
import { resultsInTable } from './evaluation/result-columns.ts';
import { resultSources } from './evaluation/result-sources.ts';
import { roundsInTable } from './evaluation/rounds-in-table.ts';
import { type List, isLong } from './list/list-column.ts';
import { listFile } from './list/list-file.ts';
import { noticesInTable } from './notice/notices-in-table.ts';
import { composedFile } from './prose/composed-file.ts';
import { directoryList } from './space/directory-list.ts';
import { figuresInOrder, figuresList } from './statistics/statistic-columns.ts';
import { statisticsSources } from './statistics/statistic-sources.ts';
import { partyAwards, recipientsList, recordsList, unpaidList } from './support/support-lists.ts';
import { tenantsInTable } from './tenants/tenants-in-table.ts';
import { titlesInTable } from './title/title-columns.ts';

/** The file of all rows of a list that is too long for its page, which lies beside that page. */
export interface LongList {
  /** The route of the page. */
  readonly route: string;
  readonly file: () => RowFile;
}

/**
 * All lists that are too long for their pages; `registers` are the datasets whose rows are a section as
 * they are.
 */
export function longLists(site: SiteData, registers: readonly string[]): LongList[] {
  const datasets = datasetsInOrder(site).map(({ dataset }) => dataset.name);
  return [
    ...listed(directoryList(site)),
    ...listed(...cited(site, supportList(site).records, recordsList)),
    ...listed(unpaidList(site)),
    ...listed(recipientsList(site)),
    ...parties(site),
    ...listed(...cited(site, titleEntries(site), titlesInTable)),
    ...listed(...cited(site, site.rows('tenants'), tenantsInTable)),
    ...figures(site),
    ...listed(noticesInTable(site)),
    ...listed(roundsInTable(site)),
    ...results(site),
    ...partedDocuments(site).map(({ folder, list }) => ({
      route: `${folder}/`,
      file: () => composedFile(list),
    })),
    ...pairs(site),
    ...datasets.flatMap((name) => rowsOfDataset(allRowsList(site, name, true))),
    ...registers.flatMap((name) => rowsOfDataset(registerList(site, name, true))),
  ];
}

function listed<T>(list: List<T>, sources?: CitedSources): LongList[] {
  return isLong(list) ? [{ route: list.route, file: () => listFile(list, sources) }] : [];
}

/** A list that cites the sources of all its rows. */
function cited<T>(
  site: SiteData,
  entries: readonly { readonly row: { readonly sources: string | null } }[],
  listOf: (site: SiteData, sources: CitedSources) => List<T>,
): [List<T>, CitedSources] {
  const cells = entries.map(({ row }) => row.sources);
  const sources = citedSources(site, cells);
  return [listOf(site, sources), sources];
}

function titleEntries(site: SiteData) {
  return titleGroups(site).flatMap(({ lines }) => lines.map(({ entry }) => entry));
}

function figures(site: SiteData): LongList[] {
  const sources = statisticsSources(site, figuresInOrder(site));
  return listed(figuresList(site, sources), sources);
}

function results(site: SiteData): LongList[] {
  const sources = resultSources(site, resultsList(site));
  return listed(resultsInTable(site, sources), sources);
}

function parties(site: SiteData): LongList[] {
  return (['recipient', 'office'] as const).flatMap((kind) =>
    (kind === 'office' ? offices : recipients)(site)
      .list.filter(({ awards }) => awards.length > SUPPORT_ROWS_SHOWN)
      .flatMap((party) => listed(partyAwards(site, party, kind))),
  );
}

/** Two rounds side by side: how each unit stands in both. */
function pairs(site: SiteData): LongList[] {
  return roundPairs(site).flatMap((pair) => {
    const units = comparedUnits(site, pair);
    if (units === undefined || tableOnPage(units) === units) return [];
    return [{ route: `${pairFolder(pair)}/`, file: () => composedFile(units) }];
  });
}

function rowsOfDataset({ list, sources }: CitedList): LongList[] {
  return listed(list, sources);
}
