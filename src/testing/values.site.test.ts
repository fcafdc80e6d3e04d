import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { formatDate } from '../text/dates.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type BuiltSite,
  EDITIONS,
  FIXTURE_DAY,
  REFERENCE_DAY,
} from './whole-site/build-edition.ts';
import { fixtureSites } from './whole-site/fixture-sites.ts';
import { mainText, shown, shownRows } from './whole-site/page-text.ts';
import {
  type TypedRow,
  csvHeaders,
  csvRows,
  datasetNames,
  publishedTable,
  textOfFile,
} from './whole-site/published-table.ts';

interface JsonTable {
  readonly dataset: string;
  readonly version: string;
  readonly fields: readonly { key: string; title: string; type: string; unit: string | null }[];
  readonly rows: readonly Record<string, string | number | null>[];
}

const SITES = {
  rich: { root: EDITIONS.rich, today: FIXTURE_DAY },
  tiny: { root: EDITIONS.tiny, today: FIXTURE_DAY },
  reference: { root: EDITIONS.reference, today: REFERENCE_DAY },
} as const;

const built = new Map<string, BuiltSite>();
beforeAll(async () => {
  const [reference, tiny, rich] = await fixtureSites('reference', 'tiny', 'rich');
  built.set('rich', rich).set('tiny', tiny).set('reference', reference);
});

const siteOf = (edition: string): BuiltSite => {
  const site = built.get(edition);
  if (site === undefined) throw new Error(`${edition} is not built`);
  return site;
};

const datasets = Object.entries(SITES).flatMap(([edition, { root, today }]) =>
  datasetNames(root).map((name) => ({ edition, name, table: publishedTable(root, name, today) })),
);

