import { citedSources } from '../../model/site/cited-sources.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { siteOf } from '../../testing/site-of-tables.ts';

/** Sources of every grade, one with all that can be known, one with the title alone. */
const SOURCES = [
  '编号,标题,发布单位,文号,网址,发布日期,获取日期,可信度,说明',
  's1,示例市众创空间管理办法,示例市科技局,示科发〔2016〕1号,https://city.example/rules,2016-02-01,2016-03-01,A,',
  's2,关于示例市众创空间的报道,示例日报,,https://daily.example/news,2016-02-19,,B,',
  's3,示例市众创空间管理办法（转载）,某网站,,http://copy.example/1,,,C,',
  's4,无题,,,,,,D,',
].join('\n');

const SPACES = [
  '编号,名称,类型,区划代码,级别,建筑面积(平方米),工位数(个),状态,来源',
  's01,甲空间,众创空间,000001,市级,500,100,在册,s1',
  's02,示例市高新技术产业开发区留学人员创业园众创空间暨大学生创新创业实践基地,众创空间,000002,,,,未载明,s3',
  's03,乙空间,众创空间,000001,未定级,未报送,0,注销,s1；s2',
].join('\n');

const EVENTS = [
  '编号,日期,日期精度,栏目,空间编号,类型,摘要,数量,数量限定,数量单位,来源',
  'e01,2016-03-08,日,要闻速览,s01,走访,市科技局到甲空间走访,10,余,人,s1',
  'e02,2016-02-16,推断,要闻速览,s01,座谈,创业者座谈,20,约,人,s1；s2',
  'e03,2016-03,月,要闻速览,s02,讲座,高校巡讲,300,不足,人,s2',
  'e04,,未载明,要闻速览,s02,问卷,发放创业意愿问卷,3000,,份,',
].join('\n');

const STATISTICS = [
  '编号,期间,区划代码,指标,限定,值,单位,来源,可信度,备注',
  'st1,2016,000000,众创空间数,,120,家,s1,高,',
  'st2,2017,000000,众创空间数,,150,家,s2,中,',
  'st3,2019,000000,众创空间数,超过,200,家,s1,高,',
  'st4,2018,000000,众创空间数,,999,家,s4,低,',
].join('\n');

const PROVISIONS = [
  '编号,政策,条款,主题,性质,义务主体,对象,适用读者,数值,期限,摘要,备注',
  'p1,zc01,第七条,备案,应,众创空间,科技局,运营者,3个月,运行3个月后,运行3个月后可以申请备案,起算日未规定',
  'p2,zc01,第八条,鼓励,鼓励,,,,,,鼓励高校开放实验室,',
].join('\n');

/** A small fictional site that all examples of components draw on. */
export const site: SiteData = siteOf(
  { spaces: SPACES, events: EVENTS, statistics: STATISTICS, provisions: PROVISIONS },
  {
    sources: SOURCES,
    aliases: '写法,对象,编号,依据\n示例市东城区,区划,000001,虚构\n示例市西城区,区划,000002,虚构',
  },
);

/** Sources numbered as a page would that cites all four. */
export const sources = citedSources(site, ['s1；s2', 's3', 's4']);
