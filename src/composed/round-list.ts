import { rankStrip, rankStripAxis } from '../charts/rank-interval.ts';
import {
  type ReportUnit,
  type RoundReport,
  listedUnits,
} from '../model/evaluation/round-report.ts';
import { disclosureOf, tellsGrades } from '../model/evaluation/kept-back.ts';
import { cutInWords } from '../model/evaluation/round-words.ts';
import { scoreNote, unrankedNote, WITHHELD_NOTE } from '../model/evaluation/round-sentences.ts';
import type { RoundSpace } from '../model/evaluation/round-spaces.ts';
import type { SiteData } from '../model/site/site-data.ts';
import type { Inline } from '../resolved/blocks.ts';
import { strong, words } from '../resolved/line-parts.ts';
import { formatNumber, formatShare, roundHalfUp } from '../text/numbers.ts';
import { groupedTable, linked, table, type TableColumn, withRow } from './parts.ts';
import type { ComposedTable } from './composed-document.ts';

type Column = TableColumn<ReportUnit>;

const PLACE: Column = { title: '所在', cell: ({ space }) => space.place };
export const RANK: Column = {
  title: '名次',
  className: 'rank',
  cell: ({ rank }) => String(rank),
};

/** The name of a unit, which leads to the page of its sums. */
export function unitLink(site: SiteData, { folder }: RoundReport, space: RoundSpace): Inline {
  return linked(site, space.name, `evaluations/${folder.id}/${space.id}/`);
}

/** The name of a space, which leads to its own page where it has one. */
export function spaceLink(site: SiteData, { id, name, isListed }: RoundSpace): Inline {
  return linked(site, name, isListed ? `spaces/${id}/` : undefined);
}

export function nameColumn(site: SiteData, report: RoundReport): Column {
  return {
    title: '空间',
    className: 'who',
    cell: ({ space }) => [unitLink(site, report, space)],
  };
}

/** 「第3至9名」 */
export function intervalOf({ interval }: ReportUnit): string {
  return `第${interval.p5}至${interval.p95}名`;
}

/** Those selected, with as much as the method publishes; undefined when nobody is. */
export function selectedTable(site: SiteData, report: RoundReport): ComposedTable | undefined {
  const { method } = report;
  const selected = listedUnits(report).filter(({ isSelected }) => isSelected);
  if (selected.length === 0) return undefined;
  const { hasRanks, hasScores } = disclosureOf(method);
  return table(
    `入选的${selected.length}家`,
    selected,
    [
      ...(hasRanks ? [RANK] : []),
      nameColumn(site, report),
      PLACE,
      ...(hasScores ? [scoreColumn('得分', report, ({ score }) => score)] : []),
      ...gradeColumn(report),
      RESULT,
    ],
    { page: { file: 'ranking.csv' } },
  );
}

/** All units: by rank, by grade, or with scores by place, as the method publishes them. */
export function unitList(site: SiteData, report: RoundReport): ComposedTable | undefined {
  const { method } = report;
  if (report.units.length === 0) return undefined;
  const { form, hasRanks, hasScores } = disclosureOf(method);
  if (hasRanks) return rankedList(site, report);
  const units = listedUnits(report);
  const name = nameColumn(site, report);
  const dress = {
    note: unrankedNote(method),
    anchor: ({ spaceId }: ReportUnit) => spaceId,
    page: {
      id: 'ranking',
      className: 'unit-list',
      file: 'ranking.csv',
      isList: true as const,
      isCaptionHidden: true,
    },
  };
  if (hasScores) {
    const columns = [name, PLACE, ...scoreColumns(report), ...gradeColumn(report), RESULT];
    return table(`得分和结果，按区划代码排列，${units.length}家`, units, columns, dress);
  }
  if (form === 'withheld') {
    const columns = [name, PLACE, ...gradeColumn(report), RESULT];
    return table(`结果，按区划代码排列，${units.length}家`, units, columns, dress);
  }
  const groups = [...Map.groupBy(units, ({ grade }) => grade ?? '')].map(([grade, rows]) => ({
    head: `${grade} ${rows.length}家，占${formatShare(rows.length, units.length)}`,
    rows,
  }));
  const title = `等次和结果，同一等次里按区划代码排列，${units.length}家`;
  return groupedTable(title, groups, [name, PLACE, RESULT], {
    ...dress,
    page: { ...dress.page, groupTitle: '等次' },
  });
}