describe.each(datasets)('$edition $name', ({ edition, name, table }) => {
  const file = (at: string) => readFileSync(join(siteOf(edition).folder, 'data', name, at), 'utf8');
  const json = (at: string) => JSON.parse(file(at)) as JsonTable;

  test('latest.csv holds every cell as typed, with errata applied', () => {
    const text = file('latest.csv');
    expect(text.startsWith('\ufeff')).toBe(false);
    expect(csvHeaders(text).toSorted()).toEqual(table.headers.toSorted());
    expect(csvRows(text)).toEqual(table.rows.map((row) => filled(row, table.headers)));
  });

  test('latest.json holds every cell by its type: numbers, null for blank, words as they are', () => {
    expect(typedByHeader(json('latest.json'))).toEqual(
      table.rows.map((row) => typed(filled(row, table.headers), json('latest.json').fields)),
    );
  });

  test('latest.excel.csv says the same and runs no formula', () => {
    const text = file('latest.excel.csv');
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows = csvRows(text.slice(1));
    expect(rows.flatMap(Object.values).filter((cell) => /^[=+@]|^-(?!\d)/.test(cell))).toEqual([]);
    expect(rows.map((row) => mapCells(row, (cell) => cell.replace(/^['\t]/, '')))).toEqual(
      table.rows.map((row) => filled(row, table.headers)),
    );
  });

  test('versions stay as published: bytes but for the mark, and rows in JSON', () => {
    for (const version of table.versions) {
      const path = join(siteOf(edition).root, 'data', name, version);
      expect(file(version)).toBe(textOfFile(path));
      const document = json(version.replace('.csv', '.json'));
      expect([document.dataset, `${document.version}.csv`]).toEqual([name, version]);
      const rows = csvRows(textOfFile(path));
      expect(typedByHeader(document)).toEqual(rows.map((row) => typed(row, document.fields)));
    }
  });

  test('the page of the table has every cell as typed, and says days and signs in words', () => {
    const { folder } = siteOf(edition);
    const first = shownRows(folder, `data/${name}/`);
    const cells = load(textOfFile(join(folder, `data/${name}/index.html`)))('.data-table td');
    const words = cells.toArray().map((cell) => load(cell).text());
    expect(words.filter((cell) => /^(?:\d{4}-\d{2}-\d{2}|[<>]=?)$/.test(cell.trim()))).toEqual([]);
    const parts = join(folder, `data/${name}/rows`);
    // Of a long table the page shows the first rows, and pages by place or year show all.
    const all = existsSync(parts)
      ? readdirSync(parts, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .flatMap((entry) => shownRows(folder, `data/${name}/rows/${entry.name}/`))
      : first;
    const order = table.rows.map(({ 编号: id = '' }) => id);
    const rows = all.toSorted(
      (a, b) => order.indexOf(a['编号'] ?? '') - order.indexOf(b['编号'] ?? ''),
    );
    // A column that is blank in all rows of a page is left out there.
    const whole = (row: TypedRow) => filled(row, table.headers);
    expect(rows.slice(0, first.length).map(whole)).toEqual(first.map(whole));
    const bare = (text: string) => text.replaceAll(/\s/g, '');
    expect(rows.map((row) => mapCells(filled(row, table.headers), bare))).toEqual(
      table.rows.map((row) => mapCells(filled(row, table.headers), bare)),
    );
  });

  test('withdrawn rows and corrections are told on the page', () => {
    const text = mainText(siteOf(edition).folder, `data/${name}/`);
    for (const { 原因: reason = '' } of table.errata) expect(text).toContain(shown(reason));
  });
});

describe('the pages of their own', () => {
  const rich = () => siteOf('rich').folder;
  const missing = (route: string, cells: readonly string[]) => {
    const text = mainText(rich(), route);
    const has = (cell: string) =>
      cell.split('；').every((item) => text.includes(shown(item))) ||
      text.includes(shown(cell)) ||
      text.includes(formatDate(cell)) ||
      // A link shows no scheme.
      (/^https?:/.test(cell) && text.includes(shown(new URL(cell).host)));
    return cells.filter((cell) => cell !== '' && !has(cell)).map((cell) => `${route} ${cell}`);
  };

  test('a space tells all that the list holds of it', () => {
    // The place is named instead of its code, the sources by their titles.
    const omitted = new Set(['区划代码', '来源']);
    const { rows } = publishedTable(EDITIONS.rich, 'spaces', FIXTURE_DAY);
    const lost = rows.flatMap((row) =>
      missing(
        `spaces/${row['编号']}/`,
        Object.entries(row).flatMap(([header, cell]) => (omitted.has(header) ? [] : [cell])),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('a policy shows its clauses', () => {
    const { rows } = publishedTable(EDITIONS.rich, 'provisions', FIXTURE_DAY);
    const told = ['条款', '主题', '数值', '期限', '摘要'];
    const lost = rows.flatMap((row) =>
      missing(
        `policies/${row['政策']}/`,
        told.map((header) => row[header] ?? ''),
      ),
    );
    expect(lost).toEqual([]);
  });

  test.each(['n2025-01', 'n2025-02', 'n2025-03', 'n2025-04'])(
    'the notice %s shows its list, further columns too',
    (id) => {
      const rows = csvRows(textOfFile(join(EDITIONS.rich, 'data/notices', id, 'list.csv')));
      const told = rows.flatMap((row) =>
        Object.entries(row).flatMap(([header, cell]) =>
          ['编号', '区划代码', '金额(元)'].includes(header) ? [] : [cell],
        ),
      );
      expect(missing(`notices/${id}/`, told)).toEqual([]);
    },
  );

  test('a round published as given shows its grades', () => {
    const rows = csvRows(textOfFile(join(EDITIONS.rich, 'data/evaluations/2023-given/grades.csv')));
    const told = rows.flatMap((row) => [row['名称'] ?? '', row['等次'] ?? '', row['备注'] ?? '']);
    expect(missing('evaluations/2023-given/', told)).toEqual([]);
  });

  test.each([
    ['statistics', 'statistics/', ['指标', '值', '单位']],
    ['titles', 'titles/', ['称号', '撤销原因']],
    ['support', 'support/', ['受助单位', '扶持部门', '项目', '计价说明']],
    ['communities', 'communities/', ['名称', '申报单位', '产业定位']],
    ['disclosures', 'disclosures/', ['公开事项', '公开内容', '公开主体', '时限']],
    ['calendar', 'calendar/', ['名称', '状态', '原因']],
    ['evaluation-results', 'evaluations/', ['机关', '年度', '对象', '参评数']],
    ['events', 'data/events/', ['摘要']],
  ])('%s are on %s', (name, route, headers) => {
    const { rows } = publishedTable(EDITIONS.rich, name, FIXTURE_DAY);
    const told = rows.flatMap((row) => headers.map((header) => row[header] ?? ''));
    // Numbers may be grouped or rounded for reading; the page of the table has them as typed.
    expect(
      missing(
        route,
        told.filter((cell) => !/^-?\d{5,}(\.\d+)?$/.test(cell)),
      ),
    ).toEqual([]);
  });
});

test('a withdrawn row is in no current table, and a correction not yet due changes nothing', () => {
  const ids = csvRows(
    readFileSync(join(siteOf('rich').folder, 'data/spaces/latest.csv'), 'utf8'),
  ).map((row) => [row['编号'], row['工位数(个)']]);
  expect(ids.find(([id]) => id === 'r09')).toBeUndefined();
  expect(ids.find(([id]) => id === 'r10')).toEqual(['r10', '66']);
  expect(ids.find(([id]) => id === 'r12')).toEqual(['r12', '80']);
});

/** Every header with its cell; absent cells blank. */
function filled(row: TypedRow, headers: readonly string[]): TypedRow {
  return Object.fromEntries(headers.map((header) => [header, row[header] ?? '']));
}

function mapCells(row: TypedRow, change: (cell: string) => string): TypedRow {
  return Object.fromEntries(Object.entries(row).map(([header, cell]) => [header, change(cell)]));
}

function typed(row: TypedRow, fields: JsonTable['fields']): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(row).map(([header, cell]) => {
      const type = fields.find(({ title }) => title === header)?.type;
      const isNumber = (type === 'number' || type === 'integer') && /^-?[\d.]+$/.test(cell);
      return [header, cell === '' ? null : isNumber ? Number(cell) : cell];
    }),
  );
}

function typedByHeader({ fields, rows }: JsonTable): Record<string, unknown>[] {
  return rows.map((row) =>
    Object.fromEntries(fields.map(({ key, title }) => [title, row[key] ?? null])),
  );
}
