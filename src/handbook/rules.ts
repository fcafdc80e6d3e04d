import type { Rule } from '../data/problem.ts';

/** What a rule refuses or points out, and what usually helps. */
export interface RuleWords {
  readonly when: string;
  readonly help: string;
}

/** Every rule that `npm run check` knows; a rule without words does not compile. */
export const RULE_WORDS: Readonly<Record<Rule, RuleWords>> = {
  'file-encoding': {
    when: '文件不是UTF-8，或不是文本',
    help: '另存为UTF-8；信息里写明认出的编码',
  },
  'csv-syntax': {
    when: '一行的格数与表头不同，引号没有配对，分隔不是半角逗号',
    help: '看信息里指的那一行；多半是格子里有没加引号的逗号',
  },
  'column-missing': { when: '缺一个必须有的列', help: '补上这一列' },
  'column-unknown': {
    when: '表头里有不认识的列；公示名单、等次名单另加的列像是表里的列（提醒）',
    help: '按信息里最近的列名改',
  },
  'value-required': { when: '必填的格子空着', help: '补上；不要写“无”' },
  'value-type': {
    when: '不是数、日期、编号、所列的值之一；有全角数字、千分位、多余的空格、看不见的字符',
    help: '照信息里“改写为”的写法',
  },
  'value-range': {
    when: '小于零的个数，大于100的占比，终点早于起点',
    help: '对照原件核对两个值',
  },
  'key-duplicate': { when: '编号与前面一行重复', help: '信息里有前面那一行的行号' },
  'reference-unknown': {
    when: '写了不存在的编号、项目或栏目（栏目是提醒）',
    help: '按信息里最近的编号改，或先补那一条',
  },
  'credit-code': {
    when: '统一社会信用代码的位数、字符或校验码不对（GB 32100）',
    help: '对照营业执照；表格软件把它变成数的，要从原件再贴',
  },
  'division-code': {
    when: '当时的GB/T 2260里没有这个区划代码',
    help: '按信息里的地名和代码改；0000开头的只用于虚构的内容',
  },
  'version-name': { when: '文件名不是日期，或晚于今天', help: '文件名写数据所属的日期' },
  'personal-data': {
    when: '任何地方出现身份证号、个人手机号、银行卡号',
    help: '删去；单位电话写固定电话',
  },
  'sealed-file-changed': {
    when: '封存以后的文件变了，或不见了',
    help: '取回原来的文件，改动写进errata.csv或新版本',
  },
  'erratum-guard': {
    when: '更正的原值不是文件里的值，与更正值相同，更正的是编号，或日期早于版本',
    help: '照文件里的值填原值',
  },
  config: {
    when: 'JSON、文章开头的键缺少、写错、不认识；文件名不认识；有链接或私人文件',
    help: '按信息里最近的名称改；不用的文件移出data、content、public',
  },
  'evaluation-method': {
    when:
      'method.json的键缺少或不对，权重或占比合计不是1；' +
      '公布的总量减增量就是另一次评价不公布的数（提醒）',
    help: '改到合计恰好为1；两次评价写一样的公开依据，或都不公布',
  },
  'evaluation-tie': {
    when: '名额的边线上有同分，decisions.csv没有定先后',
    help: '在decisions.csv写明次序和依据',
  },
  'notice-period': {
    when: '公示的天数与起止对不上，首日或末日不是工作日，缺那一年的放假安排',
    help: '止日改成信息里算出的日子',
  },
  'notice-order': {
    when: '称号或扶持所依的公示还没有满，或在处理异议，或已撤回；公布早于所依的公示期满（提醒）',
    help: '核对公示编号和日期',
  },
  'notice-round': {
    when: '公示的名单与评价选出的不同：谁、名次、综合得分、金额，或印了那一轮不公布的列',
    help: '按信息里算出的改；确有决定不同的，在terms/exceptions.csv写明',
  },
  'notice-list': {
    when: '名单上的名称、运营主体与当天的名录不同；公布与所依的公示不同而没有备注',
    help: '按名录改，别的写法登记在aliases.csv；变了的写备注，没有列入的写omitted',
  },
  'title-list': {
    when: '称号所依的公示或公布，名单上没有这家空间',
    help: '核对空间编号、公示编号和公布编号',
  },
  'award-list': {
    when: '批准所依的公示，名单上没有受助单位，或没有这个金额',
    help: '核对公示编号、受助单位和金额',
  },
  'award-standard': {
    when: '批准的奖励超过当时施行的标准',
    help: '多写了0的用errata.csv更正；核对依据条款',
  },
  'award-repeated': {
    when: '只奖励一次的事项，公示又给获过的单位列了钱',
    help: '金额空着，在备注里写明以前获过',
  },
  'payment-exceeds': {
    when: '拨付合计超过批准，收回合计超过拨付',
    help: '核对金额和原记录；记录错了的用errata.csv更正',
  },
  'exception-ended': {
    when: 'exceptions.csv里的例外过了最后一天（警告），或没有要解释的（提示）',
    help: '照规则改正，或续办以后改“至”',
  },
  'community-exit': { when: '连续两次考核未通过，仍是试点或已认定', help: '状态改为已退出' },
  'consecutive-exit': {
    when: '按方法连续几年等次差的应撤销或取消资格，过了60天还在册（提醒）',
    help: '出一版新名录改状态，或写明理由',
  },
  'repeat-undecided': { when: '疑似重复的扶持还没有结论（提示）', help: '在decisions.csv写结论' },
  'decision-due': {
    when: '日子过了，有一件事等人决定（提示，写明看哪一页）',
    help: '按信息里写的登记结果、改状态或续办',
  },
  'issue-number': {
    when: '期号、总期号有缺、有重，日期次序不对；早于site.json的firstIssue的一期不是旧刊，或不早于它的一期是旧刊',
    help: '按上一期接着编；旧刊（archived: true）的期号不接着编',
  },
  'issue-column': {
    when: '标题不是栏目或别名，缺必有的栏目，次序不对，空着',
    help: '照site.json里newsletter.columns的次序',
  },
  'content-syntax': {
    when: '正文有读不懂或各种版本里显示不了的写法',
    help: '照信息里的写法改，例如“<5%”写“小于5%”',
  },
  'content-code': {
    when: '正文里有import、export、{ }、不认识的标签',
    help: '删去；只用“正文里的词”',
  },
  'content-figure': {
    when: '图、表、总数的写法不对，条件里的值不在列里，没有数据',
    help: '照信息里列出的列和值改',
  },
  'content-placeholder': {
    when: '正文、开头的键或图的说明里还有“待写”（草稿里是提醒）；政府站的网址还没有定（提醒）',
    help: '写好这一处；还不发布的，开头写draft: true；网址在site.json里改',
  },
  'content-day': {
    when: '期刊、报告、故事的摘要里写“今天”“本周”一类（提醒）；摘要会在首页、更新和搜索里留很久',
    help: '写成日期',
  },
  'content-link': { when: '链接到的页面不存在（提醒）', help: '改地址，或先加那一页' },
  'version-shrinks': {
    when: '与上一版比少了行、改名没写曾用名、信用代码没变编号变了，两行同名，金额与同类差一万倍（提醒）',
    help: '注销的改状态不删行；旧名写进曾用名；编号改回；核对金额的单位',
  },
  'disclosure-overdue': { when: '公开事项过了时限（提醒，只在政府站）', help: '补发，或改时限' },
  'stale-column': { when: '栏目长久没有更新（提醒，只在政府站）', help: '更新或写明原因' },
};
