import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import ReaderClauses from './ReaderClauses.astro';

const container = await AstroContainer.create();

it.each([
  ['每旬一期', '每旬', '每旬一期'],
  ['每半年一次', '每年1月底、7月底前', '每半年一次；每年1月底、7月底前'],
  ['', '每季度', '每季度'],
  ['', '', ''],
])(
  'of the numbers 「%s」 and the term 「%s」 a clause says 「%s」',
  async (figures, term, said) => {
    const site = siteOf({
      provisions: `编号,政策,条款,主题,性质,义务主体,摘要,数值,期限\np1,m1,第三条,资金,应,市科技局,给钱,${figures},${term}`,
    });
    const reader = { anchor: 'a', title: '主管部门', provisions: site.rows('provisions') };
    const html = await container.renderToString(ReaderClauses, {
      props: { site, reader, most: 9 },
    });
    expect(load(html)('tbody td').eq(2).text().trim()).toBe(said);
  },
);

it.each([
  [14, false],
  [15, true],
])('%i clauses of a reader have tools to find one: %s', async (count, hasTools) => {
  const rows = Array.from(
    { length: count },
    (_, at) => `p${at},m1,第${at}条,资金,应,市科技局；县科技局,给钱`,
  );
  const site = siteOf({
    provisions: `编号,政策,条款,主题,性质,义务主体,摘要\n${rows.join('\n')}`,
  });
  const reader = {
    anchor: 'operators',
    title: '众创空间运营者',
    provisions: site.rows('provisions'),
  };
  const render = async (most: number) =>
    load(await container.renderToString(ReaderClauses, { props: { site, reader, most } }));
  const $ = await render(Infinity);
  expect($('[data-filter="clauses-operators"]').attr('data-counted')).toBe(
    hasTools ? '条' : undefined,
  );
  expect($('tbody td').first().attr('data-value')).toBe('市科技局；县科技局');
  // Of the first clauses alone nothing would be found in the others.
  expect((await render(count - 1))('[data-filter]')).toHaveLength(0);
});

it('says the topic of a clause below what it provides, where that does not say it', async () => {
  const site = siteOf({
    provisions:
      '编号,政策,条款,主题,性质,义务主体,摘要\n' +
      'p1,m1,第九条,房租补贴标准,可,市科技局,按实付租金一半以内补\np2,m1,第十条,公示,应,市科技局,公示5个工作日',
  });
  const reader = { anchor: 'a', title: '众创空间运营者', provisions: site.rows('provisions') };
  const html = await container.renderToString(ReaderClauses, { props: { site, reader, most: 9 } });
  const $ = load(html);
  expect(
    $('tbody th')
      .map((_, each) => $(each).find('.sub').text())
      .get(),
  ).toEqual(['房租补贴标准', '']);
});
