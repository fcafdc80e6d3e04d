/** The tables of the base edition by path. */
export function baseTables(): Record<string, string> {
  return {
    ...SPACES,
    ...FLOW,
    ...AWARDS,
    ...REGISTERS,
    'data/terms/sources.csv': `编号,标题,发布单位,网址,发布日期,可信度
src1,示例市科技局公告,示例市科技局,https://gazette.example/a/4912345678901234567,2016-03-01,A
src2,示例日报,,,,C
`,
    'data/terms/exceptions.csv': '规则,对象,编号,理由,依据,单位,日期,至\n',
    'data/terms/aliases.csv': `写法,对象,编号,依据
星火众创空间,空间,s01,公告
星火公司,单位,91000000MA27U00019,公告
某公司,单位,,公告
示例市,区划,000010,公告
`,
  };
}

/** A `dataset.json` with these keys changed or added. */
export function datasetJson(kind: 'snapshot' | 'batch', title: string, more = ''): string {
  return `{
  "title": "${title}",
  "description": "${title}，一行一条",
  "kind": "${kind}",
  "publisher": "kjj",
  "cadence": "不定期",
  "license": "CC-BY-4.0",
  "openType": "无条件开放",
  "basis": ["p001"],
  "contact": "高新科"${more}
}
`;
}

const SPACE_HEADER =
  '编号,名称,曾用名,类型,级别,区划代码,统一社会信用代码,启用日期,建筑面积(平方米),' +
  '工位数(个),空余工位(个),场地性质,租期(年),状态,单位电话,来源,备注';

const SPACES = {
  'data/spaces/dataset.json': datasetJson('snapshot', '空间名录'),
  'data/spaces/2016-03-01.csv': `${SPACE_HEADER}
s01,星火空间,,众创空间,省级,000012,91000000MA27U00019,2015-06-01,1200,60,12,租赁,5,在册,0573-12345678,src1,
s03,旧港空间,,众创空间,市级,000012,,,800,20,0,自有,,注销,,src1,后来不再列出
`,
  'data/spaces/2016-03-25.csv': `${SPACE_HEADER}
s01,星火空间,星火；小火,众创空间,省级,000012,91000000MA27U00019,2015-06-01,1200,60,12,租赁,5,在册,0573-12345678,src1,
s02,云谷空间,,科技企业孵化器,未定级,000010,,未查到,未报送,,,,,未载明,,src1；src2,
`,
  'data/spaces/errata.csv': `版本,编号,字段,原值,更正值,类别,原因,依据,更正日期
2016-03-01,s01,工位数(个),60,66,更正,抄录有误,来函,2016-03-20
2016-03-01,s01,工位数(个),60,65,更正,再次核对,来函,2016-03-22
2016-03-25,s02,*,,,撤销,登记错误,来函,2016-05-01
`,
  'data/spaces/notes.csv': `编号,字段,依据,来源,说明
s01,建筑面积(平方米),推断,src2,按两层相加
s03,工位数(个),明示,,见公告
`,
};

const FLOW = {
  'data/events/dataset.json': datasetJson('batch', '动态'),
  'data/events/2016-03-10.csv': `编号,日期,日期精度,栏目,空间编号,类型,摘要,人物,数量,数量限定,数量单位,来源
e01,2016-03-02,日,要闻速览,s01；s02,来访,来访一次,市长；局长,30,余,人,src1
e02,2016-03,月,众创空间动态,s01,路演,路演一次,,,,,src1
`,
  'data/events/2016-03-25.csv': `编号,日期,日期精度,栏目,空间编号,类型,摘要,人物,数量,数量限定,数量单位,来源
e03,,未载明,众创空间动态,s03,走访,走访一次,,,,,src2
e04,2016-03-08,推断,要闻速览,,调研,调研一次,,,,,src1
`,
  'data/statistics/dataset.json': datasetJson('batch', '统计'),
  'data/statistics/2015-12-31.csv': `编号,期间,区划代码,指标,口径,值,单位,来源,可信度
st01,2014,000010,众创空间数,时点,4,家,src1,高
st02,2015,000010,众创空间数,时点,9,家,src1,高
st03,2015,330400,众创空间数,时点,9,家,src1,高
`,
  'data/statistics/2016-03-31.csv': `编号,期间,区划代码,指标,口径,值,单位,来源,可信度
st04,2016Q1,000010,众创空间数,时点,12,家,src1,中
st05,2016Q1,000010,众创空间数增长,当年,-3.5,%,src1,高
`,
};

