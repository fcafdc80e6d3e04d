import type { ProseDocument } from '../../data/prose/read-file.ts';
import { figureSite } from '../issue-figures/issue-views.ts';
import type { SiteData } from '../site-data.ts';
import { figureDay } from './context.ts';
import { fieldsOf, heldTable, selectedRows, WordError } from './held-table.ts';
import { allItems, issueEvents } from './issue-events.ts';

/**
 * The 来源 cells of a document in reading order: those of its frontmatter, then those of the rows
 * that its words show. Numbers of notes on its page follow this order.
 */
export function documentSources(site: SiteData, document: ProseDocument): (string | null)[] {
  const { frontmatter } = document;
  const listed = 'sources' in frontmatter ? (frontmatter.sources ?? []) : [];
  const retold = 'retold' in frontmatter && frontmatter.retold ? [frontmatter.retold.source] : [];
  return [
    ...retold,
    ...listed,
    ...document.words.flatMap((word) => wordSources(site, document, word)),
  ];
}

function wordSources(
  site: SiteData,
  document: ProseDocument,
  { name, props }: ProseDocument['words'][number],
): (string | null)[] {
  const facts = figureSite(site, document);
  if (name === 'Events' && document.kind === 'issues') {
    const events = issueEvents(facts, props['column'] ?? '', document.frontmatter);
    return allItems(events).map(({ row }) => row.sources);
  }
  if ((name !== 'Figure' && name !== 'Table') || props['of'] === undefined) return [];
  try {
    const table = heldTable(facts, props['of'], figureDay(site, document));
    const keys = fieldsOf(table).filter(({ field }) => field.type === 'source');
    return selectedRows(table, props['where']).flatMap(({ cells }) =>
      keys.map(({ key }) => cells[key] ?? null),
    );
  } catch (error) {
    // A word without its data has its own problem; it cites nothing.
    if (error instanceof WordError) return [];
    throw error;
  }
}
