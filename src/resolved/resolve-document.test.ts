import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedEdition } from '../model/checks/checked-edition.ts';
import { figureLines } from '../model/figures/figure.ts';
import { erratumOf } from '../model/issue-figures/figure-errata.ts';
import { figureSite } from '../model/issue-figures/issue-views.ts';
import { printedFigures } from '../model/issue-figures/printed-figures.ts';
import { sealIssues } from '../model/issue-figures/seal-issues.ts';
import { joinSite } from '../model/site/join-site.ts';
import { datasetFixture, deskSchema } from '../model/site/dataset-fixture.ts';
import { siteFixture } from '../model/site/site-fixture.ts';
import type { ProseOf, SiteData } from '../model/site/site-data.ts';
import { blocksOfKind, inlinesOf } from './all-blocks.ts';
import type { Block } from './blocks.ts';
import { errataAtHead } from './erratum-blocks.ts';
import { proseFixture } from './prose-fixture.ts';
import { resolveDocument } from './resolve-document.ts';

const DESKS = '编号,名称,工位数(个)\na-1,东楼,10\na-2,西楼,20\n';
const ERRATA = '版本,编号,字段,原值,更正值,类别,原因,更正日期\n';

function read(body: string, errata?: string) {
  const document = proseFixture(body) as ProseOf<'issues'>;
  const desks = datasetFixture(deskSchema(), { '2025-03-01': DESKS }, errata);
  const site = siteFixture({ today: '2025-12-31', datasets: [desks], issues: [document] });
  return {
    blocks: resolveDocument(site, document).blocks,
    head: errataAtHead(site, document),
  };
}

const SUM = '<Total of="desk-register" sum="工位数(个)" />';

test('runs of a paragraph keep their dress, words become what they show, links full addresses', () => {
  expect(read(`共**${SUM}**个，见[名录](/spaces/)和[上面](#top)。`).blocks).toEqual([
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: '共' },
        { kind: 'strong', inlines: [{ kind: 'text', text: '30', total: SUM }] },
        { kind: 'text', text: '个，见' },
        {
          kind: 'link',
          address: 'https://city.example/spaces/',
          href: '/spaces/',
          inlines: [{ kind: 'text', text: '名录' }],
        },
        { kind: 'text', text: '和' },
        {
          kind: 'link',
          address: 'https://city.example/issues/2025-07/#top',
          href: '#top',
          inlines: [{ kind: 'text', text: '上面' }],
        },
        { kind: 'text', text: '。' },
      ],
    },
  ]);
});

test('an image on a line of its own is one of the edition, however it is written', () => {
  const image = {
    kind: 'image',
    alt: '楼',
    address: 'https://city.example/images/a.png',
    href: '/images/a.png',
    file: 'images/a.png',
  };
  expect(read('![楼](/images/a.png)').blocks).toEqual([{ ...image, caption: '' }]);
  expect(read('<Image src="/images/a.png" alt="楼" caption="东楼" />').blocks).toEqual([
    { ...image, caption: '东楼' },
  ]);
});

test('headings, lists within lists, quotes, notes and rules are blocks of their kind', () => {
  const { blocks } = read('## 要闻\n\n1. 一\n   - 二\n\n> 话\n\n<Note>\n\n记\n\n</Note>\n\n---\n');
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'list', 'quote', 'note', 'rule']);
  const list = blocks[1];
  expect(list?.kind === 'list' && list.items[0]?.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'list',
  ]);
});

test('what was corrected since is said at the head, in the line and below a table', () => {
  const errata = `${ERRATA}2025-03-01,a-1,工位数(个),10,12,更正,数漏,2025-04-02\n`;
  const { blocks, head } = read(`共${SUM}个。\n\n<Table of="desk-register" />\n`, errata);
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'note']);
  expect(blocks[0]).toMatchObject({ inlines: [{ text: '共30（2025年4月2日更正为32）个。' }] });
  expect(blocks[1]).toMatchObject({
    rows: [
      ['a-1', '东楼', '10'],
      ['a-2', '西楼', '20'],
    ],
  });
  expect(head[0]).toMatchObject({
    kind: 'note',
    blocks: [
      { inlines: [{ kind: 'strong', inlines: [{ text: '本期发布后的更正' }] }] },
      { kind: 'paragraph' },
    ],
  });
});

test('a word that no block shows is no part of a document that may be published', () => {
  const document = proseFixture(`共${SUM}个。\n`);
  const listed = { name: 'Total', props: {}, line: 9, column: 1, hasChildren: false };
  const hidden = { ...document, components: [...document.components, listed] };
  const desks = datasetFixture(deskSchema(), { '2025-03-01': DESKS });
  const site = siteFixture({ today: '2025-12-31', datasets: [desks] });
  expect(() => resolveDocument(site, hidden)).toThrow('第9行的<Total>哪里也不显示');
});