const AWARDS = {
  'data/titles/dataset.json': datasetJson('batch', '称号'),
  'data/titles/2016-03-10.csv': `编号,空间编号,称号,授予日期,有效期(年),公示编号,公布编号,撤销日期,来源
t01,s01,市级众创空间,2016-03-09,3,n2016-01,n2016-02,,src1
t02,s03,市级众创空间,2015-03-09,,,,2016-03-01,src1
`,
  'data/support/dataset.json': datasetJson('batch', '扶持'),
  'data/support/2016-03-15.csv': `编号,受助单位,统一社会信用代码,空间编号,扶持部门,部门层级,项目,依据条款,扶持方式,成本对象,期间起,期间止,金额性质,金额(元),原记录,批准日期,公示编号
z01,星火公司,91000000MA27U00019,s01,市科技局,市,房租补助,p001；p002,房租补贴,房租,2015-01-01,2015-12-31,批准,13800138000,,2016-03-10,n2016-01
z02,星火公司,91000000MA27U00019,s01,市科技局,市,房租补助,,房租补贴,房租,,,拨付,50000,z01,2016-03-12,
`,
  'data/support/decisions.csv': `记录,结论,依据,单位,日期
z01；z02,合规叠加,分次拨付,市科技局,2016-03-20
`,
  'data/budgets/dataset.json': datasetJson('batch', '资金预算'),
  'data/budgets/2016-03-01.csv': `编号,资金名称,年度,预算(元),部门,依据条款,项目,来源
b01,房租资金,2016,13900139000,市科技局,p001,房租补助,src1
`,
  'data/evaluation-results/dataset.json': datasetJson('batch', '已公布评价结果'),
  'data/evaluation-results/2016-01-31.csv': `编号,机关,区划代码,年度,对象,参评数,等次,来源,可信度
r01,示例市科技局,000010,2015,众创空间,12,优秀=2；合格=10,src1,高
`,
};

const REGISTERS = {
  'data/provisions/dataset.json': datasetJson('snapshot', '条款'),
  'data/provisions/2016-03-01.csv': `编号,政策,条款,主题,性质,适用读者,摘要
p001,m2016-1,第一条,备案,应,运营者；主管部门,备案要公示
p002,m2016-1,第二条,奖励,可,,认定的给奖励
`,
  'data/targets/dataset.json': datasetJson('snapshot', '目标'),
  'data/targets/2016-03-01.csv': `编号,条款编号,指标,比较,目标值,单位,截止,性质,现值区划
g01,p001,众创空间数,>=,30,家,2020,目标,000010
g02,p001,施行之日,=,02-29,月日,,施行,
`,
  'data/communities/dataset.json': datasetJson('snapshot', '众创社区'),
  'data/communities/2016-03-01.csv': `编号,名称,区划代码,规划面积(平方公里),备案试点日期,状态,来源
c01,东湖社区,000012,2.5,2015-03-01,备案试点,src1
`,
  'data/community-reviews/dataset.json': datasetJson('batch', '众创社区年度考核'),
  'data/community-reviews/2016-03-01.csv': `编号,社区编号,年度,结论,新兴产业投资占比(%),初创企业增长(%),来源
cr01,c01,2015,通过,80,120.5,src1
`,
  'data/disclosures/dataset.json': datasetJson('snapshot', '公开事项目录'),
  'data/disclosures/2016-03-01.csv': `编号,公开事项,公开内容,依据条款,公开主体,时限,频率,栏目
d01,备案名单,名单,p001,市科技局,5个工作日,P1Y,notices/
d02,旬报,旬报,p001；p002,市科技局,每旬,P10D,issues/
`,
  'data/calendar/dataset.json': datasetJson('snapshot', '发布日历'),
  'data/calendar/2016-03-01.csv': `编号,名称,计划日期,状态
k01,旬报第二期,2016-04-20,确定
`,
  'data/fees/dataset.json': datasetJson(
    'snapshot',
    '收费',
    `,
  "fields": [
    { "name": "code", "title": "编号", "type": "id", "required": true, "description": "编号" },
    { "name": "fee", "title": "价格", "type": "number", "unit": "元", "description": "价格" },
    { "name": "seats", "title": "座位", "type": "integer", "description": "座位" },
    { "name": "since", "title": "起", "type": "date", "description": "起" },
    { "name": "span", "title": "期间", "type": "period", "description": "期间" },
    { "name": "place", "title": "区划代码", "type": "division", "description": "区划" },
    { "name": "kind", "title": "种类", "type": "enum", "values": ["月租", "日租"],
      "description": "种类" },
    { "name": "origin", "title": "来源", "type": "source", "description": "来源" },
    { "name": "remark", "title": "备注", "type": "text", "description": "备注" }
  ]`,
  ),
  'data/fees/2016-03-01.csv': `编号,价格(元),座位,起,期间,区划代码,种类,来源,备注
f01,30.5,2,2016-01-01,2016-01-01/2016-06-30,000012,月租,src1,
f02,,,,,,,,
`,
};
