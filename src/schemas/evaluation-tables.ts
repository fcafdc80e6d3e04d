import * as column from './columns.ts';
import { type Row, table } from './dataset.ts';

/** `grades.csv` of a round published as given. */
export const grades = table(
  'grades',
  '等次名单',
  {
    name: column.text.required('名称', { description: '名称' }),
    spaceId: column.reference.optional('空间编号', { description: '空间', reference: 'spaces' }),
    division: column.division.optional('区划代码', { description: '所在地' }),
    grade: column.text.required('等次', { description: '等次' }),
    score: column.text.optional('得分', { description: '公布件上的得分，照印' }),
    rank: column.text.optional('名次', { description: '公布件上的名次，照印' }),
    note: column.text.optional('备注', { description: '补充说明' }),
    // Two units of one name are not rare; what tells them apart is the space or the place.
  },
  { key: ['name', 'spaceId', 'division'] },
);
export type Grade = Row<typeof grades>;

/** `values.csv` of a computed round: what a unit achieved in a year. */
export const indicatorValues = table(
  'indicator-values',
  '指标数据',
  {
    spaceId: column.reference.required('空间编号', { description: '空间', reference: 'spaces' }),
    indicator: column.id.required('指标', { description: 'method.json里的指标编号' }),
    year: column.year.required('年度', { description: '年度' }),
    value: column.number.required('值', { description: '当年完成的数' }),
    verification: column
      .oneOf(['未抽中', '抽样', '全面'])
      .optional('核实方式', { description: '怎样核实' }),
    verifiedValue: column.number.optional('核实值', { description: '核实后的数，代替填报的数' }),
    explanation: column.text.optional('核实说明', { description: '核实的说明' }),
    scoringNote: column.text.optional('计分说明', {
      description: '这一分怎样给的；指标写了scored时必填',
    }),
  },
  { key: ['spaceId', 'indicator', 'year'] },
);
export type IndicatorValue = Row<typeof indicatorValues>;

/** `bonus.csv` of a computed round: special services that add points. */
export const bonusItems = table(
  'bonus-items',
  '加分事项',
  {
    spaceId: column.reference.required('空间编号', { description: '空间', reference: 'spaces' }),
    item: column.text.required('事项', { description: '特色服务' }),
    reason: column.text.required('理由', { description: '认定或不认定的理由' }),
    accepted: column.oneOf(['是', '否']).required('认定', { description: '是否认定' }),
    points: column.number.optional('分值', {
      description: '加几分，负数是扣分；空着就是method.json的perItem',
    }),
  },
  { key: ['spaceId', 'item'] },
);
export type BonusItem = Row<typeof bonusItems>;

/** `decisions.csv` of a computed round: settles ties, smaller order first. */
export const tieDecisions = table(
  'tie-decisions',
  '同分处理',
  {
    spaceId: column.reference.required('空间编号', { description: '空间', reference: 'spaces' }),
    order: column.integer.required('次序', { description: '小的在前' }),
    ground: column.text.required('依据', { description: '依据' }),
    decidedOn: column.date.required('日期', { description: '日期' }),
  },
  { key: ['spaceId'] },
);
export type TieDecision = Row<typeof tieDecisions>;

/** What happens to a unit whatever its numbers say. */
const SITUATIONS = ['一票否决', '不得高于', '直接认定', '不参评'] as const;

/** `special.csv` of a computed round: units that leave it, or whose grade is limited or given. */
export const specialCases = table(
  'special-cases',
  '特别情形',
  {
    spaceId: column.reference.required('空间编号', { description: '空间', reference: 'spaces' }),
    situation: column.oneOf(SITUATIONS).required('情形', {
      description:
        '一票否决、不参评：不参加计算；直接认定：不计算，得所写等次；不得高于：排名后等次封顶',
    }),
    grade: column.text.optional('等次', {
      description: 'method.json里bands的一个等次；不得高于、直接认定时必填',
    }),
    ground: column.text.required('事由', { description: '为什么' }),
    basis: column.text.required('依据', { description: '依据的条款或文号' }),
  },
  { key: ['spaceId', 'situation'] },
);
export type SpecialCase = Row<typeof specialCases>;
