import { formatPeriod } from '../text/dates.ts';
import { issueNumber } from '../model/issues/issues.ts';
import { authorityName, noticeTable } from '../model/notices/notices-list.ts';
import { placeName } from '../model/spaces/places.ts';
import { type SearchEntry, lines, searchEntry } from '../model/search/entry.ts';
import { blocksOfKind } from './all-blocks.ts';
import { resolveDocument } from './resolve-document.ts';
import { proseEntries } from './search-prose.ts';
import { rowEntries } from '../model/search/rows.ts';
import { rowRoute } from '../model/site/dataset-parts.ts';
import type { ProseOf, SiteData } from '../model/site/site-data.ts';
import { recipientKey, shownRecords, supportList } from '../model/support/support-list.ts';

/** `search/index.json`: registers are compared as they stand, prose is indexed by its terms. */
export interface SearchIndex {
  readonly registers: readonly SearchEntry[];
  readonly prose: readonly SearchEntry[];
}

/**
 * Everything that the pages of an edition say, for search; `archived` are the texts of the originals
 * of archived issues by their ids.
 */
export function searchIndex(
  site: SiteData,
  archived: ReadonlyMap<string, string> = new Map(),
): SearchIndex {
  return {
    registers: [
      ...spaceEntries(site),
      ...noticeEntries(site),
      ...policyEntries(site),
      ...provisionEntries(site),
      ...issueEntries(site),
      ...writingEntries(site, 'reports', site.reports),
      ...writingEntries(site, 'stories', site.stories),
      ...supportEntries(site),
      ...statisticEntries(site),
      ...rowEntries(site),
    ],
    prose: [...proseEntries(site), ...archivedEntries(site, archived)],
  };
}

/** Archived issues by number, day and title, and by the text of their originals where it can be read. */
function archivedEntries(site: SiteData, texts: ReadonlyMap<string, string>): SearchEntry[] {
  return site.archived.map(({ id, frontmatter }) =>
    searchEntry('issues/', {
      title: frontmatter.title,
      route: `issues/${id}/`,
      date: frontmatter.publishedOn,
      text: lines(issueNumber(frontmatter), texts.get(id)),
    }),
  );
}

function spaceEntries(site: SiteData): SearchEntry[] {
  const printed = new Map<string, string[]>();
  for (const { row } of site.edition.aliases?.entries ?? []) {
    if (row.object === '区划' || row.targetId === null) continue;
    printed.set(row.targetId, [...(printed.get(row.targetId) ?? []), row.written]);
  }
  return site.rows('spaces').map(({ row, version }) =>
    searchEntry('spaces/', {
      title: row.name,
      route: `spaces/${row.id}/`,
      date: version,
      text: lines(
        row.formerNames,
        ...(printed.get(row.id) ?? []),
        row.operator,
        ...(printed.get(row.creditCode ?? '') ?? []),
        row.creditCode,
        placeName(site, row.division, version),
        row.kind,
        row.level,
        row.address,
        row.industries,
        row.filingNumber,
        row.price,
        row.phone,
        row.website,
      ),
    }),
  );
}

function noticeEntries(site: SiteData): SearchEntry[] {
  return site.edition.notices.map((folder) => {
    const { id, notice } = folder;
    const date = notice.publishedAt.slice(0, 10);
    const { columns, entries, cell } = noticeTable(site, folder);
    const listed = entries.map((entry) =>
      [entry.row.name, ...columns.map(({ key }) => cell(entry, key))].filter(Boolean).join('，'),
    );
    const clauses = site.rows('provisions').filter(({ row }) => notice.basis.includes(row.id));
    return searchEntry('notices/', {
      title: notice.title,
      route: `notices/${id}/`,
      date,
      text: lines(
        notice.subject,
        authorityName(site, notice.issuer, date),
        ...notice.basis,
        ...clauses.map(({ row }) => row.clause),
        ...notice.procedure,
        notice.objection?.form,
        notice.objection?.contact,
        ...listed,
      ),
    });
  });
}

