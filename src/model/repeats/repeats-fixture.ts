import { readTable } from '../../data/table.ts';
import type { TableSchema } from '../../schemas/dataset.ts';
import { datasetSchema } from '../../schemas/datasets.ts';
import { repeatDecisions } from '../../schemas/support.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import type { SiteData } from '../site/site-data.ts';

/** A support record of the fixtures: what a test does not say is the same in all of them. */
export interface RecordParts {
  readonly id: string;
  readonly recipient?: string;
  readonly creditCode?: string;
  readonly spaceId?: string;
  readonly department?: string;
  readonly level?: string;
  readonly programme?: string;
  readonly clauses?: string;
  readonly form?: string;
  readonly item?: string;
  readonly cost?: string;
  readonly from?: string;
  readonly to?: string;
  readonly act?: string;
  readonly amount?: string;
  readonly valuation?: string;
  readonly originalId?: string;
  readonly actedOn?: string;
  readonly note?: string;
}

const HEADER =
  '编号,受助单位,统一社会信用代码,空间编号,扶持部门,部门层级,项目,依据条款,扶持方式,奖励事项,' +
  '成本对象,期间起,期间止,金额性质,金额(元),计价说明,原记录,批准日期,备注\n';

/** The text of a support table. */
function supportText(records: readonly RecordParts[]): string {
  const lines = records.map((record) =>
    [
      record.id,
      record.recipient ?? '示例甲有限公司',
      record.creditCode ?? '',
      record.spaceId ?? '',
      record.department ?? '示例市科技局',
      record.level ?? '市',
      record.programme ?? '运行补助',
      record.clauses ?? '',
      record.form ?? '运行补助',
      record.item ?? '',
      record.cost ?? '不限定',
      record.from ?? '',
      record.to ?? '',
      record.act ?? '批准',
      record.amount ?? '10000',
      record.valuation ?? '',
      record.originalId ?? '',
      record.actedOn ?? '2024-05-01',
      record.note ?? '',
    ].join(','),
  );
  return `${HEADER}${lines.map((line) => `${line}\n`).join('')}`;
}

interface RepeatsParts {
  readonly rules?: readonly Readonly<Record<string, unknown>>[];
  /** Rows of decisions.csv without header. */
  readonly decisions?: readonly string[];
  readonly spaces?: string;
  readonly today?: string;
  readonly parts?: Partial<Parameters<typeof siteFixture>[0]>;
  /** Further tables by dataset name. */
  readonly tables?: Readonly<Record<string, string>>;
}

/** A fictional site with support records, rules by id r1, r2 … and decisions, for tests. */
export function repeatsSite(records: readonly RecordParts[], more: RepeatsParts = {}): SiteData {
  const texts = {
    support: supportText(records),
    ...(more.spaces === undefined ? {} : { spaces: more.spaces }),
    ...more.tables,
  };
  const site = siteFixture({
    today: more.today ?? '2024-12-31',
    datasets: Object.entries(texts).map(([name, text]) => fixtureOf(name, text)),
    rules: (more.rules ?? []).map((rules, index) => ({
      id: `r${index + 1}`,
      rules: { title: `办法${index + 1}`, division: '000010', ...rules },
    })),
    ...more.parts,
  });
  const text = `记录,结论,依据,单位,日期\n${(more.decisions ?? []).join('\n')}\n`;
  const schema = repeatDecisions as unknown as TableSchema;
  const table = readTable('data/support/decisions.csv', text, schema);
  const edition = { ...site.edition, today: site.today, site: site.site, repeatDecisions: table };
  return { ...site, edition } as unknown as SiteData;
}

function fixtureOf(name: string, text: string) {
  const schema = datasetSchema(name);
  if (schema === undefined) throw new Error(`no dataset ${name}`);
  return datasetFixture(schema, { '2024-06-30': text });
}
