import type { RoundFolder } from '../data/rounds.ts';
import { scoringAnswers } from '../model/evaluation/evaluation-list.ts';
import { type MethodChange, methodChanges } from '../model/evaluation/method-changes.ts';
import { pairFacts, yearOf } from '../model/evaluation/pair-facts.ts';
import { LEFT, pairUnits, type PairUnit } from '../model/evaluation/pair-units.ts';
import { mostMoved, unmatchedWords } from '../model/evaluation/pair-words.ts';
import { CAME } from '../model/evaluation/round-comparison.ts';
import { type RoundPair, pairFolder } from '../model/evaluation/round-pairs.ts';
import { roundReport } from '../model/evaluation/round-report.ts';
import { selectionChanges } from '../model/evaluation/selection-changes.ts';
import { citedSources } from '../model/site/cited-sources.ts';
import type { SiteData } from '../model/site/site-data.ts';
import type { Block, Inline } from '../resolved/blocks.ts';
import { words } from '../resolved/line-parts.ts';
import type { ComposedBlock, ComposedDocument, ComposedTable } from './composed-document.ts';
import { linked, paragraph, section, table } from './parts.ts';
import { spaceLink } from './round-list.ts';
import { pictureBlock, slopePicture } from './round-pictures.ts';

/** So many names are written out; the file has all. */
const MOST_NAMES = 40;

/** Two rounds side by side: their numbers, their methods, their units. */
export function comparedRounds(
  site: SiteData,
  pair: RoundPair,
): Pick<ComposedDocument, 'folder' | 'sections' | 'sources'> {
  return {
    folder: pairFolder(pair),
    sections: [
      ...section('facts', '两次的数', [factTable(site, pair)]),
      ...section('methods', '方法哪里不同', methodBlocks(pair)),
      ...section('ranks', '名次的升降', slopeBlocks(site, pair)),
      ...section(
        'members',
        pairUnits(site, pair).measure === 'ranks' ? '谁升谁降，谁新来，谁离开' : '谁新来，谁离开',
        unitBlocks(site, pair),
      ),
    ],
    sources: citedSources(site, []),
  };
}

function factTable(site: SiteData, pair: RoundPair) {
  const facts = pairFacts(site, pair);
  const headOf = (round: RoundPair['now']): readonly Inline[] => [
    linked(site, yearOf(round), `evaluations/${round.id}/`),
  ];
  const whole = table(
    `${yearOf(pair.before)}和${yearOf(pair.now)}并排`,
    facts,
    [
      { title: '', cell: ({ title }) => title },
      { title: yearOf(pair.before), cell: ({ before }) => before },
      { title: yearOf(pair.now), cell: ({ now }) => now },
      { title: '相差', cell: ({ change }) => change },
    ],
    { page: { isCaptionHidden: true, className: 'pair-facts' } },
  );
  return { ...whole, headers: ['项目', headOf(pair.before), headOf(pair.now), '相差'] };
}

function methodBlocks({ before, now }: RoundPair): ComposedBlock[] {
  if (before.kind !== 'computed' || now.kind !== 'computed') {
    return [paragraph('两次的等次都照公布件登，本站没有算法可以对照；依据见各次的页面。')];
  }
  const scoring = methodChanges(before.method, now.method, scoringAnswers);
  const others = selectionChanges(before, now);
  return [
    ...(scoring.length === 0
      ? [paragraph('指标、权重、计分办法没有不同。')]
      : [
          paragraph(`指标、权重和计分有${scoring.length}处不同，得分和名次不能比：`),
          changeTable('指标、权重和计分的不同', scoring, { before, now }),
        ]),
    ...(others.length === 0
      ? [paragraph('名额、奖励、等次和公布的程度没有不同。')]
      : [
          paragraph(`名额、奖励、等次和公布的程度有${others.length}处不同，不改变得分和名次：`),
          changeTable('名额、奖励、等次和公布的不同', others, { before, now }),
        ]),
  ];
}

function changeTable(title: string, changes: readonly MethodChange[], pair: RoundPair) {
  return table(
    title,
    changes,
    [
      { title: '规定', cell: (change) => change.title },
      { title: yearOf(pair.before), cell: (change) => change.before },
      { title: yearOf(pair.now), cell: (change) => change.now },
    ],
    { page: { isCaptionHidden: true } },
  );
}

function slopeBlocks(site: SiteData, pair: RoundPair): ComposedBlock[] {
  if (pair.now.kind !== 'computed') return [];
  const report = roundReport(site, pair.now);
  const picture = slopePicture(site, report, pair);
  return picture === undefined ? [] : [pictureBlock(site, report, picture, 1)];
}

/** How each unit stands in both rounds; undefined where neither has one. */
export function comparedUnits(site: SiteData, pair: RoundPair): ComposedTable | undefined {
  const { measure, lines } = pairUnits(site, pair);
  if (lines.length === 0) return undefined;
  const measured = { ranks: '名次', scores: '得分', grades: '等次', results: '结果' }[measure];
  const title = `${lines.length}家的${measured}，两次对照`;
  return table(
    title,
    lines,
    [
      { title: '空间', cell: ({ space }) => [spaceLink(site, space)] },
      { title: yearOf(pair.before), cell: ({ before }) => before ?? '没有排入' },
      { title: yearOf(pair.now), cell: ({ now }) => now ?? '没有排入' },
      { title: '变化', cell: ({ change }) => change },
    ],
    {
      page: {
        ...{ isCaptionHidden: true, id: 'units', file: 'units.csv' },
        folded: { summary: title, isOpen: true },
      },
    },
  );
}

function unitBlocks(site: SiteData, pair: RoundPair): ComposedBlock[] {
  const { lines } = pairUnits(site, pair);
  const units = comparedUnits(site, pair);
  const only = (change: string) => lines.filter((line) => line.change === change);
  const moved = mostMoved(site, pair);
  const unmatched = unmatchedWords(site, pair);
  return [
    ...(moved === '' ? [] : [paragraph(moved)]),
    ...named(site, CAME, only(CAME), reasonsOf(site, pair.before, yearOf(pair.before))),
    ...named(site, LEFT, only(LEFT), reasonsOf(site, pair.now, yearOf(pair.now))),
    ...(unmatched === '' ? [] : [paragraph(unmatched)]),
    ...(units === undefined ? [] : [units]),
  ];
}

/** Names in a line below what they have in common, by the reason that the other round gives. */
function named(
  site: SiteData,
  head: string,
  lines: readonly PairUnit[],
  reasonOf: (id: string) => string | undefined,
): Block[] {
  if (lines.length === 0) return [];
  const groups = [...Map.groupBy(lines.slice(0, MOST_NAMES), ({ space }) => reasonOf(space.id))];
  const shown = groups.flatMap(([reason, held], index): Inline[] => [
    words(index === 0 ? '' : '；'),
    ...held.flatMap(({ space }, at) => [words(at === 0 ? '' : '、'), spaceLink(site, space)]),
    words(
      reason === undefined ? '' : `（${held.length > 1 ? `${held.length}家，` : ''}${reason}）`,
    ),
  ]);
  const rest = lines.length > MOST_NAMES ? '等，全部在units.csv里' : '';
  return [paragraph(`${head}的${lines.length}家：`, ...shown, `${rest}。`)];
}

/** Why a unit of one round does not take part in the other, where that says so. */
function reasonsOf(site: SiteData, other: RoundFolder, when: string) {
  const excluded = other.kind === 'computed' ? roundReport(site, other).excluded : [];
  const reasons = new Map(excluded.map(({ space, reason }) => [space.id, when + reason]));
  return (id: string) => reasons.get(id);
}
