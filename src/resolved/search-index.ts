import { forceWords } from '../model/policies/clause-force.ts';
import { formatDate, formatPeriod, parsePeriod } from '../text/dates.ts';
import { issueNumber } from '../model/issues/issues.ts';
import { authorityName, type NoticeColumn, noticeTable } from '../model/notices/notices-list.ts';
import { placeName } from '../model/spaces/places.ts';
import { type SearchEntry, searchEntry } from '../model/search/entry.ts';
import { CLAUSES } from '../model/search/section-names.ts';
import { noticeByDay, stateWord } from '../model/notices/notices-by-day.ts';
import { blocksOfKind } from './all-blocks.ts';
import { resolveDocument } from './resolve-document.ts';
import { pageEntries } from './search-pages.ts';
import { proseEntries } from './search-prose.ts';
import { roundEntries } from './search-rounds.ts';
import { rowEntries, rowFields } from '../model/search/rows.ts';
import { citedBy } from '../model/policies/policy-index.ts';
import type { ProseOf, RowsOf, SiteData } from '../model/site/site-data.ts';
import { recipients } from '../model/support/parties.ts';
import { stated } from '../model/support/recipient.ts';
import { purposeText } from '../model/support/record-text.ts';
import type { Notice } from '../schemas/documents/notice.ts';
import { formatYuan } from '../text/numbers.ts';
import { unjudged } from '../text/unjudged.ts';

/**
 * Everything that the pages of an edition say, for search, each kind newest first; `archived` are the
 * texts of the originals of archived issues by their ids.
 */
export function searchIndex(
  site: SiteData,
  archived: ReadonlyMap<string, string> = new Map(),
): SearchEntry[] {
  const entries = [
    ...pageEntries(site),
    ...spaceEntries(site),
    ...noticeEntries(site),
    ...roundEntries(site),
    ...policyEntries(site),
    ...provisionEntries(site),
    ...issueEntries(site),
    ...writingEntries(site, 'reports', site.reports),
    ...writingEntries(site, 'stories', site.stories),
    ...supportEntries(site),
    ...statisticEntries(site),
    ...rowEntries(site),
    ...proseEntries(site),
    ...archivedEntries(site, archived),
  ];
  const sections = Map.groupBy(united(entries), ({ section }) => section);
  return [...sections.values()].flatMap((held) =>
    held.toSorted((a, b) => compareDays(b.date, a.date)),
  );
}

/** What a register and a text say of one thing, at one place and by one name, is found once. */
function united(entries: readonly SearchEntry[]): SearchEntry[] {
  const things = Map.groupBy(entries, ({ route, title }) => `${route} ${title}`);
  return [...things.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const texts = [first, ...others].map(({ text }) => text).filter(Boolean);
    const lines = new Set(texts.join('\n').split('\n'));
    return [{ ...first, text: [...lines].join('\n') }];
  });
}

