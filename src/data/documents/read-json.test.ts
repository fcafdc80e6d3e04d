import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { datasetDocument } from '../../schemas/documents/dataset-document.ts';
import { method } from '../../schemas/documents/method.ts';
import { notice } from '../../schemas/documents/notice.ts';
import { round } from '../../schemas/documents/round.ts';
import { rules } from '../../schemas/documents/rules.ts';
import { site } from '../../schemas/documents/site.ts';
import { readJsonDocument } from './read-json.ts';

const SITE = {
  title: '示例',
  slogan: '',
  url: 'https://a.example/',
  division: '000001',
  kind: 'government',
  illustrative: true,
  authorities: [
    { id: 'kjj', name: '示例局', level: '市', division: '000001', from: '2015-01-01', to: null },
  ],
  contact: { office: '', phone: '', address: '', email: '', hours: '', supervisionPhone: '' },
  newsletter: {
    title: '旬报',
    publisher: '示例局',
    editors: [],
    columns: [{ name: '要闻', aliases: [], required: true }],
    reportTo: [],
    sendTo: [],
  },
};
const DATASET = {
  title: '名录',
  description: '一行一家',
  kind: 'snapshot',
  publisher: 'kjj',
  cadence: 'P1Y',
  license: 'CC-BY-4.0',
  openType: '无条件开放',
  basis: [],
  contact: '示例局',
};
const NOTICE = {
  kind: '公示',
  title: '公示',
  subject: '名单',
  basis: ['p1'],
  procedure: ['评审'],
  issuer: 'kjj',
  publishedAt: '2016-05-03 09:00',
  period: {
    from: '2016-05-03',
    to: '2016-05-09',
    length: 5,
    unit: '工作日',
    startDayCounted: true,
  },
  objection: {
    form: '书面',
    contact: '科技科',
    phone: '',
    supervisionPhone: '',
    anonymous: false,
    confidentiality: '为提出的人保密',
  },
};
const RULES = {
  title: '办法',
  division: '000000',
  from: '2016-01-01',
  to: null,
  conditions: [{ clause: 'p1', field: '工位数(个)', compare: '>=', value: 100 }],
  rewards: [{ clause: 'p2', item: '省级认定', amount: 400000, once: true }],
  cascade: '未声明',
};
const ROUND = {
  title: '评价',
  basis: [],
  authority: 'kjj',
  evaluator: '省厅',
  year: 2016,
  illustrative: true,
};
const METHOD = {
  title: '评价',
  basis: ['p1'],
  authority: 'kjj',
  evaluator: '第三方',
  year: 2016,
  illustrative: true,
  signedOn: '2016-01-01',
  frozenOn: '2017-03-01',
  indicators: [
    { id: 'a', title: '甲', clause: 'p1', unit: '家', weight: 0.4, source: '自评' },
    { id: 'b', title: '乙', clause: 'p1', unit: '家', weight: 0.6, source: '火炬统计' },
  ],
  normalization: 'min-max',
  increment: 'flow',
  incrementFloor: null,
  firstYear: 'full',
  missing: 'zero',
  zeroRange: 'full',
  shares: { total: 0.5, increment: 0.5 },
  bonus: { perItem: 1, cap: 5 },
  ties: ['increment', 'total', 'a'],
  decimals: 2,
  selection: { count: 20, slots: 'top-n', title: '优秀', validYears: 3, reward: 500000 },
  publish: 'ranks',
  bands: [],
  sensitivity: { draws: 100, seed: 1, weightSpread: 0.2 },
};

const GOOD: readonly (readonly [string, z.ZodType, object])[] = [
  ['site.json', site, SITE],
  ['dataset.json', datasetDocument, DATASET],
  ['notice.json', notice, NOTICE],
  ['rules', rules, RULES],
  ['round.json', round, ROUND],
  ['method.json', method, METHOD],
];

