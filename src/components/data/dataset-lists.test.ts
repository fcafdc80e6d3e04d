import { expect, test } from 'vitest';
import { seededRandom } from '../../model/evaluation/random.ts';
import { siteOf } from '../../testing/site-of-tables.ts';
import { listFile } from '../list/list-file.ts';
import { expectAsAsked, toolTableOf } from '../list/list-in-tool-fixture.ts';
import { allRowsList } from './dataset-lists.ts';

const random = seededRandom(3);
const below = (bound: number) => Math.floor(random() * bound);
const oneOf = <T>(values: readonly T[]) => values[below(values.length)] as T;

/** So many stand on the page of the dataset, behind a click; tried with 10,000 and 200 settings too. */
const FACTS = Array.from({ length: 40 }, (_, index) => ({
  id: `p${String(index).padStart(5, '0')}`,
  indicator: oneOf(['众创空间数', '工位数', '团队数']),
  basis: oneOf(['时点', '当年', '']),
  value: String(below(90)),
  confidence: oneOf(['高', '中', '低', '']),
}));
const site = siteOf({
  statistics:
    '编号,期间,区划代码,指标,口径,值,单位,来源,可信度\n' +
    FACTS.map(
      (fact) =>
        `${fact.id},2024,000000,${fact.indicator},${fact.basis},${fact.value},家,s1,${fact.confidence}\n`,
    ).join(''),
});

test('of the rows of a short dataset order, counts and files are those of its facts', () => {
  const { list, sources } = allRowsList(site, 'statistics', true);
  expect(list.most).toBe(20);
  const same = (key: string, said: string) => ({ key, text: () => said });
  expectAsAsked(
    toolTableOf(list, listFile(list, sources)),
    FACTS,
    [
      { key: 'id', text: ({ id }) => id },
      same('period', '2024'),
      { key: 'division', facet: 'value', text: () => '000000 全国', value: () => '全国' },
      { key: 'indicator', text: ({ indicator }) => indicator },
      { key: 'basis', facet: 'value', text: ({ basis }) => basis },
      { key: 'value', type: 'number', facet: 'range', text: ({ value }) => value },
      same('unit', '家'),
      { key: 'sources', facet: 'value', text: () => 's1' },
      { key: 'confidence', facet: 'value', text: ({ confidence }) => confidence },
    ],
    ['工位', '当年', '全国'],
    60,
  );
});

test('its file lies beside its page', () => {
  expect(allRowsList(site, 'statistics', false).list.route).toBe('data/statistics/');
});
