import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../data/table.ts';
import { datasetFixture, deskSchema } from '../model/site/dataset-fixture.ts';
import { ABSENCE_WORDS } from '../text/absence.ts';
import { toCsv } from './csv.ts';
import { datasetFiles, servedFiles } from './dataset-files.ts';

const AUTHORITY = { kind: 'government', illustrative: false } as const;
const FICTION = { kind: 'demonstration', illustrative: true } as const;

const FIRST = '编号,名称,工位数\na-1,东楼,20\na-2,西楼,未报送\n';
const SECOND = '编号,名称,代码,工位数(个)\na-1,东楼,007,25\na-3,"南,楼",,\n';
const ERRATA =
  '版本,编号,字段,原值,更正值,类别,原因,更正日期\n' +
  '2016-03-31,a-2,工位数,未报送,12,更正,补报,2016-04-05\n' +
  '2016-06-30,a-3,*,,,撤销,重复,2016-07-02\n';

function bodies(files: ReturnType<typeof datasetFiles>): Record<string, string> {
  return Object.fromEntries(files.map(({ name, body }) => [name, body()]));
}

describe('datasetFiles', () => {
  const versions = { '2016-03-31': FIRST, '2016-06-30': SECOND };

  it('serves every version and the errata as published, to the letter', () => {
    const files = bodies(
      datasetFiles(datasetFixture(deskSchema(), versions, ERRATA), '2016-12-31', AUTHORITY),
    );
    expect(files['2016-03-31.csv']).toBe(FIRST);
    expect(files['errata.csv']).toBe(ERRATA);
    expect(Object.keys(files)).toEqual([
      '2016-03-31.csv',
      '2016-03-31.json',
      '2016-06-30.csv',
      '2016-06-30.json',
      'latest.csv',
      'latest.json',
      'latest.excel.csv',
      'errata.csv',
    ]);
  });

  it('writes JSON with English keys, the headers as in the file, blank as null', () => {
    const files = bodies(
      datasetFiles(datasetFixture(deskSchema(), versions), '2016-12-31', AUTHORITY),
    );
    expect(JSON.parse(files['2016-06-30.json'] ?? '')).toEqual({
      dataset: 'desk-register',
      version: '2016-06-30',
      fields: [
        { key: 'id', title: '编号', type: 'id', unit: null },
        { key: 'name', title: '名称', type: 'text', unit: null },
        { key: 'code', title: '代码', type: 'text', unit: null },
        { key: 'desks', title: '工位数(个)', type: 'integer', unit: '个' },
      ],
      rows: [
        { id: 'a-1', name: '东楼', code: '007', desks: 25 },
        { id: 'a-3', name: '南,楼', code: null, desks: null },
      ],
    });
    expect(files['2016-03-31.json']).toBe(
      '{"dataset":"desk-register","version":"2016-03-31","fields":[\n' +
        '{"key":"id","title":"编号","type":"id","unit":null},\n' +
        '{"key":"name","title":"名称","type":"text","unit":null},\n' +
        '{"key":"desks","title":"工位数","type":"integer","unit":"个"}\n' +
        '],"rows":[\n' +
        '{"id":"a-1","name":"东楼","desks":20},\n' +
        '{"id":"a-2","name":"西楼","desks":"未报送"}\n' +
        ']}\n',
    );
  });

  it('makes the latest of a snapshot from its newest file and the errata, without withdrawn rows', () => {
    const files = bodies(
      datasetFiles(datasetFixture(deskSchema(), versions, ERRATA), '2016-12-31', AUTHORITY),
    );
    expect(files['latest.csv']).toBe('编号,名称,代码,工位数(个)\na-1,东楼,007,25\n');
    expect(files['latest.excel.csv']).toBe(
      '\ufeff编号,名称,代码,工位数(个)\r\na-1,东楼,\t007,25\r\n',
    );
    expect(JSON.parse(files['latest.json'] ?? '')).toMatchObject({ version: '2016-06-30' });
  });

  it('applies an erratum only from its date on, and a version only from its own', () => {
    const dataset = datasetFixture(deskSchema(), versions, ERRATA);
    const before = bodies(datasetFiles(dataset, '2016-04-04', AUTHORITY));
    expect(before['latest.csv']).toBe(FIRST);
    expect(before['2016-06-30.csv']).toBeUndefined();
    const after = bodies(datasetFiles(dataset, '2016-04-05', AUTHORITY));
    expect(after['latest.csv']).toBe('编号,名称,工位数\na-1,东楼,20\na-2,西楼,12\n');
    expect(after['2016-03-31.csv']).toBe(FIRST);
  });

  it('makes the latest of a batch from all files, the newest headers first', () => {
    const older = '编号,来源,名称\nb-1,s1；s2,北楼\n';
    const dataset = datasetFixture(deskSchema('batch'), {
      '2016-01-31': older,
      '2016-02-29': '编号,名称,代码\nb-2,中楼,x\n',
    });
    const files = bodies(datasetFiles(dataset, '2016-12-31', AUTHORITY));
    expect(files['latest.csv']).toBe('编号,名称,代码,来源\nb-1,北楼,,s1；s2\nb-2,中楼,x,\n');
    expect(JSON.parse(files['latest.json'] ?? '')).toMatchObject({
      version: '2016-02-29',
      rows: [
        { id: 'b-1', sources: 's1；s2', code: null },
        { id: 'b-2', sources: null },
      ],
    });
  });

  it('adds the column of a correction that the file did not have', () => {
    const errata =
      '版本,编号,字段,原值,更正值,类别,原因,更正日期\n2016-03-31,a-1,代码,,007,改进,补录,2016-04-01\n';
    const dataset = datasetFixture(deskSchema(), { '2016-03-31': FIRST }, errata);
    expect(bodies(datasetFiles(dataset, '2016-04-01', AUTHORITY))['latest.csv']).toBe(
      '编号,名称,工位数,代码\na-1,东楼,20,007\na-2,西楼,未报送,\n',
    );
  });

  it('has no latest before the first version, and a header where there are no rows', () => {
    const dataset = datasetFixture(deskSchema(), { '2016-03-31': '编号,名称\n' });
    expect(datasetFiles(dataset, '2016-03-30', AUTHORITY)).toEqual([]);
    const files = bodies(datasetFiles(dataset, '2016-03-31', AUTHORITY));
    expect(files['latest.csv']).toBe('编号,名称\n');
    expect(JSON.parse(files['latest.json'] ?? '')).toMatchObject({ rows: [] });
  });

  it('marks the JSON of a demonstration and leaves its tables alone', () => {
    const files = bodies(
      datasetFiles(datasetFixture(deskSchema(), versions), '2016-12-31', FICTION),
    );
    expect(JSON.parse(files['latest.json'] ?? '')).toMatchObject({ note: '示例（虚构）' });
    expect(files['2016-03-31.csv']).toBe(FIRST);
  });

  it('publishes what was read, cell for cell and value for value', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'中a,"\n；=-0', '😀') })
      .filter((cell) => cell !== '' && cell === cell.trim());
    const optional = fc.oneof(text, fc.constantFrom('', ...ABSENCE_WORDS));
    const desks = fc.oneof(fc.integer().map(String), fc.constantFrom('', ...ABSENCE_WORDS));
    const rows = fc.array(fc.tuple(text, optional, desks), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (table) => {
        const cells = table.map((row, index) => [`r-${index}`, ...row]);
        const published = toCsv(['编号', '名称', '代码', '工位数'], cells);
        const schema = deskSchema();
        const files = bodies(
          datasetFiles(
            datasetFixture(schema, { '2016-03-31': published }),
            '2016-03-31',
            AUTHORITY,
          ),
        );
        const first = readTable('a.csv', published, schema).entries;
        const again = readTable('b.csv', files['latest.csv'] ?? '', schema).entries;
        expect(again.map((entry) => entry.cells)).toEqual(first.map((entry) => entry.cells));
        const { rows: values } = JSON.parse(files['latest.json'] ?? '') as { rows: unknown[] };
        expect(values).toEqual(
          first.map(({ row: { id, name, code, desks: count } }) => ({
            id,
            name,
            code,
            desks: count,
          })),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('servedFiles', () => {
  const rows = Array.from({ length: 100 }, (_, index) => `a-${index + 1},东楼${index + 1}`);
  const own = datasetFixture(deskSchema(), { '2016-03-31': `编号,名称\n${rows.join('\n')}\n` });
  const site = { kind: 'government', illustrative: false } as const;
  const served = (largest = 10_000_000) =>
    servedFiles(own, '2016-12-31', site, { largest }).find(({ name }) => name === 'latest.csv');

  it('cuts no file that is small enough', () => {
    expect(served()?.parts).toEqual([]);
  });

  it('gives a large one in parts besides, each a whole table of its own', () => {
    const file = served(500);
    const parts = file?.parts ?? [];
    expect(parts.map(({ name }) => name).slice(0, 2)).toEqual(['latest-1.csv', 'latest-2.csv']);
    expect(parts.every(({ bytes }) => bytes <= 500)).toBe(true);
    expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(100);
    const [head = ''] = file?.body().split('\n') ?? [];
    const joined = parts.map((part) => part.body().slice(head.length + 1)).join('');
    expect(`${head}\n${joined}`).toBe(file?.body());
  });

  it('hands over the bytes that it weighs, of files and parts, once', () => {
    const kept = new Map<string, Uint8Array[]>();
    const keep = (name: string) => {
      const pieces: Uint8Array[] = [];
      kept.set(name, pieces);
      return (bytes: Uint8Array) => pieces.push(bytes);
    };
    const files = servedFiles(own, '2016-12-30', site, { largest: 500, keep });
    for (const { name, body, bytes } of files.flatMap((file) => [file, ...file.parts])) {
      const written = Buffer.concat(kept.get(name) ?? []);
      expect([written.toString(), written.length]).toEqual([body(), bytes]);
    }
    kept.clear();
    servedFiles(own, '2016-12-30', site, { largest: 500, keep });
    expect(kept.size).toBe(0);
  });
});
