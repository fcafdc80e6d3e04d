import { expect, test } from 'vitest';
import { ownTable } from '../schemas/own-table.ts';
import { columnTool, toolKey } from './column-tool.ts';

test.each([
  ['sort', 'sort_'],
  ['q', 'q_'],
  ['group', 'group_'],
  ['constructor', 'constructor_'],
  ['编号No.1', '编号No_11'],
  ['编号No_1', '编号No__1'],
  ['floorArea', 'floorArea'],
  ['sorted', 'sorted'],
])('a column named %s is %s to the table tool', (name, key) => {
  expect(toolKey(name)).toBe(key);
  const field = { name, title: '列', type: 'number', description: '数' } as const;
  const schema = ownTable('hosts', '主机', 'snapshot', [field]);
  expect(columnTool(schema, name)['data-column']).toBe(key);
});
