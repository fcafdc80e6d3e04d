import type { ProseDocument } from '../../data/prose/read-file.ts';
import { figureSite } from '../issue-figures/issue-views.ts';
import type { SiteData } from '../site/site-data.ts';
import { figureDay } from './context.ts';
import { fieldsOf, heldTable, selectedRows, ComponentError } from './held-table.ts';
import { allItems, eventsPeriod, issueEvents } from './issue-events.ts';
import { componentOf } from './component.ts';

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
    ...document.words.flatMap((word) => componentSources(site, document, word)),
  ];
}

function componentSources(
  site: SiteData,
  document: ProseDocument,
  use: ProseDocument['words'][number],
): (string | null)[] {
  const facts = figureSite(site, document);
  const word = componentOf(use);
  if (word?.name === 'Events') {
    const events = issueEvents(facts, word.props.column, eventsPeriod(site, document));
    return allItems(events).map(({ row }) => row.sources);
  }
  if (word?.name !== 'Figure' && word?.name !== 'Table') return [];
  try {
    const table = heldTable(facts, word.props.of, figureDay(site, document));
    const keys = fieldsOf(table).filter(({ field }) => field.type === 'source');
    return selectedRows(table, word.props.where).flatMap(({ cells }) =>
      keys.map(({ key }) => cells[key] ?? null),
    );
  } catch (error) {
    // A word without its data has its own problem; it cites nothing.
    if (error instanceof ComponentError) return [];
    throw error;
  }
}
