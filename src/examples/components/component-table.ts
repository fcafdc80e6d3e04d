import ComponentTable from '../../components/ComponentTable.astro';
import { citedSources } from '../../model/site/cited-sources.ts';
import { type TableProps, componentTable } from '../../model/components/table.ts';
import { TABLE_DAY } from '../../testing/site-of-tables.ts';
import { examplesOf } from './example.ts';
import { site } from './site.ts';

const example = examplesOf(ComponentTable);

/** The props of a table as it stands in a document that cites all sources. */
function inReport(props: TableProps) {
  return {
    site,
    sources: citedSources(site, ['s1', 's2', 's3', 's4']),
    table: componentTable(site, props, TABLE_DAY),
  };
}

export const componentTableSpaces = example(
  '名称很长，缺的格子，列表格子和来源',
  inReport({ of: 'spaces', columns: '名称；级别；建筑面积(平方米)；工位数(个)；状态；来源' }),
);
export const componentTableBlank = example(
  '各行都空的列写在表下',
  inReport({ of: 'spaces', columns: '名称；地址；网站；区划代码' }),
);
export const componentTableLimited = example(
  '只列前一行',
  inReport({ of: 'spaces', columns: '编号；名称', limit: '1' }),
);
export const componentTableNone = example(
  '没有一行符合',
  inReport({ of: 'spaces', where: '级别=国家级', columns: '名称；级别' }),
);
export const componentTableOneRow = example(
  '只有一行，另给标题',
  inReport({ of: 'statistics', where: '期间=2019', columns: '期间；值；单位', title: '2019年' }),
);
