import { creditCodeCheckCharacter, organisationCheckCharacter } from '../text/check-characters.ts';
import type { Random } from '../model/evaluation/random.ts';

/** Codes of invented places. */
export const DIVISIONS = Array.from({ length: 81 }, (_, index) => `0000${String(index + 11)}`);
const CONTACT = '示例部 0000-0000000';

/** site.json of an invented bureau. */
export const SITE = {
  title: '众创公开·示例全国',
  slogan: '虚构的全国：量速度用',
  url: 'https://nation.example',
  division: '000010',
  kind: 'demonstration',
  illustrative: true,
  authorities: [
    { id: 'bu', name: '示例部', level: '国家', division: '000010', from: '2015-01-01', to: null },
  ],
  contact: {
    office: '示例部（示例）',
    phone: '0000-0000000',
    address: '示例路1号（示例）',
    email: 'office@nation.example',
    hours: '工作日9:00–17:00',
    supervisionPhone: '0000-0000001',
  },
  newsletter: {
    title: '示例众创旬报',
    publisher: '示例部（示例）',
    editors: ['示例编辑组'],
    columns: [{ name: '数说众创', aliases: [], required: true }],
    reportTo: ['示例部（示例）'],
    sendTo: ['示例部（示例）'],
  },
  lead: null,
  index: false,
};

/** dataset.json of a table. */
export function datasetDocument(title: string, kind: 'snapshot' | 'batch'): object {
  return {
    title,
    description: '虚构，量速度用。',
    kind,
    publisher: 'bu',
    cadence: '不定期',
    license: 'CC-BY-4.0',
    openType: '无条件开放',
    basis: [],
    contact: CONTACT,
    illustrative: true,
  };
}

/** The id of a space by its number from 0. */
export const spaceId = (index: number): string => `nx-s${String(index + 1).padStart(5, '0')}`;
/** The name of a space by its number from 0: told apart by number. */
const spaceName = (index: number): string => `示例第${index + 1}号众创空间`;
const operatorName = (index: number): string => `示例第${index + 1}号孵化服务有限公司`;

/** The credit code of an invented operator: division part 000000. */
function creditCode(index: number): string {
  const first8 = `MA${String(index).padStart(6, '0')}`;
  const first17 = `91000000${first8}${organisationCheckCharacter(first8)}`;
  return `${first17}${creditCodeCheckCharacter(first17)}`;
}

/** A table as its file. */
export function csv(header: string, rows: Iterable<readonly (string | number)[]>): string {
  const lines = [header];
  for (const row of rows) lines.push(row.join(','));
  return `${lines.join('\n')}\n`;
}

/** 0 to one less than a count. */
export function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** data/terms: names of the invented divisions, one source. */
export function termRows(): Record<string, string> {
  const places = DIVISIONS.map((code, index) => [`示例${index + 1}市`, '区划', code, '自编的名称']);
  return {
    aliases: csv('写法,对象,编号,依据', [['示例国', '区划', '000010', '自编的名称'], ...places]),
    sources: csv('编号,标题,发布单位,文号,网址,发布日期,获取日期,可信度,说明', [
      ['src', '示例登记表', '示例部', '', 'https://nation.example/src', '2026-01-05', '', 'A', ''],
    ]),
  };
}

/** The clauses of the one invented policy. */
export function provisionRows(): string {
  return csv(
    '编号,政策,条款,主题,性质,义务主体,对象,适用读者,数值,期限,摘要,备注',
    ['公开', '评价', '奖励'].map((topic, index) => [
      `na0${index + 1}`,
      'nat2023-1',
      `第${'一二三'[index] ?? ''}条`,
      topic,
      '应',
      '示例部',
      '众创空间',
      '运营者',
      '',
      '',
      `${topic}怎样做`,
      '',
    ]),
  );
}

/** The directory of a year (0 or 1): numbers drift, one in two hundred is struck off. */
export function spaceRows(count: number, year: number): string {
  const levels = ['国家级', '省级', '市级', '县级'];
  return csv(
    '编号,名称,曾用名,类型,级别,区划代码,运营主体,统一社会信用代码,无代码原因,地址,产业方向,启用日期,备案日期,备案文号,建筑面积(平方米),工位数(个),空余工位(个),收费,场地性质,租期(年),种子资金(万元),投资项目数(个),状态,单位电话,网站,来源,备注',
    numbers(count).map((index) => [
      spaceId(index),
      spaceName(index),
      '',
      '众创空间',
      levels[index % levels.length] ?? '',
      DIVISIONS[index % DIVISIONS.length] ?? '',
      operatorName(index),
      creditCode(index),
      '',
      `示例街${(index % 900) + 1}号`,
      index % 3 === 0 ? '电子信息；数字文化' : '智能硬件',
      `20${10 + (index % 10)}-05-06`,
      `20${11 + (index % 10)}-06-04`,
      '',
      300 + ((index * 37) % 4000),
      40 + ((index * 13) % 400) + year,
      (index * 7 + year) % 40,
      '每工位每月180元',
      index % 2 === 0 ? '租赁' : '自有',
      index % 2 === 0 ? 3 + (index % 8) : '',
      100 + (index % 9) * 50,
      index % 12,
      index % 200 === 7 && year === 1 ? '注销' : '在册',
      '',
      '',
      'src',
      '',
    ]),
  );
}

