import { expect, test } from 'vitest';
import { sumsInWords } from '../../client/table-tool/sums.ts';
import { shownRows } from '../../client/table-tool/shown-rows.ts';
import { NO_SETTING } from '../../client/table-tool/tool-table.ts';
import { seededRandom } from '../../model/evaluation/random.ts';
import { repeatsSite } from '../../model/repeats/repeats-fixture.ts';
import { followUp, followedSums } from '../../model/support/follow-up.ts';
import { listFile } from '../list/list-file.ts';
import { toolTableOf } from '../list/list-in-tool-fixture.ts';
import { unpaidList } from './support-lists.ts';

const random = seededRandom(5);
const below = (bound: number) => Math.floor(random() * bound);

/** Approvals in 分, of which some are paid in part, some taken back, some without an amount. */
const FACTS = Array.from({ length: 300 }, (_, index) => ({
  id: `a${index}`,
  space: ['s1', 's2', ''][below(3)] ?? '',
  year: 2020 + below(4),
  cents: below(8) === 0 ? undefined : 100 + below(3_000_000),
  paid: below(3) === 0 ? 50 + below(40) : 0,
  recovered: below(9) === 0 ? 25 : 0,
}));
const yuan = (cents: number) => (cents / 100).toFixed(2);
const site = repeatsSite(
  FACTS.flatMap(({ id, space, year, cents, paid, recovered }) => [
    {
      ...{ id, spaceId: space, actedOn: `${year}-03-01`, recipient: `示例${id}公司` },
      ...(cents === undefined
        ? { amount: '', valuation: '券面' }
        : { amount: yuan(cents), valuation: '' }),
    },
    ...(paid > 0
      ? [
          {
            ...{ id: `${id}p`, act: '拨付', originalId: id, actedOn: `${year}-04-01` },
            ...{ amount: yuan(paid), recipient: `示例${id}公司` },
          },
        ]
      : []),
    ...(recovered > 0
      ? [
          {
            ...{ id: `${id}r`, act: '收回', originalId: id, actedOn: `${year}-05-01` },
            ...{ amount: yuan(recovered), recipient: `示例${id}公司` },
          },
        ]
      : []),
  ]),
  {
    spaces:
      '编号,名称,类型,区划代码,状态,来源\ns1,示例一,众创空间,330402,在册,r\ns2,示例二,众创空间,330411,注销,r\n',
  },
);
const PLACES: Readonly<Record<string, string>> = { s1: '南湖区', s2: '秀洲区' };
const list = unpaidList(site);
const table = toolTableOf(list, listFile(list));

/** What an approval still has open; only these are on the list. */
const openOf = ({ cents = 0, paid, recovered }: (typeof FACTS)[number]) =>
  Math.max(0, cents - (paid > 0 ? paid : recovered));
const LISTED = FACTS.filter((fact) => fact.cents !== undefined && openOf(fact) > 0);
const inWords = (cents: number) =>
  cents >= 1_000_000 ? `${cents / 1_000_000}万元` : `${cents / 100}元`;

test('what the rows left come to is the sum of their facts, for 200 settings', () => {
  expect(table.length).toBe(LISTED.length);
  for (let round = 0; round < 200; round += 1) {
    const years = ['2020', '2021', '2022', '2023'].filter(() => below(2) === 0);
    const min = below(2) === 0 ? undefined : below(30_000);
    const places = ['南湖区', '秀洲区'].filter(() => below(3) === 0);
    const setting = {
      ...NO_SETTING,
      chosen: { actedOn: years, place: places },
      ranges: min === undefined ? {} : { open: { min } },
    };
    const left = LISTED.filter(
      (fact) =>
        (years.length === 0 || years.includes(String(fact.year))) &&
        (places.length === 0 || places.includes(PLACES[fact.space] ?? '')) &&
        (min === undefined || openOf(fact) >= min * 100),
    );
    const sum = (of: (fact: (typeof FACTS)[number]) => number) =>
      inWords(left.reduce((total, fact) => total + of(fact), 0));
    const words =
      left.length === 0
        ? ''
        : `批准共${sum(({ cents = 0 }) => cents)}，已拨付共${sum(({ paid }) => paid)}，` +
          `收回共${sum(({ recovered }) => recovered)}，未拨付共${sum(openOf)}`;
    expect(sumsInWords(table, shownRows(table, setting))).toBe(words);
  }
});

test('all rows come to what the page says of the whole', () => {
  const { approved, paid, recovered, open } = followedSums(followUp(site).unpaid);
  const cents = [approved, paid, recovered, open].map((amount) => Math.round(Number(amount) * 100));
  expect(sumsInWords(table, [...Array(table.length).keys()])).toBe(
    ['批准', '已拨付', '收回', '未拨付']
      .map((title, at) => `${title}共${inWords(cents[at] ?? 0)}`)
      .join('，'),
  );
});