/** Things without a day stand last, things of one day as they were. */
function compareDays(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Archived issues by number, day and title, and by the text of their originals where it can be read. */
function archivedEntries(site: SiteData, texts: ReadonlyMap<string, string>): SearchEntry[] {
  return site.archived.map(({ id, frontmatter }) =>
    searchEntry('issues/', {
      title: frontmatter.title,
      route: `issues/${id}/`,
      date: frontmatter.publishedOn,
      names: [issueNumber(frontmatter)],
      fields: [texts.get(id)],
    }),
  );
}

function spaceEntries(site: SiteData): SearchEntry[] {
  const printed = new Map<string, string[]>();
  for (const { row } of site.edition.aliases?.entries ?? []) {
    if (row.object === '区划' || row.targetId === null) continue;
    printed.set(row.targetId, [...(printed.get(row.targetId) ?? []), row.written]);
  }
  const dataset = site.dataset('spaces')?.dataset;
  return site.rows('spaces').map((entry) => {
    const { row, version } = entry;
    return searchEntry('spaces/', {
      title: row.name,
      route: `spaces/${row.id}/`,
      date: version,
      names: [
        ...(row.formerNames ?? '').split('；'),
        ...(printed.get(row.id) ?? []),
        row.creditCode,
        row.filingNumber,
        row.id,
      ],
      // Where it is and who runs it tell most; then all that its page tells.
      fields: [
        row.operator,
        ...(printed.get(row.creditCode ?? '') ?? []),
        placeName(site, row.division, version),
        row.kind,
        row.level,
        row.address,
        ...(dataset === undefined ? [] : rowFields(site, dataset, entry)),
      ],
    });
  });
}

function noticeEntries(site: SiteData): SearchEntry[] {
  return site.edition.notices.map((folder) => {
    const { id, notice } = folder;
    const date = notice.publishedAt.slice(0, 10);
    const { columns, entries, cell } = noticeTable(site, folder);
    const listed = entries.map((entry) =>
      [entry.row.name, ...columns.flatMap((column) => listedWords(column, cell(entry, column.key)))]
        .filter(Boolean)
        .join('，'),
    );
    const clauses = site.rows('provisions').filter(({ row }) => notice.basis.includes(row.id));
    return searchEntry('notices/', {
      title: notice.title,
      route: `notices/${id}/`,
      date,
      open: notice.outcome || !notice.period ? undefined : [notice.period.from, notice.period.to],
      states: noticeByDay(site, folder, (line) => stateWord(line, site.today)),
      names: [notice.indexNumber, notice.objection ? HOW_TO_OBJECT : undefined],
      fields: [
        notice.subject,
        authorityName(site, notice.issuer, date),
        ...notice.basis.filter((each) => !clauses.some(({ row }) => row.id === each)),
        ...clauses.map(({ row }) => row.clause),
        ...notice.procedure,
        ...objectionWords(notice),
        ...listed,
      ],
    });
  });
}

/** How to object, as the page of a 公示 says it below that heading. */
function objectionWords({ objection }: Notice): (string | null)[] {
  if (!objection) return [];
  const { form, contact, phone, supervisionPhone } = objection;
  return [form, contact, phone, supervisionPhone];
}

/** The heading of a 公示 below which that stands: who looks for it wants a notice, not news of an objection. */
const HOW_TO_OBJECT = '怎样提出异议';

function policyEntries(site: SiteData): SearchEntry[] {
  return site.policies.map((policy) => {
    const { id, frontmatter } = policy;
    const { title, docNumber, issuer, signedOn, publishedOn, status, division } = frontmatter;
    const date = publishedOn ?? signedOn;
    const place = division ? placeName(site, division, date ?? site.today) : undefined;
    return searchEntry('policies/', {
      title,
      route: `policies/${id}/`,
      date,
      // Who looks for 「徐州」 looks for its documents, whose titles seldom say it.
      names: [docNumber, issuer, place],
      fields: [status, ...citedBy(site, policy).map(({ words }) => words)],
    });
  });
}

function provisionEntries(site: SiteData): SearchEntry[] {
  const policies = new Map(site.policies.map((policy) => [policy.id, policy.frontmatter]));
  return site.rows('provisions').map(({ row, version }) => {
    const policy = policies.get(row.policyId);
    const name = policy?.docNumber ?? policy?.title ?? row.policyId;
    return searchEntry(CLAUSES, {
      // Who reads a list of clauses looks for their matters, not for their numbers.
      title: `${row.topic} · ${name} ${row.clause}`,
      route: policy === undefined ? 'data/provisions/' : `policies/${row.policyId}/#${row.id}`,
      date: policy === undefined ? version : (policy.publishedOn ?? policy.signedOn),
      fields: [clauseWords(row), row.figures, row.term, row.addressee, row.note],
    });
  });
}

/** 「可以：市科技主管部门，按实付租金一半以内补」: who is bound how far, and to what. */
function clauseWords({ force, obligor, summary }: RowsOf<'provisions'>[number]['row']): string {
  const said = [obligor, summary].filter(Boolean).join('，');
  return force === '直述' ? said : `${forceWords(force)}：${said}`;
}

function issueEntries(site: SiteData): SearchEntry[] {
  return site.issues.map((issue) => {
    const { id, frontmatter } = issue;
    const { blocks } = resolveDocument(site, issue);
    return searchEntry('issues/', {
      title: `${site.site.newsletter.title} ${issueNumber(frontmatter)}`,
      route: `issues/${id}/`,
      date: frontmatter.publishedOn,
      fields: [
        frontmatter.digest,
        site.site.newsletter.publisher,
        ...blocksOfKind(blocks, 'heading').map(({ text }) => text),
      ],
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
      fields: [frontmatter.summary, space],
    });
  });
}

/** One entry a recipient, with a line for each of its records. */
function supportEntries(site: SiteData): SearchEntry[] {
  return recipients(site).list.map(({ id, name, otherNames, records }) =>
    searchEntry('support/', {
      title: unjudged(name),
      route: `support/recipients/${id}/`,
      date: records[0]?.row.actedOn ?? undefined,
      names: [...otherNames, ...records.map(({ cells }) => cells['creditCode'])],
      fields: records.map((entry) => {
        const { row, cells } = entry;
        return [
          formatDate(row.actedOn ?? ''),
          row.act,
          unjudged(row.programme),
          ...amountWords(cells['amount']),
          stated(row.valuation) && unjudged(row.valuation ?? ''),
          row.department,
          purposeText(entry),
          row.docNumber,
          row.note,
        ]
          .filter(Boolean)
          .join('，');
      }),
    }),
  );
}

/** A cell of a notice's list; a figure with the unit that stands in the header of its column. */
function listedWords({ key, title, isNumber }: NoticeColumn, cell: string): string[] {
  if (key === 'amount') return amountWords(cell);
  const unit =
    isNumber && /\d$/.test(cell) ? (/[(（]([^()（）]+)[)）]$/.exec(title)?.[1] ?? '') : '';
  return [cell + unit];
}

/** An amount as the table has it and, when it is large, as people say it. */
function amountWords(amount = ''): string[] {
  if (!/^\d+(\.\d+)?$/.test(amount)) return [];
  return [`${amount}元`, ...(Number(amount) < 10_000 ? [] : [formatYuan(amount, '万元')])];
}

const lastDay = (period: string) => parsePeriod(period)?.to;

/** One entry an indicator, with its figures line by line. */
function statisticEntries(site: SiteData): SearchEntry[] {
  const rows = site.rows('statistics');
  return [...new Set(rows.map(({ row }) => row.indicator))].map((indicator) => {
    // The first that is found is told: the newest.
    const mine = rows
      .filter(({ row }) => row.indicator === indicator)
      .sort((a, b) => compareDays(lastDay(a.row.period), lastDay(b.row.period)));
    return searchEntry('statistics/', {
      title: indicator,
      route: 'statistics/',
      fields: [
        ...mine.flatMap(({ row, cells, version }) => [
          `${formatPeriod(row.period)} ${placeName(site, row.division, version)} ` +
            `${row.qualifier === '余' ? '' : (row.qualifier ?? '')}${cells['value']}` +
            `${row.qualifier === '余' ? '余' : ''}${row.unit}`,
          row.note,
        ]),
      ],
    });
  });
}
