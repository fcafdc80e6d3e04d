import { z } from 'zod';
import {
  ALWAYS,
  day,
  daysInOrder,
  emptyableMailAddress,
  emptyableText,
  flag,
  group,
  listOf,
  number,
  oneOf,
  refuse,
  siteAddress,
  text,
} from './fields.ts';
import { linkAddressFault } from '../../text/web-address.ts';
import { CHART_NAMES } from '../charts.ts';
import { FORMAT } from '../format.ts';
import { publishSettings } from './publish-settings.ts';

const authority = group(
  {
    id: text('编号', '机关的编号，dataset.json、notice.json和method.json用它', 'jx-kjj'),
    name: text('名称', '机关的名称'),
    level: text('层级', '国家、省、市、县，或别的说法', '市'),
    division: text('区划代码', '六位行政区划代码，用引号括起来', '330400'),
    from: day('起', '用这个名称的第一天'),
    to: day('止', '用这个名称的最后一天；null表示至今').nullable(),
  },
  '机关',
  '改了名的机关写成前后两条',
).superRefine((value, context) => daysInOrder(context, value, 'from', 'to'), ALWAYS);

const newsletterSection = group(
  {
    name: text('栏目名', '正文里「##」后面的字', '要闻速览'),
    aliases: listOf(text('别名', '别的写法'), '别名', '同一栏目的别的写法，没有就写[]'),
    required: flag('必有', 'true表示每期都要有这一栏'),
  },
  '栏目',
  '旬报的一个栏目',
);

/** `lead` of site.json: the figure that the home page opens with, with the props of `<Figure>`. */
const lead = group(
  {
    chart: oneOf(CHART_NAMES, '图的种类', '图的种类'),
    of: text('数据集', '画哪个数据集', 'statistics'),
    where: text('条件', '列=值；列=值', '指标=众创空间数').nullish(),
    x: text('横向的列', '横轴或标签用的列', '期间').nullish(),
    y: text('纵向的列', '数值用的列', '值').nullish(),
    series: text('分组的列', '按这一列分成几组').nullish(),
    to: text('终点的列', '一段的终点').nullish(),
    panel: text('分图的列', '按这一列分成几幅').nullish(),
    title: text('标题', '图的标题'),
    finding: text('结论', '写进标题的结论的编号').nullish(),
    note: text('说明', '图下的说明').nullish(),
    unit: text('单位', '数值的单位').nullish(),
  },
  '首页的图',
  '首页打开时的第一张图，写法与<Figure>相同',
);

/** The address of a site that has none yet: a name that can never be registered. */
export const UNDECIDED_ADDRESS = 'https://zhongchuang.example';

/** `data/site.json` (docs/zh/documents.md). Whether codes and ids exist is checked elsewhere. */
export const site = z
  .object({
    format: number('格式', '按哪一版的格式写，见upgrade.md；不写就是第1版', {
      min: 1,
      max: FORMAT,
      isWhole: true,
    }).nullish(),
    title: text('标题', '站的名称', '众创公开'),
    slogan: emptyableText('口号', '一句话说明这个站'),
    url: siteAddress('网址', '正式网址，不带BASE_PATH', 'https://www.example.gov.cn'),
    division: text('区划代码', '六位行政区划代码，用引号括起来', '330400'),
    kind: oneOf(['government', 'demonstration'], '性质', '政府站或演示站'),
    illustrative: flag('示例', 'true表示全部内容是虚构的'),
    authorities: listOf(authority, '机关', '发布机关和它们的曾用名'),
    contact: group(
      {
        office: emptyableText('办公室', '单位全称和联系的处室；页脚的“主办”印它'),
        phone: emptyableText('电话', '办公电话，没有就写空文字""'),
        address: emptyableText('地址', '通信地址'),
        email: emptyableMailAddress('邮箱', '单位邮箱'),
        hours: emptyableText('办公时间', '办公时间'),
        supervisionPhone: emptyableText('监督电话', '监督电话'),
      },
      '联系方式',
      '没有的写空文字""',
    ),
    filing: group(
      {
        siteIdCode: emptyableText('网站标识码', '政府网站标识码').nullish(),
        icp: emptyableText('ICP备案号', 'ICP备案号').nullish(),
        police: emptyableText('公安备案号', '公安备案号').nullish(),
      },
      '备案',
      '没有就不写，不能编',
    ).nullish(),
    newsletter: group(
      {
        title: text('刊名', '旬报的名称'),
        publisher: text('主办', '印在刊头的主办单位'),
        editors: listOf(text('编辑', '编辑'), '编辑', '编辑部或编辑，没有就写[]'),
        columns: listOf(newsletterSection, '栏目', '按刊登的次序'),
        reportTo: listOf(text('报', '报送单位'), '报', '报送单位，没有就写[]'),
        sendTo: listOf(text('送', '抄送单位'), '送', '抄送单位，没有就写[]'),
        wechatAccount: text('公众号', '发旬报的微信公众号的名称，没有就不写').nullish(),
      },
      '旬报',
      '旬报的刊名、主办和栏目',
    ),
    firstIssue: text(
      '按规则办的第一期',
      '这一期以前的都是旧刊（archived: true），例如2016-05',
    ).nullish(),
    lead: lead.nullish(),
    sister: group(
      {
        title: text('名称', '另一个站的名称').nullish(),
        url: text('网址', '另一个站的网址，https://开头或站内路径').nullish(),
      },
      '姊妹站',
      '一并发布的另一个站',
    )
      .superRefine((value, context) => {
        const { url } = value as { url?: unknown };
        if (typeof url !== 'string' || url.trim() === '') return;
        if (linkAddressFault(url) === undefined) return;
        const message = `写的是「${url}」，应为https://开头的网址或站内路径`;
        refuse(context, { message, hint: '例如https://example.gov.cn或example/' }, ['url']);
      }, ALWAYS)
      .nullish(),
    publish: publishSettings.nullish(),
    index: flag('收录', '是否允许搜索引擎收录；演示站默认false').nullish(),
  })
  .meta({ title: '站点', description: 'data/site.json：这是谁的站' });

export type Site = z.output<typeof site>;
