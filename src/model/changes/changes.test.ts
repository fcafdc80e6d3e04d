import { describe, expect, it } from 'vitest';
import { ownTable } from '../../schemas/own-table.ts';
import { datasetChanges } from './changes.ts';
import { datasetFixture, deskSchema } from '../site/dataset-fixture.ts';

describe('datasetChanges', () => {
  const versions = {
    '2016-03-31': '编号,名称,工位数\na-1,东楼,20\na-2,西楼,未报送\n',
    '2016-06-30': '工位数(个),编号,名称,代码\n25,a-1,东楼,\n,a-3,南楼,x\n',
  };

  it('tells rows added, removed and changed by field, newest first', () => {
    expect(datasetChanges(datasetFixture(deskSchema(), versions), '2016-12-31')).toEqual([
      {
        version: '2016-06-30',
        previous: '2016-03-31',
        added: ['a-3'],
        removed: ['a-2'],
        changed: [{ id: 'a-1', key: 'desks', title: '工位数(个)', from: '20', to: '25' }],
      },
      { version: '2016-03-31', added: ['a-1', 'a-2'], removed: [], changed: [] },
    ]);
  });

  it('leaves out versions that are not due', () => {
    const changes = datasetChanges(datasetFixture(deskSchema(), versions), '2016-06-29');
    expect(changes.map(({ version }) => version)).toEqual(['2016-03-31']);
  });

  it('takes a column that is gone as blank, and one that only moved as unchanged', () => {
    const dataset = datasetFixture(deskSchema(), {
      '2016-03-31': '编号,名称,代码\na-1,东楼,x\na-2,西楼,\n',
      '2016-06-30': '名称,编号\n东楼,a-1\n西楼,a-2\n',
    });
    expect(datasetChanges(dataset, '2016-12-31')[0]?.changed).toEqual([
      { id: 'a-1', key: 'code', title: '代码', from: 'x', to: '' },
    ]);
  });

  it('only adds with each file of a batch', () => {
    const dataset = datasetFixture(deskSchema('batch'), {
      '2016-01-31': '编号,名称\nb-1,北楼\n',
      '2016-02-29': '编号,名称\nb-2,中楼\n',
    });
    expect(datasetChanges(dataset, '2016-12-31')[0]).toEqual({
      version: '2016-02-29',
      previous: '2016-01-31',
      added: ['b-2'],
      removed: [],
      changed: [],
    });
  });

  it('knows the rows of a table without key by all their cells', () => {
    const schema = ownTable('lines', '行', 'snapshot', [
      { name: 'place', title: '地区', type: 'text', description: '地区' },
      { name: 'count', title: '数', type: 'integer', description: '数' },
    ]);
    const dataset = datasetFixture(schema, {
      '2016-01-31': '地区,数\n甲,1\n甲,1\n',
      '2016-02-29': '地区,数\n甲,1\n乙,2\n',
    });
    expect(datasetChanges(dataset, '2016-12-31')[0]).toMatchObject({
      added: ['乙；2'],
      removed: ['甲；1（第2行）'],
      changed: [],
    });
  });
});
