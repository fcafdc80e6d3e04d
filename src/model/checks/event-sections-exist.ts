import { sectionWords } from '../../data/prose/section-names.ts';
import type { Problem } from '../../data/problem.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check } from './check.ts';

/**
 * The column of `<Events>` is one of site.json, or one that items had in some version: probably a
 * slip otherwise, for the word then prints nothing. A warning, `content-figure`.
 */
export const eventSectionsExist: Check = ({ site, siteIsSound, datasets, prose }) => {
  const events = datasets.get('events');
  // What cannot all be read may name the column.
  if (!siteIsSound || events?.isWhole === false) return [];
  const known = new Set([
    ...sectionWords(site.newsletter.columns),
    ...(events?.versions ?? []).flatMap(({ table }) =>
      table.entries.map(({ cells }) => cells['section'] ?? ''),
    ),
  ]);
  return prose.flatMap(({ file, components }) =>
    components.flatMap(({ name, props: { column = '' }, line }): Problem[] => {
      if (name !== 'Events' || column.trim() === '' || known.has(column)) return [];
      const suggestion = nearest(column, [...known]);
      return [
        {
          rule: 'content-figure',
          level: 'warning',
          file,
          line,
          field: 'Events.column',
          value: column,
          message: `「${column}」不是site.json里的栏目，动态各版也没有这个栏目`,
          hint: suggestion === undefined ? '核对栏目的名称' : `是不是「${suggestion}」？`,
        },
      ];
    }),
  );
};
