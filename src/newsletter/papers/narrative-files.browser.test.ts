import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figureDrawings } from '../../components/data/figure-files.ts';
import { composedRound } from '../../composed/round.ts';
import { readEdition } from '../../data/edition.ts';
import { indicatorFixture } from '../../model/evaluation/round-fixture.ts';
import { smallRound } from '../../model/evaluation/small-round-fixture.ts';
import { joinSite } from '../../model/site/join-site.ts';
import { type PdfMaker, pdfMaker } from '../print/index.ts';
import { paperContent, type PaperContent } from './paper-content.ts';
import { paperFiles } from './paper-files.ts';
import { type PaperTexts, textsIn } from './paper-texts-fixture.ts';
import { fragmentHtml } from './fragment-html.ts';
import { paperPrintHtml } from './print-paper.ts';

const NARRATIVE = `---
title: 评价组的说明
publishedOn: 2026-11-19
summary: 只在目录里的一句
sources: [doc-xz]
---

最后一家是<Space id="xc-s53" />，**差得很少**，见[统计](../../statistics/)和[外站](https://example.org/a)。

## 差在哪里

1. 第一步

### 各县区的工位

<Figure chart="bar-table" of="statistics" where="期间=2026Q3；指标=工位数；区划代码=000011|000012" x="区划代码" y="值" title="两个区的工位" note="按区划代码排列。" />

<Figure chart="line" of="statistics" where="区划代码=000010；指标=在孵企业数；期间=2026Q1|2026Q2|2026Q3" x="期间" y="值" series="指标" title="在孵企业，三个季度" />

1. 另一张单子
   1. 里面的

![船台](/images/slipway.png)

<Note>

分数取自结果文件。

</Note>

> 换一种算法。

<Table of="support" where="编号=sf25-027" columns="编号；受助单位" title="收回的一笔" />
`;

const PRINTED = ['评价组的说明', '差得很少', '两个区的工位', '收回的一笔', '换一种算法'];

const root = mkdtempSync(join(tmpdir(), 'round-additions-'));
cpSync(resolve('src/example-city'), root, { recursive: true });
writeFileSync(join(root, 'content/reports/eval-2026.mdx'), NARRATIVE);
const { edition } = readEdition(root, '2026-11-20');
if (edition === undefined) throw new Error('the example city cannot be read');
const site = joinSite(edition);

let maker: PdfMaker;
/** The files of the round with pictures, as the first document of a browser, and what they say. */
let printed: Awaited<ReturnType<typeof paperFiles>>;
let texts: PaperTexts;
beforeAll(async () => {
  maker = await pdfMaker(resolve('public'), process.env);
  printed = await paperFiles(contentOf('eval-2026'), () => Promise.resolve(maker), root);
  texts = await textsIn(printed);
});
afterAll(async () => {
  await maker.close();
  rmSync(root, { recursive: true, force: true });
});

