import type { SiteData } from '../site/site-data.ts';
import { yearOf } from './pair-facts.ts';
import { pairUnits, type PairUnit, LEFT } from './pair-units.ts';
import { CAME, comparisonWith } from './round-comparison.ts';
import type { RoundPair } from './round-pairs.ts';
import { roundReport } from './round-report.ts';

/** The most that are named in a sentence about those who moved most. */
const MOST_NAMED = 3;

/** Whether the two can be compared, and what became of the units, in a few sentences. */
export function pairAnswer(site: SiteData, pair: RoundPair): string {
  const { before, now } = pair;
  if (now.kind === 'given' || before.kind === 'given') {
    return `${membership(site, pair)}${GIVEN_WORDS}`;
  }
  const comparison = comparisonWith(site, roundReport(site, now), before);
  if (comparison.kind === 'same-method') return `方法相同，可以比。${comparison.sentence}`;
  const changes = comparison.changes.length;
  const why =
    changes === 0
      ? '方法相同，但两次公布的不是同一种结果，不能逐家比。'
      : `方法有${changes}处不同，得分和名次不能比，只比谁参评、谁入选。`;
  return `${why}${membership(site, pair)}`;
}

const GIVEN_WORDS = '等次照两次的公布件登，办法是否相同，本站没有核对。';

/** 「两次都排入的52家；新排入4家，没有再排入的4家。」 */
function membership(site: SiteData, pair: RoundPair): string {
  const { lines } = pairUnits(site, pair);
  const both = lines.filter(inBoth);
  const count = (change: string) => lines.filter((line) => line.change === change).length;
  const same = both.filter(({ change }) => change === '不变').length;
  const kept = pair.now.kind === 'given' ? `，等次不变${same}家，变了${both.length - same}家` : '';
  return `两次都有的${both.length}家${kept}；新排入${count(CAME)}家，${LEFT}的${count(LEFT)}家。`;
}

/** Who rose and who fell by most ranks; '' where ranks are not compared or nobody moved. */
export function mostMoved(site: SiteData, pair: RoundPair): string {
  const { measure, lines } = pairUnits(site, pair);
  if (measure !== 'ranks') return '';
  const most = (sign: '升' | '降') => {
    const moved = lines
      .filter(({ change }) => change.startsWith(sign))
      .map((line) => ({ line, by: Number(/\d+/.exec(line.change)?.[0]) }))
      .sort((a, b) => b.by - a.by);
    // Not one of several that moved as far is left out.
    const least = moved[MOST_NAMED]?.by ?? 0;
    const named = moved.length > MOST_NAMED ? moved.filter(({ by }) => by > least) : moved;
    const shown = named.slice(0, MOST_NAMED);
    const words = shown.map(({ line, by }) => `${line.space.name}（${sign}${by}名）`);
    return words.length === 0 ? '' : `${sign}得最多的是${words.join('、')}`;
  };
  const parts = [most('升'), most('降')].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('；')}。`;
}

/** Of the rows that nothing can match; '' where every row has the id of a space. */
export function unmatchedWords(site: SiteData, pair: RoundPair): string {
  const { before, now } = pairUnits(site, pair).unmatched;
  if (before + now === 0) return '';
  return (
    `名单上没有写空间编号、对不上的：${yearOf(pair.before)}${before}家，${yearOf(pair.now)}${now}家。` +
    '同名不一定是同一家，不按名称猜，所以不算在新来和离开的里面。'
  );
}

function inBoth({ before, now }: PairUnit): boolean {
  return before !== undefined && now !== undefined;
}
