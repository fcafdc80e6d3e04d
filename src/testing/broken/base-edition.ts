import { baseProse } from './base-prose.ts';
import { baseTables } from './base-tables.ts';

/** The files of an edition by path, as they would lie below `SITE_ROOT`. */
export type EditionText = Readonly<Record<string, string | Uint8Array>>;

/** The day that counts as today for the base edition. */
export const BASE_TODAY = '2016-04-10';

/**
 * A small fictional edition that holds every kind of file that the check reads and has no fault.
 * Tests change one thing in it and expect the problems of that change, and no others.
 */
export function baseEdition(): Record<string, string> {
  return { 'data/site.json': SITE, ...baseTables(), ...DOCUMENTS, ...baseProse() };
}

const SITE = `{
  "title": "示例市众创公开",
  "slogan": "",
  "url": "https://gazette.example",
  "division": "000010",
  "kind": "demonstration",
  "illustrative": true,
  "authorities": [
    {
      "id": "kjj",
      "name": "示例市科技局",
      "level": "市",
      "division": "000010",
      "from": "2010-01-01",
      "to": null
    },
    {
      "id": "rsj",
      "name": "示例市人社局",
      "level": "市",
      "division": "000010",
      "from": "2010-01-01",
      "to": null
    }
  ],
  "contact": {
    "office": "高新科",
    "phone": "0573-12345678",
    "address": "",
    "email": "",
    "hours": "",
    "supervisionPhone": ""
  },
  "newsletter": {
    "title": "示例市众创旬报",
    "publisher": "示例市科技局",
    "editors": [],
    "columns": [
      { "name": "要闻速览", "aliases": ["要闻"], "required": true },
      { "name": "众创空间动态", "aliases": [], "required": false },
      { "name": "政策与解读", "aliases": [], "required": true }
    ],
    "reportTo": [],
    "sendTo": []
  },
  "lead": {
    "chart": "line",
    "of": "statistics",
    "where": "区划代码=000010；指标=众创空间数",
    "x": "期间",
    "y": "值",
    "title": "示例市众创空间数"
  }
}
`;

const DOCUMENTS: Readonly<Record<string, string>> = {
  'data/notices/n2016-01/notice.json': `{
  "kind": "公示",
  "title": "拟备案众创空间名单公示",
  "subject": "市级众创空间备案",
  "basis": ["p001"],
  "procedure": ["申报", "审核", "公示"],
  "issuer": "kjj",
  "publishedAt": "2016-03-01 09:00",
  "period": {
    "from": "2016-03-01",
    "to": "2016-03-07",
    "length": 5,
    "unit": "工作日",
    "startDayCounted": true
  },
  "objection": {
    "form": "书面",
    "contact": "高新科",
    "phone": "0573-12345678",
    "supervisionPhone": "",
    "anonymous": false,
    "confidentiality": true
  },
  "outcome": { "state": "无异议", "on": "2016-03-08", "objections": 0 }
}
`,
  'data/notices/n2016-01/list.csv': `序号,编号,名称,区划代码,事项,金额(元),推荐单位
1,s01,星火空间,000012,市级备案,,甲区
2,,未名空间,000012,市级备案,,乙区
`,
  'data/notices/n2016-02/notice.json': `{
  "kind": "公布",
  "title": "公布备案众创空间名单",
  "subject": "市级众创空间备案",
  "basis": ["示科〔2016〕7号"],
  "procedure": [],
  "issuer": "kjj",
  "publishedAt": "2016-03-09 09:00",
  "follows": "n2016-01",
  "omitted": [{ "id": "未名空间", "reason": "材料没有补齐" }]
}
`,
  'data/notices/n2016-02/list.csv': `序号,名称,事项
1,星火空间,市级备案
`,
  'data/rules/city.json': `{
  "title": "示例市办法",
  "division": "000010",
  "from": "2016-01-01",
  "to": null,
  "conditions": [
    { "clause": "p001", "field": "工位数(个)", "compare": ">=", "value": 20 },
    {
      "clause": "p002",
      "field": "租期(年)",
      "compare": ">=",
      "value": 3,
      "when": { "field": "场地性质", "equals": "租赁" }
    }
  ],
  "rewards": [
    { "clause": "p002", "item": "省级认定", "amount": 200000, "once": true }
  ],
  "cascade": "就高不就低",
  "publishPendingRepeats": false
}
`,
  'data/evaluations/given-2015/round.json': `{
  "title": "2015年度评价",
  "basis": ["p002"],
  "authority": "kjj",
  "evaluator": "市科技评估中心",
  "year": 2015,
  "illustrative": true
}
`,
  'data/evaluations/given-2015/grades.csv': `名称,空间编号,区划代码,等次,备注
星火空间,s01,000012,优秀,
未名空间,,000013,合格,
`,
  'data/evaluations/own-2015/method.json': `{
  "title": "2015年度计算的评价",
  "basis": ["p002"],
  "authority": "kjj",
  "evaluator": "市科技评估中心",
  "year": 2015,
  "illustrative": true,
  "signedOn": "2016-01-10",
  "frozenOn": "2016-02-01",
  "indicators": [
    { "id": "firms", "title": "新办企业", "clause": "p002", "unit": "家",
      "weight": 0.6, "source": "自评", "publicationBasis": null },
    { "id": "events", "title": "活动场次", "clause": null, "unit": "场",
      "weight": 0.4, "source": "行政记录" }
  ],
  "normalization": "min-max",
  "increment": "flow",
  "incrementFloor": null,
  "firstYear": "full",
  "missing": "zero",
  "zeroRange": "full",
  "shares": { "total": 0.5, "increment": 0.5 },
  "bonus": { "perItem": 1, "cap": 5 },
  "ties": ["increment", "total", "firms"],
  "decimals": 2,
  "selection": {
    "count": 1, "slots": "new-only", "title": "优秀众创空间", "validYears": 3, "reward": 0
  },
  "publish": "ranks",
  "bands": [{ "grade": "优秀", "share": 0.5 }, { "grade": "合格", "share": 0.5 }],
  "sensitivity": { "draws": 100, "seed": 1, "weightSpread": 0.2 }
}
`,
  'data/evaluations/own-2015/values.csv': `空间编号,指标,年度,值,核实方式,核实值,核实说明
s01,firms,2014,3,未抽中,,
s01,firms,2015,5,全面,0,资料不全
s02,firms,2015,4,,,
s02,events,2015,12,,,
`,
  'data/evaluations/own-2015/bonus.csv': `空间编号,事项,理由,认定
s02,国际交流,有协议,是
`,
  'data/evaluations/own-2015/decisions.csv': `空间编号,次序,依据,日期
s01,1,会议纪要,2016-02-03
`,
};
