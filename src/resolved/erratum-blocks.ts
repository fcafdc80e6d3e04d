import type { ComponentUse } from '../data/prose/component-uses.ts';
import { blockRemarks, headTitle, issueErrataLines } from '../model/issue-figures/erratum-words.ts';
import { erratumOf, figureErrata } from '../model/issue-figures/figure-errata.ts';
import type { ProseOf, SiteData } from '../model/site/site-data.ts';
import type { Block } from './blocks.ts';
import type { Reading } from './reading.ts';

/**
 * The first words of an issue whose data were corrected after it was published: when, what, why.
 * The body keeps the old figures, each with its remark where it stands.
 */
export function errataAtHead(site: SiteData, issue: ProseOf<'issues'>): Block[] {
  const errata = figureErrata(site, issue);
  const lines = issueErrataLines(site, errata);
  if (lines.length === 0) return [];
  const title: Block = {
    kind: 'paragraph',
    inlines: [{ kind: 'strong', inlines: [{ kind: 'text', text: headTitle(errata) }] }],
  };
  return [{ kind: 'note', blocks: [title, ...lines.map(sentence)], about: 'erratum' }];
}

/** What stands below a figure, table or list of items that was corrected; nothing otherwise. */
export function erratumBelow({ site, document }: Reading, use: ComponentUse): Block[] {
  const erratum = erratumOf(site, document, use);
  if (erratum === undefined) return [];
  return [{ kind: 'note', blocks: blockRemarks(site, erratum).map(sentence), about: 'erratum' }];
}

function sentence(text: string): Block {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}