function read(schema: z.ZodType, value: object) {
  return readJsonDocument('a.json', JSON.stringify(value, null, 1), schema);
}

describe('a good document', () => {
  it.each(GOOD)('%s has no problem', (_name, schema, value) => {
    const document = read(schema, value);
    expect(document.problems).toEqual([]);
    expect(document.value).toBeDefined();
  });

  it.each([
    [site, { ...SITE, filing: null, lead: null, sister: null, index: null, $schema: 'a.json' }],
    [
      datasetDocument,
      { ...DATASET, illustrative: null, coverage: null, keywords: null, fields: null },
    ],
    [
      datasetDocument,
      { ...DATASET, cadence: '不定期', license: { name: '甲', url: 'https://a.example' } },
    ],
    [
      datasetDocument,
      {
        ...DATASET,
        fields: [{ name: 'floor-area_1', title: '甲', type: 'text', description: '甲' }],
      },
    ],
    [
      notice,
      { ...NOTICE, kind: '公布', period: null, objection: null, outcome: null, follows: 'n1' },
    ],
    [notice, { ...NOTICE, outcome: { state: '无异议', on: '2016-05-10', objections: 0 } }],
    [rules, { title: '办法', division: '000000', conditions: null, rewards: null }],
    [
      method,
      {
        ...METHOD,
        normalization: {
          target: {
            a: { total: 5, increment: 1 },
            b: { total: 5, increment: 1 },
          },
        },
      },
    ],
  ])('may leave out what is optional (%#)', (schema, value) => {
    expect(read(schema, value).problems).toEqual([]);
  });

  it('drops the slash at the end of an address and tells the lines of its keys', () => {
    const { value, lineOf } = readJsonDocument('a.json', JSON.stringify(SITE, null, 1), site);
    expect(value?.url).toBe('https://a.example');
    expect(lineOf(['title'])).toBe(2);
    expect(lineOf(['authorities', 0, 'division'])).toBe(13);
    expect(lineOf(['authorities', 0, 'absent'])).toBe(9);
    expect(lineOf(['absent'])).toBe(1);
  });
});

