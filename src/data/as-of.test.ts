import { describe, expect, it } from 'vitest';
import { type Erratum, errata as errataSchema } from '../schemas/correction.ts';
import * as column from '../schemas/columns.ts';
import { dataset } from '../schemas/dataset.ts';
import { asOf } from './as-of.ts';
import type { Dataset } from './dataset.ts';
import { fieldKey } from './field-key.ts';
import { type TableFile, readTable } from './table.ts';

const COLUMNS = {
  id: column.id.required('编号', { description: '编号' }),
  desks: column.count.optional('工位数(个)', { description: '工位', unit: '个' }),
  price: column.number.optional('价格', { description: '价格', unit: '元' }),
};
const HEADER = '版本,编号,字段,原值,更正值,类别,原因,依据,更正日期';

function held(kind: 'snapshot' | 'batch', files: Record<string, string>, errata = ''): Dataset {
  const schema = dataset('rooms', '房间', kind, COLUMNS);
  return {
    schema,
    versions: Object.entries(files).map(([day, rows]) => ({
      asOf: day,
      table: readTable(`${day}.csv`, `编号,工位数(个)\n${rows}`, schema),
    })),
    errata: readTable('errata.csv', `${HEADER}\n${errata}`, errataSchema) as TableFile<Erratum>,
  } as unknown as Dataset;
}

const rowsOf = (source: Dataset, day: string) =>
  asOf(source, day).entries.map(({ row }) => `${row['id']}=${row['desks']}`);

const FILES = { '2016-01-01': 'a,1\nb,2', '2016-03-01': 'a,3' };

describe('as of a day', () => {
  it.each([
    ['2015-12-31', [], undefined],
    ['2016-01-01', ['a=1', 'b=2'], '2016-01-01'],
    ['2016-02-29', ['a=1', 'b=2'], '2016-01-01'],
    ['2016-03-01', ['a=3'], '2016-03-01'],
  ])('%s: of a snapshot the newest file', (day, rows, version) => {
    expect(rowsOf(held('snapshot', FILES), day)).toEqual(rows);
    expect(asOf(held('snapshot', FILES), day).asOf).toBe(version);
  });

  it('of a batch all files up to the day', () => {
    const batch = held('batch', { '2016-01-01': 'a,1', '2016-03-01': 'b,2' });
    expect(rowsOf(batch, '2016-02-01')).toEqual(['a=1']);
    expect(rowsOf(batch, '2016-03-01')).toEqual(['a=1', 'b=2']);
    expect(asOf(batch, '2016-03-01').entries.map(({ version }) => version)).toEqual([
      '2016-01-01',
      '2016-03-01',
    ]);
  });
});

describe('errata', () => {
  const corrected = held(
    'snapshot',
    FILES,
    '2016-01-01,a,工位数(个),1,11,更正,再核,,2016-02-20\n' +
      '2016-01-01,a,工位数(个),1,10,更正,抄错,,2016-02-10\n' +
      '2016-01-01,b,*,,,撤销,错登,,2016-02-15\n',
  );

  it('apply from their day on, whatever their order in the file', () => {
    expect(rowsOf(corrected, '2016-02-09')).toEqual(['a=1', 'b=2']);
    expect(rowsOf(corrected, '2016-02-10')).toEqual(['a=10', 'b=2']);
    expect(rowsOf(corrected, '2016-02-28')).toEqual(['a=11']);
  });

  it('leave a later version alone', () => {
    expect(rowsOf(corrected, '2016-03-01')).toEqual(['a=3']);
  });

  it('say what they changed, one after the other, each from the value as published', () => {
    const [entry] = asOf(corrected, '2016-02-28').entries;
    expect(entry?.cells['desks']).toBe('11');
    expect(entry?.corrections.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['desks', '1', '10'],
      ['desks', '1', '11'],
    ]);
  });

  it('withdraw a row, which stays told apart', () => {
    const { withdrawn } = asOf(corrected, '2016-02-28');
    expect(withdrawn.map(({ row }) => row['id'])).toEqual(['b']);
    expect(withdrawn[0]?.corrections[0]).toMatchObject({ key: undefined });
  });

  it('may blank a cell and fill a blank one', () => {
    const blank = held(
      'snapshot',
      { '2016-01-01': 'a,\nb,2' },
      '2016-01-01,a,工位数(个),,5,更正,补,,2016-01-02\n2016-01-01,b,工位数(个),2,,更正,存疑,,2016-01-02\n',
    );
    expect(rowsOf(blank, '2016-01-02')).toEqual(['a=5', 'b=null']);
  });

  it('leave the published file as it is', () => {
    asOf(corrected, '2016-02-28');
    expect(corrected.versions[0]?.table.entries[0]?.cells['desks']).toBe('1');
  });
});

describe('a column by its header', () => {
  it('is found with its unit, and without where the title has none', () => {
    const { schema } = held('snapshot', {});
    expect(fieldKey({ schema }, '工位数(个)')).toBe('desks');
    expect(fieldKey({ schema }, '工位数')).toBeUndefined();
    expect(fieldKey({ schema }, '价格')).toBe('price');
    expect(fieldKey({ schema }, '价格(元)')).toBe('price');
  });
});
