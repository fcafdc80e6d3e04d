import { composedNotice } from '../composed/notice.ts';
import { paragraph } from '../composed/parts.ts';
import { composedRound } from '../composed/round.ts';
import type { Dataset } from '../data/dataset.ts';
import { latestColumns } from '../exporters/dataset-files.ts';
import { canonical } from '../model/site/addresses.ts';
import { isNumeric } from '../workbook/write-cell.ts';
import type { ProseOf, SiteData } from '../model/site/site-data.ts';
import type { Block } from '../newsletter/content/blocks.ts';
import { issueContent } from '../newsletter/content/issue-content.ts';
import { type PaperContent, paperContent } from '../newsletter/papers/paper-content.ts';
import { MOST_ROWS } from '../resolved/paper-table.ts';
import { resolveDocument } from '../resolved/resolve-document.ts';
import { editionMark, editionStatement } from '../text/edition-statement.ts';

/** Something of the site that a column of a portal takes as an article of its own. */
export interface CmsDocument {
  /** Its page: `notices/gs-2026-titles`; unique. */
  readonly route: string;
  readonly content: PaperContent;
  /** Files that the build has made for it, by their names below its page. */
  readonly made: readonly string[];
}

/** All notices, rounds, issues, texts and tables of a site, as documents to paste into a portal. */
export function cmsDocuments(site: SiteData): CmsDocument[] {
  const { notices, rounds, datasets } = site.edition;
  return [
    ...notices
      .filter(({ notice }) => notice.publishedAt.slice(0, 10) <= site.today)
      .map((notice) => ({
        route: `notices/${notice.id}`,
        content: paperContent(site, composedNotice(site, notice)),
        made: ['notice.pdf', 'notice.docx'],
      })),
    ...rounds.map((round) => ({
      route: `evaluations/${round.id}`,
      content: paperContent(site, composedRound(site, round)),
      made: ['report.pdf', 'report.docx'],
    })),
    ...site.issues.map((issue) => ({
      route: `issues/${issue.id}`,
      content: issueDocument(site, issue),
      made: ['issue.pdf', 'issue.docx'],
    })),
    ...[...site.policies, ...site.reports, ...site.stories].map((prose) => ({
      route: `${prose.kind}/${prose.id}`,
      content: proseDocument(site, prose),
      made: [],
    })),
    ...[...datasets.values()].flatMap((dataset) => tableDocument(site, dataset)),
  ];
}

function issueDocument(site: SiteData, issue: ProseOf<'issues'>): PaperContent {
  const content = issueContent(site, issue);
  return {
    ...common(site, `issues/${issue.id}`),
    title: `${content.title}${content.number}`,
    subject: content.digest,
    issuer: content.publisher,
    stamp: content.number,
    day: content.publishedOn,
    blocks: [paragraph(content.digest), ...content.blocks],
    sources: content.sources,
  };
}

function proseDocument(
  site: SiteData,
  prose: ProseOf<'policies'> | ProseOf<'reports'> | ProseOf<'stories'>,
): PaperContent {
  const { blocks, sources } = resolveDocument(site, prose);
  const { frontmatter } = prose;
  const [day, issuer, summary] =
    'issuer' in frontmatter
      ? [frontmatter.publishedOn ?? frontmatter.signedOn, frontmatter.issuer, undefined]
      : 'summary' in frontmatter
        ? [frontmatter.publishedOn, undefined, frontmatter.summary]
        : [undefined, undefined, undefined];
  return {
    ...common(site, `${prose.kind}/${prose.id}`),
    title: frontmatter.title,
    subject: summary ?? frontmatter.title,
    issuer: issuer ?? site.site.newsletter.publisher,
    day: day ?? site.today,
    blocks: summary ? [paragraph(summary), ...blocks] : blocks,
    sources: sources.list,
  };
}

function tableDocument(site: SiteData, dataset: Dataset): CmsDocument[] {
  const held = site.dataset(dataset.name)?.current;
  if (held?.asOf === undefined || held.entries.length === 0) return [];
  const route = `data/${dataset.name}`;
  const columns = latestColumns(dataset, site.today, held.entries).filter(({ key }) =>
    held.entries.some(({ cells }) => (cells[key] ?? '') !== ''),
  );
  // In the body such a table would be cut; the attachment has it.
  const isLong = held.entries.length > MOST_ROWS;
  const types = columns.map(({ key }) => dataset.schema.columns[key]?.field.type ?? 'text');
  const whole: Block = {
    kind: 'table',
    title: `${dataset.document.title}，截至${held.asOf}，${held.entries.length}条`,
    headers: columns.map(({ header }) => header),
    isNumber: types.map(isNumeric),
    rows: held.entries.map(({ cells }) => columns.map(({ key }) => cells[key] ?? '')),
    note: '',
  };
  const { authorities, newsletter } = site.site;
  const publisher = authorities.find(({ id }) => id === dataset.document.publisher)?.name;
  const content = {
    ...common(site, route),
    title: `${dataset.document.title}（截至${held.asOf}）`,
    subject: dataset.document.description,
    issuer: publisher ?? newsletter.publisher,
    day: held.asOf,
    blocks: [
      paragraph(dataset.document.description),
      isLong ? paragraph(`全表${held.entries.length}条，见附件。`) : whole,
    ],
  };
  return [{ route, content, made: ['latest.xlsx', 'latest.csv'] }];
}

/** What all documents of a site say of it; day, title and words are their own. */
function common(site: SiteData, route: string): PaperContent {
  const { site: about, today } = site;
  return {
    ...{ id: route.replaceAll('/', '-'), fileName: 'document', title: '', subject: '' },
    ...{ issuer: '', stamp: '', day: today, keys: [], blocks: [], sources: [], signature: [] },
    ...{ attachments: [], form: undefined },
    pageWords: { sheet: '网页', fragment: '原文' },
    mark: editionMark(about),
    statement: editionStatement(about),
    isIllustrative: about.illustrative,
    address: canonical(site, `${route}/`),
    siteAddress: canonical(site, ''),
  };
}
