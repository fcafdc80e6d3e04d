import { expect, test } from 'vitest';
import { facetCounts, shownRows } from '../../client/table-tool/shown-rows.ts';
import { sumsInWords } from '../../client/table-tool/sums.ts';
import { csvOf } from '../../client/table-tool/table-files.ts';
import { cellOf, NO_SETTING, type ToolColumn } from '../../client/table-tool/tool-table.ts';
import { wholeTable } from '../../client/table-tool/whole-table.ts';
import { seededRandom } from '../../model/evaluation/random.ts';
import { repeatsSite } from '../../model/repeats/repeats-fixture.ts';
import { citedSources } from '../../model/site/cited-sources.ts';
import { recordsList } from '../support/support-lists.ts';
import { keyOf } from './list-column.ts';
import { listFile } from './list-file.ts';

const random = seededRandom(14);
const below = (bound: number) => Math.floor(random() * bound);
const oneOf = <T>(values: readonly T[]) => values[below(values.length)] as T;

const ACTS = ['申请', '批准', '拨付'] as const;
const FACTS = Array.from({ length: 300 }, (_, index) => ({
  id: `r${String(index).padStart(3, '0')}`,
  recipient: `示例${below(40)}公司`,
  act: oneOf(ACTS),
  amount: below(6) === 0 ? '' : `${1 + below(90)}000.50`,
  actedOn: `202${below(5)}-0${1 + below(9)}-1${below(10)}`,
}));
type Fact = (typeof FACTS)[number];

const site = repeatsSite(FACTS.map((fact) => ({ ...fact, valuation: fact.amount ? '' : '券面' })));
const list = recordsList(site, citedSources(site, []));
const columns = list.columns.map((column): ToolColumn => {
  const { 'data-type': type = 'text', 'data-facet': facet } = column.tool;
  const sums = 'data-sums' in column.tool ? column.tool['data-sums'] : undefined;
  const { title } = column;
  return { key: keyOf(column), title, type, facet, ...(sums ? { sumsBy: sums } : {}) };
});
const table = wholeTable(listFile(list), columns);
const inOrder = FACTS.toSorted(
  (a, b) => -a.actedOn.localeCompare(b.actedOn) || a.id.localeCompare(b.id),
);

test('rows, order, counts, sums and files of a long list are those of its records, whatever is asked', () => {
  for (let round = 0; round < 60; round += 1) {
    const act = ACTS.filter(() => below(2) === 0);
    const years = ['2020', '2021', '2022', '2023', '2024'].filter(() => below(3) === 0);
    const min = below(2) === 0 ? undefined : below(90) * 1000;
    const isDescending = below(2) === 0;
    const setting = {
      ...NO_SETTING,
      chosen: { act, actedOn: years },
      ranges: min === undefined ? {} : { amount: { min } },
      sort: below(2) === 0 ? undefined : { key: 'amount', isDescending },
    };
    const isLeft = (fact: Fact, isOfAnyAct = false) =>
      (isOfAnyAct || act.length === 0 || act.includes(fact.act)) &&
      (years.length === 0 || years.includes(fact.actedOn.slice(0, 4))) &&
      (min === undefined || (fact.amount !== '' && Number(fact.amount) >= min));
    const left = inOrder.filter((fact) => isLeft(fact));
    const stated = left.filter(({ amount }) => amount !== '');
    const expected =
      setting.sort === undefined
        ? left
        : [
            ...stated.toSorted(
              (a, b) => (Number(a.amount) - Number(b.amount)) * (isDescending ? -1 : 1),
            ),
            ...left.filter(({ amount }) => amount === ''),
          ];

    const shown = shownRows(table, setting);
    expect(shown.map((row) => inOrder[row]?.id)).toEqual(expected.map(({ id }) => id));
    for (const [value, count] of facetCounts(table, setting, 'act')) {
      expect(count).toBe(FACTS.filter((fact) => fact.act === value && isLeft(fact, true)).length);
    }
    const sums = ACTS.flatMap((each) => {
      const held = left.filter((fact) => fact.act === each);
      const cents = held.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
      const without = held.filter(({ amount }) => amount === '').length;
      if (held.length === 0) return [];
      if (without === held.length) return [`${each}${held.length}笔，没有写金额`];
      const yuan = cents / 100;
      const money = yuan >= 10_000 ? `${yuan / 10_000}万元` : `${yuan}元`;
      return [`${each}${held.length}笔共${money}${without ? `（${without}笔没有写金额）` : ''}`];
    });
    expect(sumsInWords(table, shown)).toBe(sums.join('；'));
    const rows = shown.map((row) => columns.map((_, at) => cellOf(table, row, at)));
    const saved = csvOf({ columns, rows, about: [] }).trim().split('\r\n').slice(1);
    expect(saved.length).toBe(expected.length);
    saved.forEach((line, at) => {
      expect(line.startsWith(expected[at]?.recipient ?? '?')).toBe(true);
    });
  }
});