interface SupportPart {
  readonly spaces: number;
  readonly first: number;
  readonly count: number;
  readonly year: number;
}

/** The support of a year; every ninth record is a payment of the approval before it. */
export function supportRows({ spaces, first, count, year }: SupportPart, random: Random): string {
  const id = (number: number) => `nf${String(first + number + 1).padStart(6, '0')}`;
  const kinds = [
    ['房租补贴', '房租'],
    ['宽带与软件补贴', '宽带'],
    ['活动补贴', '活动'],
    ['运行补助', '不限定'],
  ] as const;
  return csv(
    '编号,受助单位,统一社会信用代码,空间编号,扶持部门,部门层级,项目,依据条款,扶持方式,奖励事项,成本对象,期间起,期间止,金额性质,金额(元),计价说明,原记录,批准日期,文号,公示编号,来源,备注',
    numbers(count).map((number) => {
      const isPayment = number % 9 === 8;
      const approval = first + number - (isPayment ? 1 : 0);
      const unit = approval % spaces;
      const [way, cost] = kinds[approval % kinds.length] ?? kinds[0];
      const amount = 10000 + (approval % 97) * 1000;
      const month = String(1 + Math.floor(random() * 3) + (isPayment ? 3 : 0));
      return [
        id(number),
        operatorName(unit),
        creditCode(unit),
        spaceId(unit),
        '示例部',
        '国家',
        way,
        'na03',
        way,
        '',
        cost,
        '',
        '',
        isPayment ? '拨付' : '批准',
        amount,
        '',
        isPayment ? id(number - 1) : '',
        `${year}-${month.padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
        '',
        '',
        'src',
        '',
      ];
    }),
  );
}

/** A title for every tenth space. */
export function titleRows(spaces: number): string {
  return csv(
    '编号,空间编号,称号,级别,授予日期,有效期(年),公示编号,公布编号,文号,撤销日期,撤销原因,来源',
    numbers(Math.floor(spaces / 10)).map((index) => [
      `nt${index + 1}`,
      spaceId(index * 10),
      '示例优秀众创空间',
      '国家级',
      '2025-12-18',
      3,
      '',
      '',
      '',
      '',
      '',
      'src',
    ]),
  );
}

/** An event for every second space, of the twenty days before 11 November 2026. */
export function eventRows(spaces: number, random: Random): string {
  return csv(
    '编号,日期,日期精度,栏目,空间编号,类型,摘要,单位,人物,数量,数量限定,数量单位,地点,来源,备注',
    numbers(Math.floor(spaces / 2)).map((index) => [
      `ne${index + 1}`,
      `2026-10-${String(12 + Math.floor(random() * 20)).padStart(2, '0')}`,
      '日',
      '数说众创',
      spaceId(index * 2),
      index % 2 === 0 ? '项目路演' : '开放日',
      `${spaceName(index * 2)}办了一场活动`,
      '',
      '',
      10 + (index % 90),
      '',
      '人',
      '',
      'src',
      '',
    ]),
  );
}

/** Twelve published lists of at most 100 units. */
export function* noticeFiles(spaces: number): Generator<[string, string]> {
  for (let index = 0; index < 12; index++) {
    const folder = `data/notices/gb-2025-${String(index + 1).padStart(2, '0')}`;
    const units = numbers(Math.min(100, spaces)).map((place) => (place * 12 + index) % spaces);
    const notice = {
      kind: '公布',
      title: `关于公布第${index + 1}批名单的通知`,
      subject: `公布第${index + 1}批${units.length}家`,
      basis: ['na01'],
      procedure: ['审定'],
      issuer: 'bu',
      publishedAt: `2025-${String(index + 1).padStart(2, '0')}-10 15:00`,
    };
    yield [`${folder}/notice.json`, `${JSON.stringify(notice, null, 2)}\n`];
    yield [
      `${folder}/list.csv`,
      csv(
        '序号,编号,名称,运营主体,区划代码,事项,金额(元),备注',
        units.map((unit, place) => [
          place + 1,
          spaceId(unit),
          spaceName(unit),
          operatorName(unit),
          DIVISIONS[unit % DIVISIONS.length] ?? '',
          '列入名单',
          '',
          '',
        ]),
      ),
    ];
  }
}