describe('a fault of a key', () => {
  it.each<readonly [z.ZodType, object, string, string, string]>([
    [site, { ...SITE, slogan: undefined }, 'config', 'slogan', '缺少「slogan」（口号），应为文字'],
    [
      site,
      { ...SITE, slogan: undefined, slogn: '' },
      'config',
      'slogan',
      '是不是把它写成了「slogn」',
    ],
    [site, { ...SITE, division: 330400 }, 'config', 'division', '用英文双引号括起来："330400"'],
    [site, { ...SITE, kind: 'goverment' }, 'config', 'kind', '是不是「government」'],
    [
      site,
      { ...SITE, illustrative: '是' },
      'config',
      'illustrative',
      '写的是文字「是」，应为true或false',
    ],
    [site, { ...SITE, url: 'http://a.example' }, 'config', 'url', '应以https://开头'],
    [site, { ...SITE, url: 'https://a.example/?b' }, 'config', 'url', '不应带「?」'],
    [site, { ...SITE, title: ' ' }, 'config', 'title', '「title」（标题）是空的'],
    [
      site,
      { ...SITE, contact: {} },
      'config',
      'contact.office',
      '缺少「contact.office」（办公室）',
    ],
    [site, { ...SITE, authorities: {} }, 'config', 'authorities', '写的是一组键和值，应为列表'],
    [
      site,
      { ...SITE, lead: { of: 'a', title: '甲' } },
      'config',
      'lead.chart',
      '缺少「lead.chart」',
    ],
    [site, { ...SITE, sister: { url: 'javascript:1' } }, 'config', 'sister.url', '站内路径'],
    [datasetDocument, { ...DATASET, cadence: '每年' }, 'config', 'cadence', '每年P1Y'],
    [datasetDocument, { ...DATASET, license: '随便用' }, 'config', 'license', 'SPDX许可编号'],
    [datasetDocument, { ...DATASET, basis: 'p1' }, 'config', 'basis', '应为列表'],
    [
      datasetDocument,
      { ...DATASET, fields: [{ name: 'a', title: '甲', type: 'enum', description: '甲' }] },
      'config',
      'fields[0].values',
      '没有列出可用的值',
    ],
    [
      datasetDocument,
      { ...DATASET, fields: [{ name: '甲', title: '甲', type: 'text', description: '甲' }] },
      'config',
      'fields[0].name',
      '「甲」，应为英文字母开头',
    ],
    [notice, { ...NOTICE, publishedAt: '2016-05-03' }, 'config', 'publishedAt', 'YYYY-MM-DD HH:MM'],
    [notice, { ...NOTICE, period: null }, 'config', 'period', '公示应当写明公示期'],
    [
      notice,
      { ...NOTICE, objection: undefined },
      'config',
      'objection',
      '公示应当写明怎样提出异议',
    ],
    [
      rules,
      { ...RULES, division: undefined },
      'config',
      'division',
      '缺少「division」（区划代码）',
    ],
    [rules, { ...RULES, to: '2015-01-01' }, 'value-range', 'to', '早于from的「2016-01-01」'],
    [
      rules,
      { ...RULES, rewards: [{ clause: 'p', item: '其他', amount: '40万' }] },
      'config',
      'rewards[0].amount',
      '写的是文字「40万」，应为不小于0的数字',
    ],
    [round, { ...ROUND, year: '二〇一六' }, 'config', 'year', '应为四位数的年份'],
    [
      method,
      { ...METHOD, missing: undefined },
      'evaluation-method',
      'missing',
      '缺少「missing」（缺值）',
    ],
    [
      method,
      { ...METHOD, shares: { total: 0.5, increment: 0.4 } },
      'evaluation-method',
      'shares',
      'total与increment合计为0.9，应为1',
    ],
    [
      method,
      { ...METHOD, indicators: METHOD.indicators.slice(1), ties: [] },
      'evaluation-method',
      'indicators',
      '各指标的weight合计为0.6，应为1',
    ],
    [
      method,
      { ...METHOD, ties: ['c'] },
      'evaluation-method',
      'ties[0]',
      '应为increment、total或指标的编号',
    ],
    [
      method,
      { ...METHOD, normalization: 'minmax' },
      'evaluation-method',
      'normalization',
      '「min-max」',
    ],
  ])('is told with its rule and key (%#)', (schema, value, rule, field, words) => {
    const { value: read_, problems } = read(schema, value);
    const found = problems.filter((problem) => problem.level === 'error');
    expect(read_).toBeUndefined();
    expect(found[0]).toMatchObject({ rule, field });
    expect(`${found[0]?.message}｜${found[0]?.hint}`).toContain(words);
    if (field !== 'contact.office') expect(found).toHaveLength(1);
  });

  it('hides no other', () => {
    const text = JSON.stringify(
      { ...SITE, title: 1, url: 'a', contact: null, index: 'x' },
      null,
      1,
    );
    const { problems, partial } = readJsonDocument('data/site.json', text, site);
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [2, 'title'],
      [4, 'url'],
      [18, 'contact'],
      [33, 'index'],
    ]);
    expect(partial).toMatchObject({ title: '', slogan: '', contact: { phone: '' }, index: null });
  });

  it('is told even when another key of the same object is faulty', () => {
    const indicators = [{ ...METHOD.indicators[0], unit: undefined }];
    const { problems } = read(method, { ...METHOD, indicators, ties: [] });
    expect(problems.map(({ field }) => field)).toEqual(['indicators', 'indicators[0].unit']);
  });
});

