import { asOf } from '../../data/as-of.ts';
import { sectionWords } from '../../data/prose/section-names.ts';
import { knownDataset } from '../../data/known-dataset.ts';
import type { Problem } from '../../data/problem.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check } from './check.ts';
import { currentProblem } from './row-problems.ts';

/**
 * The 栏目 of an item is one of site.json: no issue prints it otherwise, and nothing else tells. A
 * warning at the first item of each such word, `reference-unknown`; a word that an issue asks for is
 * an older name of a section.
 */
export const itemsHaveASection: Check = ({ site, siteIsSound, datasets, prose, today }) => {
  const events = knownDataset(datasets, 'events');
  const sections = site.newsletter.columns.map(({ name }) => name);
  if (!siteIsSound || events === undefined || sections.length === 0) return [];
  const known = new Set([
    ...sectionWords(site.newsletter.columns),
    ...prose.flatMap(({ components }) =>
      components.flatMap(({ name, props }) => (name === 'Events' ? (props['column'] ?? []) : [])),
    ),
  ]);
  const byWord = Map.groupBy(asOf(events, today).entries, ({ row }) => row.section ?? '');
  return [...byWord].flatMap(([word, entries]): Problem[] => {
    const [first] = entries;
    if (first === undefined || word === '' || known.has(word)) return [];
    const near = nearest(word, sections);
    return currentProblem(events, first, 'section', {
      rule: 'reference-unknown',
      level: 'warning',
      value: word,
      message: `旬报没有叫「${word}」的栏目，写着它的${entries.length}条不会印在旬报里`,
      hint:
        near === undefined
          ? `照site.json里的写：${sections.join('、')}`
          : `是不是「${near}」？改成site.json里的栏目`,
    });
  });
};