test('pictures that stand alone are each on their own, those beside each other a line', () => {
  const [one, two] = ['a', 'b'].map((name) => `<Image src="/images/${name}.png" alt="${name}" />`);
  const kinds = (body: string) => read(body).blocks.map(({ kind }) => kind);
  expect(kinds(`${one}\n\n${two}\n`)).toEqual(['image', 'image']);
  expect(kinds(`${one}\n${two}\n`)).toEqual(['image', 'image']);
  expect(kinds(`${one} ${two}\n`)).toEqual(['paragraph']);
});

describe('the seal of an issue records what its blocks print', () => {
  /** What a reader sees of each word that prints data, in no order. */
  function printedOf(blocks: readonly Block[]): string[][] {
    const totals = inlinesOf(blocks).flatMap((inline) =>
      inline.kind === 'text' && inline.total !== undefined ? [[inline.text]] : [],
    );
    const tables = blocksOfKind(blocks, 'table').flatMap(({ data }) => {
      if (data === undefined) return [];
      const rows = data.rows.map((row) => data.columns.map(({ key }) => row[key] ?? ''));
      const lines = [data.columns.map(({ title }) => title), ...rows];
      return [[data.title, ...lines.map((cells) => cells.join('｜'))]];
    });
    const figures = blocksOfKind(blocks, 'figure').map(({ figure }) => [
      figure.title,
      ...figureLines(figure).flatMap(({ label, text }) =>
        text.split('；').map((part) => [label, part].filter((each) => each !== '').join('：')),
      ),
    ]);
    const events = blocksOfKind(blocks, 'events').map(({ items }) =>
      items.map(({ when, text, remark }) => `${when}：${text}${remark}`),
    );
    return [...totals, ...tables, ...figures, ...events].sort(byWords);
  }
  const byWords = (a: readonly string[], b: readonly string[]) =>
    JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
  const COUNT = '<Total of="desk-register" />';
  const TABLE = '<Table of="desk-register" />';
  const total = fc.constantFrom(SUM, COUNT);
  const piece = fc.oneof(
    total.map((word) => `共**${word}**个，~~甲~~[见${word}](/spaces/)。`),
    total.map((word) => `- 一\n- ${word}个\n\n  > 又${word}个`),
    total.map((word) => `| 数 |\n| --- |\n| ${word} |`),
    total.map((word) => `### 有${word}个`),
    total.map((word) => `<Note>\n\n${TABLE}\n\n另有${word}个。\n\n</Note>`),
    fc.constant(TABLE),
  );
  const erratum = fc
    .tuple(fc.constantFrom('a-1', 'a-2'), fc.integer({ min: 1, max: 20 }))
    .map(([id, day]) => {
      const before = id === 'a-1' ? 10 : 20;
      return `2025-03-01,${id},工位数(个),${before},${30 + day},更正,数漏,2025-03-${day + 9}`;
    });

  test('wherever a word stands, and whatever was corrected by then', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 5 }),
        fc.option(erratum),
        (parts, line) => {
          const body = `${parts.join('\n\n')}\n\n注[^一]又[^一]。\n\n[^一]: 脚注里有${SUM}个。\n`;
          const issue = proseFixture(body) as ProseOf<'issues'>;
          const errata = line === null ? undefined : `${ERRATA}${line}\n`;
          const desks = datasetFixture(deskSchema(), { '2025-03-01': DESKS }, errata);
          const today = issue.frontmatter.publishedOn;
          const site = siteFixture({ today, datasets: [desks], issues: [issue], prose: [issue] });
          const sealed = sealIssues([], site, [])[0]?.figures.map(({ printed }) => [...printed]);
          expect(printedOf(resolveDocument(site, issue).blocks)).toEqual(sealed?.sort(byWords));
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ['the example city', '../example-city', '2026-11-28'],
    ['the reference edition', '../..', '2026-11-28'],
  ])('in every issue of %s', (_, root, today) => {
    const folder = fileURLToPath(new URL(root, import.meta.url));
    const { edition } = checkedEdition(folder, today);
    const site: SiteData = joinSite(edition!);
    expect(site.issues.length).toBeGreaterThan(0);
    for (const issue of site.issues) {
      // A number with a remark has it in one text.
      const sealed = printedFigures(figureSite(site, issue), issue).filter(
        ({ use }) => use.name !== 'Total' || erratumOf(site, issue, use) === undefined,
      );
      const printed = sealed
        .map((figure) => [...figure.printed])
        .filter(({ length }) => length > 0);
      expect(printedOf(resolveDocument(site, issue).blocks)).toEqual(printed.sort(byWords));
    }
  });
});
