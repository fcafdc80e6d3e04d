import { createHash } from 'node:crypto';
import type { Edition } from '../../data/edition.ts';
import { heldFor } from '../../data/held.ts';
import type { RoundFolder } from '../../data/rounds.ts';
import type { SiteData } from './site-data.ts';

/**
 * Tells what lists say from what they said before: of the tables, notices, rounds and the names of offices
 * as they are read and of today. A page that a browser has kept knows by it that the rows beside it are newer.
 */
export function contentStamp({ edition, today }: Pick<SiteData, 'edition' | 'today'>): string {
  return heldFor(edition, `content stamp ${today}`, () => {
    const hash = createHash('sha256').update(today);
    for (const text of contentOf(edition)) hash.update(`\n${text ?? ''}`);
    return hash.digest('hex').slice(0, 8);
  });
}

function* contentOf(edition: Edition): Generator<string | undefined> {
  yield JSON.stringify(edition.site);
  for (const [name, { versions, errata, notes }] of edition.datasets) {
    for (const { asOf, table } of versions) yield `${name} ${asOf}\n${table.text}`;
    yield errata?.text;
    yield notes?.text;
  }
  yield edition.sources?.text;
  yield edition.aliases?.text;
  for (const { notice, list } of edition.notices) {
    yield JSON.stringify(notice);
    yield list?.text;
  }
  for (const round of edition.rounds) yield* textsOf(round);
}

function textsOf(round: RoundFolder): (string | undefined)[] {
  if (round.kind === 'given') return [JSON.stringify(round.round), round.grades?.text];
  const { method, values, bonus, decisions, special } = round;
  return [JSON.stringify(method), values?.text, bonus?.text, decisions?.text, special?.text];
}