function policyEntries(site: SiteData): SearchEntry[] {
  return site.policies.map(({ id, frontmatter }) => {
    const { title, docNumber, issuer, signedOn, publishedOn, cites, status, division } =
      frontmatter;
    const date = publishedOn ?? signedOn;
    const place = division ? placeName(site, division, date ?? site.today) : undefined;
    return searchEntry('policies/', {
      title,
      route: `policies/${id}/`,
      date,
      text: lines(docNumber, issuer, status, place, ...(cites ?? [])),
    });
  });
}

function provisionEntries(site: SiteData): SearchEntry[] {
  const policies = new Map(site.policies.map((policy) => [policy.id, policy.frontmatter]));
  return site.rows('provisions').map(({ row, version }) => {
    const policy = policies.get(row.policyId);
    const name = policy?.docNumber ?? policy?.title ?? row.policyId;
    return searchEntry('条款', {
      title: `${name} ${row.clause}`,
      route: policy === undefined ? 'data/provisions/' : `policies/${row.policyId}/#${row.id}`,
      date: policy === undefined ? version : (policy.publishedOn ?? policy.signedOn),
      text: lines(
        row.summary,
        row.topic,
        row.force,
        row.figures,
        row.term,
        row.obligor,
        row.addressee,
        row.note,
      ),
    });
  });
}

function issueEntries(site: SiteData): SearchEntry[] {
  return site.issues.map((issue) => {
    const { id, frontmatter } = issue;
    const { blocks } = resolveDocument(site, issue);
    return searchEntry('issues/', {
      title: `${site.site.newsletter.title} ${issueNumber(frontmatter)}`,
      route: `issues/${id}/`,
      date: frontmatter.publishedOn,
      text: lines(
        frontmatter.digest,
        site.site.newsletter.publisher,
        ...blocksOfKind(blocks, 'heading').map(({ text }) => text),
      ),
    });
  });
}

function writingEntries(
  site: SiteData,
  kind: 'reports' | 'stories',
  documents: readonly (ProseOf<'reports'> | ProseOf<'stories'>)[],
): SearchEntry[] {
  const names = new Map(site.rows('spaces').map(({ row }) => [row.id, row.name]));
  return documents.map(({ id, frontmatter }) => {
    const space = 'space' in frontmatter ? names.get(frontmatter.space ?? '') : undefined;
    return searchEntry(`${kind}/`, {
      title: frontmatter.title,
      route: `${kind}/${id}/`,
      date: frontmatter.publishedOn,
      text: lines(frontmatter.summary, space),
    });
  });
}

/** One entry a recipient, which leads to its newest record. */
function supportEntries(site: SiteData): SearchEntry[] {
  const list = supportList(site);
  const shown = new Set(shownRecords(list).map(({ row }) => row.id));
  const byRecipient = new Map<string, (typeof list.records)[number][]>();
  for (const record of list.records) {
    const key = recipientKey(record.row);
    const held = byRecipient.get(key);
    if (held === undefined) byRecipient.set(key, [record]);
    else held.push(record);
  }
  return [...byRecipient.values()].flatMap((records) => {
    const newest = records[0]?.row;
    if (newest === undefined) return [];
    const each = (key: string) => [...new Set(records.map(({ cells }) => cells[key] ?? ''))];
    return searchEntry('support/', {
      title: newest.recipient,
      route: shown.has(newest.id)
        ? `support/#${newest.id}`
        : (rowRoute(site, 'support', newest.id) ?? 'support/'),
      date: newest.actedOn,
      text: lines(
        ...['recipient', 'creditCode', 'programme', 'department', 'form', 'docNumber'].flatMap(
          each,
        ),
        `${records.length}条扶持记录`,
      ),
    });
  });
}

/** One entry an indicator, with its figures line by line. */
function statisticEntries(site: SiteData): SearchEntry[] {
  const rows = site.rows('statistics');
  return [...new Set(rows.map(({ row }) => row.indicator))].map((indicator) => {
    const mine = rows.filter(({ row }) => row.indicator === indicator);
    return searchEntry('statistics/', {
      title: indicator,
      route: 'statistics/',
      text: lines(
        ...mine.flatMap(({ row, cells, version }) => [
          `${formatPeriod(row.period)} ${placeName(site, row.division, version)} ` +
            `${row.qualifier === '余' ? '' : (row.qualifier ?? '')}${cells['value']}` +
            `${row.qualifier === '余' ? '余' : ''}${row.unit}`,
          row.note,
        ]),
      ),
    });
  });
}