describe('a key that is not known', () => {
  const target = { a: { total: 5, increment: 1 }, b: { total: 5, increment: 1 } };
  const typo = { a: { total: 5, increment: 1, incremet: 2 }, b: target.b };
  it.each<readonly [z.ZodType, object, string, string]>([
    [notice, { ...NOTICE, outcom: { state: '已撤回' } }, 'outcom', '是不是「outcome」？'],
    [
      notice,
      { ...NOTICE, outcome: { state: '无异议', objektions: 2 } },
      'outcome.objektions',
      '是不是「objections」？',
    ],
    [site, { ...SITE, veto: true }, 'veto', '删去它；这里可用的键：format、title、slogan'],
    [site, { ...SITE, contact: { ...SITE.contact, $schema: '' } }, 'contact.$schema', '删去它'],
    [site, { ...SITE, 收录: true }, '收录', '是不是「index」？'],
    [
      rules,
      { ...RULES, rewards: [{ clause: 'p', item: '其他', amount: 1, onec: true }] },
      'rewards[0].onec',
      '「once」',
    ],
    [
      datasetDocument,
      { ...DATASET, license: { name: '甲', url: 'https://a.example', link: '' } },
      'license.link',
      '这里可用的键：name、url',
    ],
    [method, { ...METHOD, veto: ['s01'] }, 'veto', '这里可用的键'],
    [
      method,
      { ...METHOD, normalization: { target: typo } },
      'normalization.target.a.incremet',
      '是不是「increment」？',
    ],
    [
      method,
      { ...METHOD, normalization: { target: { ...target, bb: target.b } } },
      'normalization.target.bb',
      '是不是「b」？',
    ],
    [round, { title: '甲', authority: 'a', year: 2016, bonus: 1 }, 'bonus', '这里可用的键'],
  ])('is an error with the nearest one (%#)', (schema, value, field, words) => {
    const { value: read_, problems } = read(schema, value);
    expect(read_).toBeUndefined();
    expect(problems).toMatchObject([{ level: 'error', field }]);
    expect(problems[0]?.hint).toContain(words);
  });

  it('is not taken from what every object inherits', () => {
    const text = '{"title": "甲", "__proto__": {"authority": "a"}, "year": 2016, "constructor": 1}';
    const { problems } = readJsonDocument('round.json', text, round);
    expect(problems.map(({ field }) => field)).toEqual(['authority', '__proto__', 'constructor']);
  });
});

describe('malformed JSON', () => {
  it.each<readonly [string, number, string]>([
    ['', 1, '文件是空的'],
    ['{\n "title": "甲",\n}', 3, '最后一项后面多了一个逗号'],
    ['{\n "title": "甲"\n "description": "乙"\n}', 2, '缺少逗号'],
    ['{\n // 注释\n "title": "甲"\n}', 2, '不能写注释'],
    ['{\n “title”: "甲"\n}', 2, '全角的「“」'],
    ['{\n "title"："甲"\n}', 2, '全角的「：」'],
    ['{\n "title": "甲",\n "title": "乙"\n}', 3, '「title」写了两次，第2行已有'],
    ['{\n "title": "甲', 2, '缺少收尾的引号'],
    ['{\n "title": 甲\n}', 2, '文字要用英文双引号'],
    ['{} {}', 1, '还有别的字'],
  ])('%j is a config problem on line %i', (text, line, words) => {
    const { problems } = readJsonDocument('a.json', text, datasetDocument);
    const found = problems.map(
      (problem) => `${problem.rule} ${problem.line} ${problem.message}｜${problem.hint}`,
    );
    expect(
      found.some((each) => each.startsWith(`config ${line} `) && each.includes(words)),
      found.join(),
    ).toBe(true);
  });

  it('never makes it throw', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ ...SITE, contact: value, lead: value })),
    );
    fc.assert(
      fc.property(text, (input) => {
        for (const [, schema] of GOOD) {
          const { value, problems } = readJsonDocument('a.json', input, schema);
          expect(value !== undefined || problems.length > 0).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
