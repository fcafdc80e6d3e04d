import { canonical } from '../../model/site/addresses.ts';
import { issueNumber } from '../../model/issues/issues.ts';
import type { ProseOf, SiteData } from '../../model/site/site-data.ts';
import { errataAtHead } from '../../resolved/erratum-blocks.ts';
import { resolveDocument } from '../../resolved/resolve-document.ts';
import { editionMark, editionStatement } from '../../text/edition-statement.ts';
import type { IssueContent } from './blocks.ts';

/**
 * An issue with all its words resolved as of its day, for the channels other than the web page.
 * Nothing is rendered here; a channel turns blocks into its own form.
 */
export function issueContent(site: SiteData, issue: ProseOf<'issues'>): IssueContent {
  const { frontmatter, id } = issue;
  const { newsletter, contact } = site.site;
  const { blocks, sources } = resolveDocument(site, issue);
  const retold = frontmatter.retold ?? undefined;
  return {
    id,
    title: newsletter.title,
    number: issueNumber(frontmatter),
    publisher: newsletter.publisher,
    editors: newsletter.editors,
    publishedOn: frontmatter.publishedOn,
    from: frontmatter.from,
    to: frontmatter.to,
    digest: frontmatter.digest,
    retold:
      retold === undefined
        ? undefined
        : { on: retold.on, source: site.sourceById.get(retold.source)?.title ?? retold.source },
    reportTo: newsletter.reportTo,
    sendTo: newsletter.sendTo,
    mark: editionMark(site.site),
    statement: editionStatement(site.site),
    isIllustrative: site.site.illustrative,
    address: canonical(site, `issues/${id}/`),
    contactEmail: contact.email,
    contactPhone: contact.phone,
    contactOffice: contact.office,
    blocks: [...errataAtHead(site, issue), ...blocks],
    sources: sources.list,
  };
}
