import { CHART_NAMES } from './charts.ts';
import { ID_PATTERN } from './ids.ts';

export type PropType =
  | 'text'
  | 'dataset'
  | 'column'
  | 'columns'
  | 'where'
  | 'day'
  | 'count'
  | 'id'
  | 'address'
  | 'choice';

/** A prop of a component, for checks, suggestions and the gallery page. */
export interface PropMeta {
  readonly title: string;
  readonly type: PropType;
  readonly required: boolean;
  readonly description: string;
  readonly example: string;
  /** The values a `choice` may have. */
  readonly values?: readonly string[];
  /** Whether a `dataset` may also be a round, `evaluations/<id>`. */
  readonly mayBeRound?: true;
}

/** Whether a text has the form of a `dataset` prop. */
export function isDatasetForm(
  value: string,
  { mayBeRound }: Pick<PropMeta, 'mayBeRound'>,
): boolean {
  return ID_PATTERN.test(mayBeRound === true ? value.replace(/^evaluations\//, '') : value);
}

/** A component that prose may use. */
export interface ComponentMeta {
  readonly title: string;
  readonly description: string;
  /** What stands between the opening and the closing tag. */
  readonly children: 'none' | 'optional' | 'required';
  readonly props: Readonly<Record<string, PropMeta>>;
  readonly example: string;
}

const dataset = prop('数据集', 'dataset', true, '数据集的名称，即data下的文件夹名', 'spaces');
const where = prop(
  '条件',
  'where',
  false,
  '列=值；列=值，要全部符合；「|」隔开可选的值',
  '状态=在册；级别=省级|市级',
);
const column = (title: string, description: string, example: string) =>
  prop(title, 'column', false, description, example);

/** The components of prose (docs/zh/components.md), by name. There are no others. */
export const COMPONENTS = {
  Total: {
    title: '总数',
    description: '符合条件的行数，或某一列的合计，或一次评价的一个数，只出数字',
    children: 'none',
    props: {
      of: {
        ...dataset,
        description: `${dataset.description}；一次评价写evaluations/编号`,
        mayBeRound: true,
      },
      where,
      sum: column(
        '合计的列',
        '写了就算这一列的合计，不写就数行数；没有一行有数时不能写',
        '工位数(个)',
      ),
      asOf: prop('截至', 'day', false, '截至哪一天；旬报里不写就是出刊日', '2016-03-31'),
      value: {
        ...prop('评价的数', 'choice', false, '参评、入选、临界的家数，得分，两名的差距', 'units'),
        values: ['units', 'selected', 'near', 'score', 'gap'],
      },
      rank: prop('名次', 'count', false, '第几名的得分', '10'),
      ranks: prop('两个名次', 'text', false, '前一个减后一个，先相减后四舍五入', '10；11'),
    },
    example: '<Total of="spaces" where="状态=在册；级别=省级" />',
  },
  Figure: {
    title: '图',
    description: '由数据画出的图，附表和来源',
    children: 'none',
    props: {
      chart: {
        ...prop('图的种类', 'choice', true, '图的种类', 'bar-table'),
        values: CHART_NAMES,
      },
      of: dataset,
      where,
      x: column('横向的列', '横轴或标签用的列', '期间'),
      y: column('纵向的列', '数值或各行用的列', '值'),
      series: column('分组的列', '按这一列分成几组', '级别'),
      to: column('终点的列', '一段的终点', '结束'),
      panel: column('分图的列', '按这一列分成几幅', '对照组'),
      highlight: prop('突出的行', 'where', false, '写法与where相同', '类型=项目路演'),
      highlightLabel: prop('突出的叫法', 'text', false, '突出的行在图例里的叫法', '面向创业者'),
      restLabel: prop('其余的叫法', 'text', false, '其余的行在图例里的叫法', '来访与交流'),
      title: prop('标题', 'text', true, '图的标题：量的是什么', '全国众创空间数'),
      finding: prop('结论', 'text', false, '写进标题的结论的编号', 'growth'),
      unit: prop('单位', 'text', false, '数值的单位', '万元'),
      note: prop('说明', 'text', false, '图下的说明', '没有日期的条目不画'),
    },
    example: '<Figure chart="bar-table" of="statistics" x="期间" y="值" title="众创空间数" />',
  },
  Table: {
    title: '表',
    description: '数据集里符合条件的行',
    children: 'none',
    props: {
      of: dataset,
      where,
      columns: prop('列', 'columns', false, '要列出的列，用「；」隔开', '编号；名称'),
      limit: prop('行数', 'count', false, '最多几行，不写就是全部', '10'),
      title: prop('标题', 'text', false, '表的标题，不写就是数据集的名称', '要求公开的条款'),
      finding: prop('结论', 'text', false, '写进标题的结论的编号', 'publication-terms'),
    },
    example: '<Table of="spaces" columns="编号；名称" limit="10" />',
  },
  Events: {
    title: '动态',
    description: '本期时段内一个栏目的动态',
    children: 'none',
    props: { column: prop('栏目', 'text', true, 'events里的栏目', '要闻速览') },
    example: '<Events column="要闻速览" />',
  },
  Space: {
    title: '空间',
    description: '空间的名称，链接到它的页面',
    children: 'optional',
    props: { id: prop('编号', 'id', true, '空间的编号', 'jx-s01') },
    example: '<Space id="jx-s01" />',
  },
  Policy: {
    title: '政策',
    description: '文件或条款的名称，链接到它的页面',
    children: 'optional',
    props: {
      id: prop('编号', 'id', true, '政策的编号', 'gbf2016-7'),
      clause: prop('条款', 'id', false, '条款的编号', 'p059'),
    },
    example: '<Policy id="gbf2016-7" clause="p059" />',
  },
  Notice: {
    title: '公示',
    description: '公示或公布的标题，链接到它的页面',
    children: 'optional',
    props: { id: prop('编号', 'id', true, '公示或公布的编号', 'n2016-01') },
    example: '<Notice id="n2016-01" />',
  },
  Quote: {
    title: '引文',
    description: '引用的原话',
    children: 'required',
    props: {},
    example: '<Quote>一段原话</Quote>',
  },
  Note: {
    title: '说明',
    description: '编者的说明',
    children: 'required',
    props: {},
    example: '<Note>一段说明</Note>',
  },
  Image: {
    title: '图片',
    description: '站内的图片',
    children: 'none',
    props: {
      src: prop('文件', 'address', true, '站内的图片路径', '/images/a.png'),
      alt: prop('替代文字', 'text', true, '看不到图的人读到的话', '路演现场，台下坐满了人'),
      caption: prop('图注', 'text', false, '图下的一行字', '3月10日，项目路演'),
    },
    example: '<Image src="/images/a.png" alt="路演现场，台下坐满了人" />',
  },
} as const satisfies Readonly<Record<string, ComponentMeta>>;

type ComponentName = keyof typeof COMPONENTS;

/** What is known of a component; undefined when there is none. */
export function componentMeta(name: string): ComponentMeta | undefined {
  return isComponentName(name) ? COMPONENTS[name] : undefined;
}

/** Whether prose may use a component of this name. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(COMPONENTS, name);
}

/** The names of a `columns` list, `编号；名称`; undefined when an item is empty. */
export function parseColumns(text: string): string[] | undefined {
  const columns = text.split('；').map((name) => name.trim());
  return columns.every((name) => name !== '') ? columns : undefined;
}

function prop(
  title: string,
  type: PropType,
  required: boolean,
  description: string,
  example: string,
): PropMeta {
  return { title, type, required, description, example };
}
