import { describe, expect, it } from 'vitest';
import { asOf } from '../../data/as-of.ts';
import { datasetFixture, deskSchema } from './dataset-fixture.ts';
import { dictionary, typeLabel } from './dictionary.ts';

describe('dictionary', () => {
  const dataset = datasetFixture(deskSchema(), {
    '2016-03-31': '编号,名称,工位数\na-1,东楼,未报送\na-2,西楼,0\na-3,南楼,\na-4,北楼,未报送\n',
  });
  const fields = dictionary(dataset, asOf(dataset, '2016-03-31'));

  it('counts a column: 0 is a value, blank and words for absence are not', () => {
    expect(fields.find(({ key }) => key === 'desks')).toEqual({
      key: 'desks',
      title: '工位数',
      type: '整数',
      unit: '个',
      description: '工位数',
      example: '0',
      values: undefined,
      required: false,
      filled: 1,
      of: 4,
      absent: { 未报送: 2 },
    });
  });

  it('has a line for a column that no file holds', () => {
    expect(fields.find(({ key }) => key === 'code')).toMatchObject({
      title: '代码',
      example: undefined,
      filled: 0,
      of: 4,
      absent: {},
    });
  });

  it('says the type in Chinese', () => {
    expect(typeLabel({ type: 'source', isList: true })).toBe('来源编号，可以多个');
    expect(typeLabel({ type: 'list', isList: true })).toBe('多项，用「；」分开');
    expect(typeLabel({ type: 'enum' })).toBe('所列的值之一');
  });
});
