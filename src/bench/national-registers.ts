import { addDays } from '../text/dates.ts';
import type { Random } from '../model/evaluation/random.ts';
import { csv, DIVISIONS, numbers, spaceId } from './national-tables.ts';

/** A table of one version. */
export interface NationalRegister {
  readonly name: string;
  readonly title: string;
  readonly kind: 'snapshot' | 'batch';
  readonly day: string;
  readonly csv: string;
}

/** The registers besides spaces, support, titles and events, by the number of spaces. */
export function* nationalRegisters(spaces: number, random: Random): Generator<NationalRegister> {
  const per = (each: number) => numbers(Math.max(1, Math.floor(spaces / each)));
  yield snapshot('tenants', '在孵和毕业企业', '2026-06-30', tenantRows(spaces, random));
  yield snapshot('communities', '众创社区', '2025-12-31', communityRows(per(50)));
  yield batch('community-reviews', '社区年度考核', '2025-12-31', reviewRows(per(50)));
  yield batch('statistics', '统计', '2025-12-31', statisticRows(per(200)));
  yield snapshot('targets', '目标', '2026-01-05', targetRows(per(100)));
  yield batch('budgets', '资金预算', '2026-02-10', budgetRows(per(100)));
  yield batch('evaluation-results', '已公布评价结果', '2025-12-31', resultRows(per(50)));
  yield snapshot('disclosures', '公开事项目录', '2026-01-05', disclosureRows(per(100)));
  yield snapshot('calendar', '发布日历', '2026-01-05', calendarRows(per(20)));
}

const snapshot = (name: string, title: string, day: string, rows: string): NationalRegister => ({
  name,
  title,
  kind: 'snapshot',
  day,
  csv: rows,
});

const batch = (name: string, title: string, day: string, rows: string): NationalRegister => ({
  ...snapshot(name, title, day, rows),
  kind: 'batch',
});

/** Five firms a space; one in four has ended, another has left. */
function tenantRows(spaces: number, random: Random): string {
  const ends = ['注销', '毕业', '', ''] as const;
  return csv(
    '编号,空间编号,企业名称,统一社会信用代码,成立日期,入驻日期,离开日期,去向,毕业去向,从业人数(人),来源',
    numbers(spaces * 5).map((index) => {
      const enteredOn = addDays('2018-01-01', Math.floor(random() * 1800));
      const end = ends[index % ends.length] ?? '';
      const leftOn = end === '' ? '' : addDays(enteredOn, Math.floor(random() * 1200));
      return [
        ...[`nq${index + 1}`, spaceId(index % spaces), `示例第${index + 1}号创业有限公司`, ''],
        ...[addDays(enteredOn, -200), enteredOn, leftOn, end, end === '毕业' ? '产业园区' : ''],
        ...[end === '' ? 1 + (index % 40) : '', 'src'],
      ];
    }),
  );
}

function communityRows(places: readonly number[]): string {
  return csv(
    '编号,名称,区划代码,申报单位,产业定位,四至范围,规划面积(平方公里),载体建筑面积(万平方米),投资规模(亿元),备案试点日期,状态,认定日期,来源,备注',
    places.map((index) => [
      ...[`nc${index + 1}`, `示例第${index + 1}号众创社区`, division(index), '示例区政府'],
      ...['数字文化', '', 1 + (index % 9), 10 + (index % 20), 5 + (index % 30), '2022-05-10'],
      ...['备案试点', '', 'src', ''],
    ]),
  );
}

/** Three years of each community, all passed. */
function reviewRows(places: readonly number[]): string {
  return csv(
    '编号,社区编号,年度,结论,新兴产业投资占比(%),高新技术产值占比(%),初创企业增长(%),从业人员增长(%),进展,来源',
    places.flatMap((index) =>
      [2023, 2024, 2025].map((year) => [
        ...[`nr${index + 1}-${year}`, `nc${index + 1}`, year, '通过'],
        ...[50 + (index % 40), 40 + (index % 30), index % 20, index % 15, '如期进行', 'src'],
      ]),
    ),
  );
}

/** Figures of every division, in four years. */
function statisticRows(indicators: readonly number[]): string {
  const years = [2022, 2023, 2024, 2025];
  const rows = indicators.flatMap((indicator) =>
    DIVISIONS.flatMap((code) => years.map((year) => ({ indicator, code, year }))),
  );
  return csv(
    '编号,期间,区划代码,指标,口径,限定,值,单位,来源,可信度,备注',
    rows.map(({ indicator, code, year }, index) => [
      ...[`ns${index + 1}`, year, code, `示例指标${indicator + 1}`, '当年', ''],
      ...[(index * 31) % 5000, '家', 'src', '高', ''],
    ]),
  );
}

function targetRows(places: readonly number[]): string {
  return csv(
    '编号,条款编号,指标,比较,目标值,单位,基期值,截止,期间,性质,适用对象,现值指标,现值区划,备注',
    places.map((index) => [
      ...[`ng${index + 1}`, 'na01', `示例目标${index + 1}`, '>=', 100 + index, '家', 20, 2028, ''],
      ...['目标', '全国', index === 0 ? '示例指标1' : '', index === 0 ? division(0) : '', ''],
    ]),
  );
}

/** A programme of one year belongs to one of them only. */
function budgetRows(places: readonly number[]): string {
  const programmes = ['房租补贴', '宽带与软件补贴', '活动补贴', '运行补助'];
  return csv(
    '编号,资金名称,年度,预算(元),部门,依据条款,项目,来源',
    places.map((index) => [
      ...[`nz${index + 1}`, `示例第${index + 1}项资金`, 2023 + (index % 4), 1_000_000 + index],
      ...['示例部', 'na03', programmes[index] ?? '', 'src'],
    ]),
  );
}

function resultRows(places: readonly number[]): string {
  return csv(
    '编号,机关,区划代码,年度,对象,参评数,等次,应评未评数,奖励数,撤销数,来源,可信度,备注',
    places.map((index) => [
      ...[`nv${index + 1}`, '示例厅', division(index), 2021 + (index % 4), '示例众创空间', 100],
      ...['优秀=20；合格=70；不合格=10', '', 20, '', 'src', '高', ''],
    ]),
  );
}

function disclosureRows(places: readonly number[]): string {
  return csv(
    '编号,公开事项,公开内容,依据条款,公开主体,时限,频率,栏目,公开方式,备注',
    places.map((index) => [
      ...[`nd${index + 1}`, `示例第${index + 1}项公开`, '名录', 'na01', '示例部', '每年', ''],
      ...['spaces/', '网上公布', ''],
    ]),
  );
}

function calendarRows(places: readonly number[]): string {
  return csv(
    '编号,名称,计划日期,状态,原日期,原因,链接',
    places.map((index) => [
      ...[`nk${index + 1}`, `示例第${index + 1}项公布`, addDays('2026-06-01', index % 365)],
      ...['确定', '', '', 'spaces/'],
    ]),
  );
}

const division = (index: number): string => DIVISIONS[index % DIVISIONS.length] ?? '';
