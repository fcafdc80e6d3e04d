import { type RepeatGroup, publishedGroups, repeats } from '../model/repeats/repeats.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { editionMark } from '../text/edition-statement.ts';

/**
 * `support/repeats.json` (docs/zh/outputs.md): the groups that may be published, and counts of all of
 * them. Besides the keys of the contract a group carries what matched and the declared rules, and
 * a demonstration's file carries `note`.
 */
export function repeatsJson(site: SiteData): string {
  const found = repeats(site);
  const groups = publishedGroups(found).map(groupJson);
  const note = editionMark(site.site);
  const head = note === undefined ? {} : { note };
  return `${JSON.stringify({ ...head, groups, counts: found.counts }, null, 1)}\n`;
}

function groupJson(group: RepeatGroup) {
  const { recipient, records, matched, rule, bases, status, decision } = group;
  return {
    class: group.class,
    recipient,
    records: records.map(({ row }) => row.id),
    rule,
    status,
    decision:
      decision === undefined
        ? null
        : {
            conclusion: decision.conclusion,
            ground: decision.ground,
            decidedBy: decision.decidedBy,
            decidedOn: decision.decidedOn,
          },
    matched,
    rules: bases,
  };
}