/** A line after the last unit above the cut says that the slots end there. */
function rankedList(site: SiteData, report: RoundReport): ComposedTable {
  const { units, method, cut } = report;
  const { hasScores } = disclosureOf(method);
  const scale = { last: units.at(-1)?.rank ?? 1, cut: cut.lastRank };
  const isCut = cut.firstOut !== undefined && cut.lastRank !== undefined;
  const columns: readonly Column[] = [
    RANK,
    nameColumn(site, report),
    {
      title: '所在',
      cell: ({ space, isFirstYear }) =>
        [space.place, isFirstYear ? '第一年参评' : ''].filter((part) => part !== '').join(' · '),
    },
    ...(hasScores ? scoreColumns(report) : []),
    ...gradeColumn(report),
    { title: '名次区间', className: 'strip', cell: intervalOf },
    RESULT,
  ];
  const list = table(
    `名次、${hasScores ? '得分、' : ''}名次区间和结果，${units.length}家`,
    units,
    columns,
    {
      note:
        (hasScores ? `${scoreNote(method)}，按${method.decimals}位小数显示。` : WITHHELD_NOTE) +
        `名次区间：换别的算法重算${method.sensitivity.draws}次，去掉最好和最差的各5%，名次落在其中。` +
        (hasScores && looksTied(units, method.decimals)
          ? '有的得分显示出来相同而名次不同，是因为没有四舍五入前有差别。'
          : ''),
      anchor: ({ spaceId }) => spaceId,
      page: {
        rowHead: 1,
        below: 2,
        id: 'ranking',
        className: 'ranking',
        file: 'ranking.csv',
        isList: true as const,
        isCaptionHidden: true,
        drawn: {
          column: columns.length - 2,
          isBeside: false,
          head: rankStripAxis(scale),
          legend:
            '点一家的名称，看它为什么是这个名次。' +
            '名次区间：圆点是公布的名次，实心的入选；横条是换算法重算时名次的范围，越短越稳；' +
            `左端第1名，右端第${scale.last}名。` +
            (isCut ? `竖线在第${cut.lastRank}名后：${cutInWords(report)}。` : ''),
          cells: units.map(({ rank, interval: { p5, p95 }, isSelected }) =>
            rankStrip({ rank, p5, p95, isSelected }, scale),
          ),
        },
      },
    },
  );
  if (!isCut) return list;
  const above = units.filter(({ rank }) => rank <= (cut.lastRank ?? 0)).length;
  return withRow(list, above, cutInWords(report), 'line');
}

const RESULT: Column = {
  title: '结果',
  className: 'result',
  cell: ({ result, isNearCut, isSelected, isHolder, rewardedIn }) => [
    isSelected ? strong(result) : words(result),
    ...(rewardedIn === undefined || isHolder ? [] : [words(`，${rewardedIn}年获过奖励`)]),
    ...(isNearCut ? [words(' · '), strong('临界')] : []),
  ],
};

/** The grade, where it is published beside ranks or scores, or instead of them. */
function gradeColumn({ round }: RoundReport): Column[] {
  return tellsGrades(round) ? [{ title: '等次', cell: ({ grade }) => grade ?? '' }] : [];
}

/** The score and its parts, which a narrow page leaves to the page of the unit. */
function scoreColumns(report: RoundReport): Column[] {
  return [
    { ...scoreColumn('得分', report, ({ score }) => score), className: 'score' },
    { ...scoreColumn('总量得分', report, ({ total }) => total), className: 'rest' },
    { ...scoreColumn('增量得分', report, ({ increment }) => increment), className: 'rest' },
    {
      ...{ title: '加分', isNumber: true, className: 'rest' },
      cell: ({ bonus }) => formatNumber(bonus, { maxPlaces: report.method.decimals }),
    },
  ];
}

function scoreColumn(
  title: string,
  { method }: RoundReport,
  valueOf: (unit: ReportUnit) => number,
): Column {
  return { title, isNumber: true, cell: (unit) => roundHalfUp(valueOf(unit), method.decimals) };
}

function looksTied(units: readonly ReportUnit[], decimals: number): boolean {
  return units.some(({ rank, score }, index) => {
    const before = units[index - 1];
    if (before === undefined || before.rank === rank) return false;
    return roundHalfUp(before.score, decimals) === roundHalfUp(score, decimals);
  });
}
