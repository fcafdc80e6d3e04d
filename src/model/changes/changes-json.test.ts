import { expect, it } from 'vitest';
import { changesJson } from './changes-json.ts';
import { datasetFixture, deskSchema } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';

it('tells what each version changed, newest first, with the mark of a fictional edition', () => {
  const desks = datasetFixture(deskSchema(), {
    '2016-03-31': '编号,名称\na-1,东楼\na-2,西楼\n',
    '2016-06-30': '编号,名称\na-1,东楼一号\na-3,南楼\n',
    '2017-01-01': '编号,名称\na-9,北楼\n',
  });
  expect(JSON.parse(changesJson(siteFixture({ today: '2016-12-31' }), desks))).toEqual({
    dataset: 'desk-register',
    note: '示例（虚构）',
    versions: [
      {
        version: '2016-06-30',
        previous: '2016-03-31',
        rows: 2,
        added: ['a-3'],
        removed: ['a-2'],
        changed: [{ id: 'a-1', key: 'name', title: '名称', from: '东楼', to: '东楼一号' }],
      },
      { version: '2016-03-31', rows: 2, added: ['a-1', 'a-2'], removed: [], changed: [] },
    ],
  });
});
