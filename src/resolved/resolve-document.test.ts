import { expect, test } from 'vitest';
import { datasetFixture, deskSchema } from '../model/site/dataset-fixture.ts';
import { siteFixture } from '../model/site/site-fixture.ts';
import type { ProseOf } from '../model/site/site-data.ts';
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
