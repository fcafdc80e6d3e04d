import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ComposedBlock, ComposedDocument } from '../../composed/composed-document.ts';
import { composedNotice } from '../../composed/notice.ts';
import { composedRound } from '../../composed/round.ts';
import { sumsTable } from '../../composed/unit-sums-table.ts';
import { readEdition } from '../../data/edition.ts';
import { joinSite } from '../../model/site/join-site.ts';
import { reportFixture } from '../../model/evaluation/report-fixture.ts';
import { methodFixture } from '../../model/evaluation/round-fixture.ts';
import { unitSums } from '../../model/evaluation/unit-sums.ts';
import { KEPT_BACK, SMALL_ROUND, smallRound } from '../../model/evaluation/small-round-fixture.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { paperContent } from '../../newsletter/papers/paper-content.ts';
import { fragmentHtml } from '../../newsletter/papers/fragment-html.ts';
import { plainCell, plainLine } from '../../resolved/inlines.ts';
import { plainLines } from '../../resolved/plain-text.ts';
import { sumDecimal } from '../../text/numbers.ts';
import Blocks from './Blocks.astro';

const container = await AstroContainer.create();
const { sensitivity, indicators, values, spaces } = SMALL_ROUND;

/** What a page draws of a document: its list, then its parts. */
async function pageOf(site: SiteData, { list, sections, sources }: ComposedDocument) {
  const blocks = [
    ...(list === undefined ? [] : [list]),
    ...sections.flatMap((part) => part.blocks),
  ];
  const props = { site, blocks, sources, captions: new Map() };
  return load(await container.renderToString(Blocks, { props }));
}

async function roundPage(parts: Parameters<typeof smallRound>[0] = {}) {
  const { site, report } = smallRound(parts);
  return pageOf(site, composedRound(site, report.folder));
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The texts of a block: its lines, cells and notes, each of one piece. */
function textsOf(block: ComposedBlock): string[] {
  if (block.kind === 'facts')
    return block.items.flatMap(({ title, inlines }) => [title, plainLine(inlines)]);
  if (block.kind !== 'table') return plainLines([block]);
  return [block.title, ...[block.headers, ...block.rows].flat().map(plainCell), block.note];
}

describe('a composed document', () => {
  it('has the same words on its page and on paper', async () => {
    const { edition } = readEdition(resolve('src/example-city'), '2026-11-20');
    if (edition === undefined) throw new Error('the example city cannot be read');
    const site = joinSite(edition);
    const notices = edition.notices.slice(0, 6).map((folder) => composedNotice(site, folder));
    const rounds = edition.rounds.filter(({ id }) => id !== 'eval-2026');
    for (const document of [...notices, ...rounds.map((round) => composedRound(site, round))]) {
      const squeezed = (text: string) => text.replace(/\s+/g, '');
      const page = squeezed((await pageOf(site, document)).text());
      const paper = squeezed(load(fragmentHtml(paperContent(site, document))).text());
      const blocks = [document.list ?? [], document.sections.flatMap((part) => part.blocks)].flat();
      for (const text of blocks.filter(({ kind }) => kind !== 'image').flatMap(textsOf)) {
        expect(page).toContain(squeezed(text));
        expect(paper).toContain(squeezed(text));
      }
    }
  });

  it('shows a ranking with anchors, intervals in words, and the line of the cut after the last slot', async () => {
    const { site, report } = smallRound();
    const $ = await pageOf(site, composedRound(site, report.folder));
    const ranking = $('#ranking');
    const rows = ranking.find('tbody tr').toArray();
    expect(rows).toHaveLength(5);
    expect(words($(rows[2]).text())).toBe('2个名额到此');
    expect(words($(rows[0]).text())).toMatch(/第\d+至\d+名/);
    expect(ranking.find('tbody svg').length).toBe(4);
    expect(ranking.find('[style]').length).toBe(0);
    const first = report.units[0]?.spaceId;
    expect($(rows[0]).attr('id')).toBe(first);
    expect($(rows[0]).find('a').attr('href')).toBe(`/evaluations/r1/${first}/`);
  });

  it('shows scores by place and no rank where scores are published', async () => {
    const $ = await roundPage({ publish: 'scores' });
    const names = $('#ranking tbody th').toArray();
    expect(names.map((cell) => words($(cell).text()))).toEqual([
      '西塘空间',
      '南湖空间',
      '东楼空间',
      '北站空间',
    ]);
    expect($('#ranking').text()).not.toContain('名次');
  });

  it('shows grades without ranks and scores where grades are published', async () => {
    const $ = await roundPage({ publish: 'bands' });
    const heads = $('#ranking th[scope=rowgroup]').toArray();
    expect(heads.map((cell) => words($(cell).text()))).toEqual([
      '优秀 1家，占25.0%',
      '合格 3家，占75.0%',
    ]);
    expect($.root().text()).not.toMatch(/第\d+名|\d\.\d{3}/);
    expect($.root().text()).not.toContain('为例');
    expect(
      $('figure')
        .toArray()
        .map((figure) => $(figure).attr('id')),
    ).toEqual(['figure-indicators']);
  });

  it('breaks visibly where the method changed', async () => {
    const shares = { total: 1, increment: 0 };
    const earlier = methodFixture({ year: 2025, sensitivity, indicators, shares });
    const { site, report } = reportFixture(
      [
        { id: 'r0', method: earlier, values: [['a', 'teams', 2025, 1]] },
        { method: methodFixture({ sensitivity, indicators }), values },
      ],
      { spaces },
    );
    const $ = await pageOf(site, composedRound(site, report.folder));
    expect($.root().text()).toContain('得分和名次不能比，这里断开');
    expect(words($.root().text())).toContain('总量占100%，增量占0%');
  });
});

describe('raw values of 火炬统计 without a basis', () => {
  const target = {
    teams: { total: 10, increment: 10 },
    firms: { total: 31879, increment: 10333 },
  };

  it.each(['min-max', 'percentile', 'z-score', { target }] as const)(
    'are on no part of the page with %j',
    async (normalization) => {
      expect((await roundPage({ normalization })).html()).not.toMatch(KEPT_BACK);
    },
  );

  it('are printed where the method names a basis', async () => {
    const based = indicators.map((each) => ({ ...each, publicationBasis: '统计公报' }));
    expect((await roundPage({ indicators: based })).html()).toMatch(KEPT_BACK);
  });
});

describe('the sums of a unit', () => {
  const sumsOf = (publish: 'ranks' | 'bands') => {
    const open = indicators.map((each) => ({ ...each, publicationBasis: '书面同意' }));
    const { report } = smallRound({ publish, indicators: open });
    return report.units.map((unit) =>
      sumsTable(unitSums(unit, report.method), report.method, '得分'),
    );
  };

  it('have the numbers and no score where grades are published', () => {
    const [first] = sumsOf('bands');
    expect(first?.headers).toEqual(['指标', '原值', '权重']);
    expect(JSON.stringify(first?.rows)).not.toMatch(/\d\.\d{3}/);
  });

  it('add up as printed', () => {
    for (const { rows, rowKinds = [] } of sumsOf('ranks')) {
      let points: string[] = [];
      rows.forEach((cells, index) => {
        const last = String(cells.at(-1));
        if (rowKinds[index] === 'sum') expect(Number(sumDecimal(points))).toBe(Number(last));
        points = rowKinds[index] === undefined ? [...points, last] : [];
      });
      expect(rowKinds.filter((kind) => kind === 'sum')).toHaveLength(3);
    }
  });
});