describe('what an editor wrote about a round', () => {
  test('stands in all files, headings one level down, with the numbers of its figures', () => {
    const { word, pdf, fragment } = texts;
    for (const text of [word, pdf, fragment]) {
      for (const words of PRINTED) {
        expect(text).toContain(words);
      }
      for (const number of ['2814', '3418', '1367']) expect(text).toContain(number);
      expect(text).not.toContain('只在目录里的一句');
    }
    expect(fragment).toContain('<h2>评价组的说明</h2>');
    expect(fragment).toContain('<h3>差在哪里</h3>');
    expect(fragment).toContain('<h4>各县区的工位</h4>');
    expect(fragment).toContain('<strong>差得很少</strong>');
    expect(pdf).toContain('(一)差在哪里');
  }, 60_000);

  test('points to the files of the site by their full address', () => {
    const fragment = fragmentHtml(contentOf('eval-2026'));
    const images = [...fragment.matchAll(/<img src="([^"]+)"[^>]* alt="([^"]+)"/g)];
    expect(images[0]?.[1]).toBe(
      'https://example-city.example/figures/reports-eval-2026-bar-table-b68b24.png',
    );
    expect(images[0]?.[2]).toMatch(/^两个区的工位。.*按区划代码排列/);
    expect(fragment).toContain('src="https://example-city.example/images/slipway.png"');
    expect(fragment).toContain('href="https://example-city.example/statistics/"');
    expect(fragment).not.toMatch(/<svg|class=|style=/);
    const made = new Set(figureDrawings(site).map(({ file }) => `${file}.png`));
    const figures = images.flatMap(([, address = '']) =>
      address.includes('/figures/') ? [address.replace('https://example-city.example/', '')] : [],
    );
    expect(figures).toHaveLength(6);
    expect(figures.filter((address) => !made.has(address))).toEqual([]);
  });

  test('cites its own sources by their number', () => {
    const { sources, blocks } = contentOf('eval-2026');
    const cited = blocks.flatMap((block) => (block.kind === 'figure' ? block.cite : []));
    expect(sources.find(({ number }) => number === cited[0])?.source.id).toBe('stat-q');
    const html = paperPrintHtml(contentOf('eval-2026'));
    for (const number of cited) expect(html).toContain(`id="source-${number}"`);
    expect(html).toContain('<li id="address-1">网1　https://example.org/a</li>');
    expect(fragmentHtml(contentOf('eval-2026'))).toContain(`<li>[${cited[0]}] `);
  });

  test('lets each numbered list of Word begin anew, and shows pictures of the edition', async () => {
    const content = contentOf('eval-2026');
    const numbers = texts.xml.match(/<w:numId w:val="\d+"\/>/g) ?? [];
    expect(new Set(numbers).size).toBeGreaterThanOrEqual(4);
    const word = printed.find(({ name }) => name === 'report.docx')?.body ?? '';
    const media = Object.keys((await JSZip.loadAsync(word)).files).filter((name) =>
      /^word\/media\/.+\.(png|jpg)$/.test(name),
    );
    // The code of the page, two figures, four charts and the picture of the edition.
    expect(media).toHaveLength(8);
    // Nothing is fetched to print: without the edition's folder a picture is told in words.
    expect(paperPrintHtml(content)).toContain('［图片：船台］');
    const size = printed.find(({ name }) => name === 'report.pdf')?.body.length ?? 0;
    expect(size).toBeLessThan(1_500_000);
  }, 60_000);

  test('is missing where nobody wrote about the round', () => {
    const { sources, blocks } = contentOf('eval-2025');
    expect(sources).toEqual([]);
    expect(blocks.some(({ kind }) => kind === 'figure')).toBe(false);
  });
});

describe('the charts of a round', () => {
  test('stand in all files with the words that tell what they show', () => {
    const content = contentOf('eval-2026');
    const charts = chartsIn(content);
    expect(charts.map(({ number }) => number)).toEqual([3, 4, 5, 6]);
    const { word, xml, pdf, fragment } = texts;
    for (const { alt, title } of charts) {
      expect(alt.startsWith(title)).toBe(true);
      expect(xml).toContain(`descr="${alt}"`);
      expect(fragment).toContain(`alt="${alt}"`);
      expect(word).toContain(title);
      expect(pdf).toContain(title.normalize('NFKC').replace(/\s/g, ''));
    }
    expect(paperPrintHtml(content).match(/<div class="drawing"><svg /g)).toHaveLength(5);
    for (const text of [word, pdf, fragment]) expect(text).toContain('各地参评和入选的家数');
  }, 60_000);

  test('are those that the page may show', () => {
    const indicators = [indicatorFixture('teams', 1, { title: '团队' })];
    const names = (publish: 'ranks' | 'scores' | 'bands') => {
      const { site: small, report } = smallRound({ publish, indicators });
      const content = paperContent(small, composedRound(small, report.folder));
      return chartsIn(content).map(({ name }) => name);
    };
    expect(names('ranks')).toEqual(['intervals', 'composition', 'total-increment', 'indicators']);
    expect(names('scores')).toEqual(['total-increment', 'indicators']);
    expect(names('bands')).toEqual(['indicators']);
    expect(chartsIn(contentOf('eval-2024')).map(({ name }) => name)).toEqual(['indicators']);
  });

  test('give the same bytes again, without a font that is drawn letter by letter', async () => {
    // A browser numbers cells on from what it has drawn before.
    const again = await paperFiles(contentOf('eval-2026'), () => Promise.resolve(maker), root);
    expect(hashes(again)).toEqual(hashes(printed));
    const pdf = Buffer.from(printed.find(({ name }) => name === 'report.pdf')?.body ?? '');
    expect(pdf.includes('/Type3')).toBe(false);
  }, 60_000);
});

function contentOf(id: string): PaperContent {
  const folder = site.edition.rounds.find((each) => each.id === id);
  if (folder?.kind !== 'computed') throw new Error(id);
  return paperContent(site, composedRound(site, folder));
}

function chartsIn({ blocks }: PaperContent) {
  return blocks.flatMap((block) =>
    block.kind === 'image' && block.drawing !== undefined
      ? [
          {
            name: block.address.replace(/^.*\/|\.png$/g, ''),
            alt: block.alt,
            title: block.drawing.title,
            number: block.drawing.number,
          },
        ]
      : [],
  );
}

function hashes(files: Awaited<ReturnType<typeof paperFiles>>): string[] {
  return files.map(({ body }) => createHash('sha256').update(body).digest('hex'));
}
