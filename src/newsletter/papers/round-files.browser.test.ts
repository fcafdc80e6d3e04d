import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composedRound } from '../../composed/round.ts';
import { readEdition } from '../../data/edition.ts';
import type { RoundFolder } from '../../data/rounds.ts';
import { KEPT_BACK, SMALL_ROUND, smallRound } from '../../model/evaluation/small-round-fixture.ts';
import { roundReport } from '../../model/evaluation/round-report.ts';
import { joinSite } from '../../model/site/join-site.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { plainCell } from '../../resolved/inlines.ts';
import { roundHalfUp } from '../../text/numbers.ts';
import { type PdfMaker, pdfMaker } from '../print/index.ts';
import { paperContent, type PaperContent } from './paper-content.ts';
import { paperFiles } from './paper-files.ts';
import { type PaperTexts, paperTexts, textsIn } from './paper-texts-fixture.ts';
import { fragmentHtml } from './fragment-html.ts';
import { paperPrintHtml } from './print-paper.ts';

const { edition } = readEdition(resolve('src/example-city'), '2026-11-20');
if (edition === undefined) throw new Error('the example city cannot be read');
const site = joinSite(edition);
const roundOf = (id: string) => {
  const round = edition.rounds.find((each) => each.id === id);
  if (round === undefined) throw new Error(id);
  return round;
};

const roundContent = (of: SiteData, round: RoundFolder) =>
  paperContent(of, composedRound(of, round));

let maker: PdfMaker;
/** The files of the round with ranks. */
let printed: Awaited<ReturnType<typeof paperFiles>>;
/** What those of the round with grades say. */
let graded: PaperTexts;
beforeAll(async () => {
  maker = await pdfMaker(resolve('public'), process.env);
  printed = await paperFiles(roundContent(site, roundOf('eval-2026')), () =>
    Promise.resolve(maker),
  );
  graded = await textsOf(roundContent(site, roundOf('eval-2024')));
});
afterAll(() => maker.close());

const textsOf = (content: PaperContent) => paperTexts(content, maker);

describe('a computed round', () => {
  test('names every unit of its page in all files, those that did not take part too', async () => {
    for (const id of ['eval-2026', 'eval-2024']) {
      const folder = roundOf(id);
      if (folder.kind !== 'computed') throw new Error(id);
      const { units, excluded } = roundReport(site, folder);
      const { word, pdf, fragment } = id === 'eval-2026' ? await textsIn(printed) : graded;
      const names = [...units, ...excluded].map(({ space }) => space.name);
      expect(names.length).toBeGreaterThan(40);
      for (const name of names) {
        expect(word).toContain(name);
        expect(fragment).toContain(name);
        expect(pdf).toContain(name.replace(/\s/g, ''));
      }
    }
  }, 60_000);

  test('leaks neither score nor rank where the method publishes grades', () => {
    const folder = roundOf('eval-2024');
    if (folder.kind !== 'computed') throw new Error('given');
    const report = roundReport(site, folder);
    const { method, units } = report;
    expect(method.publish).toBe('bands');
    const points = units.flatMap(({ score, total, increment }) =>
      [score, total, increment].map((value) => roundHalfUp(value, method.decimals)),
    );
    const texts = { ...graded, print: paperPrintHtml(roundContent(site, folder)) };
    for (const text of Object.values(texts)) {
      expect(text).toContain('优秀');
      expect(text).not.toMatch(/第\d+名|第\d+至\d+名/);
      const numbers = new Set(text.match(/\d+\.\d+/g));
      expect(points.filter((each) => Number(each) > 0 && numbers.has(each))).toEqual([]);
    }
  });

  test('shows scores by place and no rank where the method publishes scores', () => {
    const open = SMALL_ROUND.indicators.map((each) => ({ ...each, publicationBasis: '统计公报' }));
    const { site: small, report } = smallRound({ publish: 'scores', indicators: open });
    const content = roundContent(small, report.folder);
    const [list] = content.attachments;
    if (list?.kind !== 'table') throw new Error('no list');
    expect(list.headers).toEqual(['空间', '所在', '得分', '总量得分', '增量得分', '加分', '结果']);
    expect(list.rows.map(([name = '']) => plainCell(name))).toEqual([
      '西塘空间',
      '南湖空间',
      '东楼空间',
      '北站空间',
    ]);
    expect(fragmentHtml(content)).not.toMatch(/第\d+名/);
  });

  test('keeps raw values of 火炬统计 without a basis back, whatever the method', () => {
    const target = {
      teams: { total: 10, increment: 10 },
      firms: { total: 31879, increment: 10333 },
    };
    for (const publish of ['ranks', 'scores', 'bands'] as const) {
      for (const normalization of ['min-max', 'percentile', 'z-score', { target }] as const) {
        const { site: small, report } = smallRound({ publish, normalization });
        const content = roundContent(small, report.folder);
        expect(JSON.stringify(content)).not.toMatch(KEPT_BACK);
        expect(paperPrintHtml(content)).toContain('不公布');
      }
    }
    const based = SMALL_ROUND.indicators.map((each) => ({ ...each, publicationBasis: '统计公报' }));
    const { site: small, report } = smallRound({ publish: 'ranks', indicators: based });
    expect(JSON.stringify(roundContent(small, report.folder))).toMatch(KEPT_BACK);
  });

  test('repeats the head of the long list and turns its sheets in Word', async () => {
    const { xml } = await textsIn(printed);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml?.match(/w:orient="landscape"/g)).toHaveLength(1);
    expect(xml).toContain('w:eastAsia="zh-CN"');
  }, 60_000);

  test('has no PDF font that is drawn letter by letter, and is tagged', () => {
    const pdf = Buffer.from(printed.find(({ name }) => name === 'report.pdf')?.body ?? '');
    expect(pdf.includes('/Type3')).toBe(false);
    expect(pdf.includes('/StructTreeRoot')).toBe(true);
  }, 60_000);
});

test('a round published as given says that it was not recomputed, and lists its grades', async () => {
  const folder = roundOf('eval-2023');
  if (folder.kind !== 'given') throw new Error('computed');
  const texts = await textsOf(roundContent(site, folder));
  const { word, pdf, fragment } = texts;
  for (const text of Object.values(texts)) {
    expect(text.normalize('NFKC')).toContain('由栩川市创新评估中心评定,本站未复算');
  }
  for (const { row } of folder.grades?.entries ?? []) {
    const name = row.name.replace(/\s/g, '');
    for (const text of [word, pdf, fragment]) expect(text).toContain(name);
  }
}, 60_000);

test('an invented round in a real edition says so on every sheet and wears no red head', () => {
  const { site: small, report } = smallRound({ publish: 'ranks', illustrative: true });
  const content = roundContent(
    { ...small, site: { ...small.site, illustrative: false, kind: 'demonstration' } },
    report.folder,
  );
  expect(content.mark).toBe('示例，内容是虚构的；演示站，不是任何机关的网站');
  expect(paperPrintHtml(content)).not.toContain('class="official-head"');
});
