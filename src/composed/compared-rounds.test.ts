import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readEdition } from '../data/edition.ts';
import type { RoundFolder } from '../data/rounds.ts';
import { pairOf } from '../model/evaluation/round-pairs.ts';
import { joinSite } from '../model/site/join-site.ts';
import type { Method } from '../schemas/documents/method.ts';
import { comparedRounds } from './compared-rounds.ts';

const { edition } = readEdition(resolve('src/example-city'), '2026-11-29');

/** What the page of two rounds says, with the earlier published as far as is told. */
function saidWith(publish: Method['publish']): string {
  if (edition === undefined) throw new Error('the example city cannot be read');
  const rounds = edition.rounds.map((round): RoundFolder =>
    round.kind === 'computed' && round.id === 'eval-2025'
      ? { ...round, method: { ...round.method, publish } }
      : round,
  );
  const site = joinSite({ ...edition, rounds });
  const now = rounds.find(({ id }) => id === 'eval-2026');
  const pair = now && pairOf(site, now);
  if (pair === undefined) throw new Error('eval-2026 has no round before it');
  return JSON.stringify(comparedRounds(site, pair).sections);
}

test('two rounds of one method of which one publishes grades alone are not said to have ranks or scores to compare', () => {
  const said = saidWith('bands');
  expect(said).toContain('指标、权重、计分办法没有不同。');
  expect(said).not.toContain('名次可以比');
  expect(saidWith('ranks')).toContain('升得最多的是');
});
