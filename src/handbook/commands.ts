/** What a command of package.json does, and how it is called. */
export interface CommandWords {
  readonly does: string;
  /** Its options as typed, with what each means. */
  readonly options?: Readonly<Record<string, string>>;
}

/** Every npm script by its name; a test compares with package.json. */
export const COMMANDS: Readonly<Record<string, CommandWords>> = {
  build: { does: '检查，再把整个站写到OUT_DIR；有错误就列出全部错误，OUT_DIR不动' },
  check: {
    does: '只检查，不写站。没有错误退出0，有错误1，没有能检查2',
    options: {
      '-- --format text|json|csv|github': '问题的格式，不写是text',
      '-- --all': '连提示也逐条列出，不写只数有几处',
    },
  },
  dev: {
    does: '在本机打开活的站（4321端口），改了表或文章自己更新；/gallery是全部写法，/preview/期号是一期的各种版本',
  },
  preview: { does: '在本机打开已经写好的OUT_DIR' },
  test: { does: '类型、规则、格式、单元、样站、浏览器，全部测试' },
  types: { does: '只查类型，页面也在内' },
  lint: { does: '只查写法的规则，和没有用处的代码、没有列出的包' },
  'format:check': { does: '只查源代码是不是照.prettierrc整理过' },
  'test:unit': { does: '只做单元测试' },
  'test:site': { does: '只做要建整个样站的测试' },
  'test:browser': { does: '只做要开浏览器的测试' },
  format: { does: '照.prettierrc整理源代码' },
  bench: {
    does: '自编一个全国的版本，量检查和构建要多少时间和内存，列出最重的页面和文件；只量，不判',
    options: {
      '-- --sizes 1000,10000': '各多少家空间，不写是1000和10000',
      '-- --eleventy 文件夹': '装着Eleventy的文件夹，空间的页面与它做同样多的页相比',
    },
  },
  docs: { does: '由程序里的定义生成docs/zh和docs/schemas' },
  seal: { does: '把已发布的文件和旬报里的数记进data/ledger.json和data/issue-ledger.json' },
  diff: {
    does: '从某个时候起变了什么：没有记录的改动在前，再是逐表、逐篇的变动，说成句子',
    options: {
      '-- HEAD~1': '从git的一个版本起；也可以是检查点、另一版的文件夹或建好的网站',
      '-- HEAD~1 --format json': '结果给程序读',
    },
  },
  inbox: {
    does: '收一遍收件箱：表变成版本，Word变成旬报的草稿；收下的移到已收，退回的做好记号放在退回，各有一张回执',
  },
  nightly: {
    does: '每晚的一遍：收件箱、检查、封存、构建、交出，最后一行是JSON。网站是今天的退出0，没有能发布退出1；没有成的时候原来的网站和台账都不动',
  },
  package: {
    does: '打成安装包，解开就能用，不要npm、网络和管理员权限；打包时要联网。不带浏览器的不做PDF，别的都做',
    options: { '-- --platform win-x64|linux-x64|linux-arm64 --out 文件夹': '哪个平台，写到哪里' },
  },
  publish: {
    does: '把建好的站交出去：去处写在site.json的publish里；没有检查过的、不是今天的、建好以后改过的不交',
    options: {
      '-- --to folder': '换到网站服务器读的文件夹，整个换上或不动',
      '-- --to zip': '写一个按日期取名的压缩包，里面的变动.md列出从上次以来变了什么',
      '-- --to cms': '变了的每一篇一个文件夹，正文没有样式和脚本，贴进政府网站平台',
      '-- --to git': '提交到放网站的分支，写了remote就推',
      '-- --to folder --dry-run': '只说会做什么',
    },
  },
  import: {
    does: '把Excel、WPS或CSV的表变成一个版本：认出表头和列，改写格式，与上一版比，拿不准的一次问完；有问题没有答就不写',
    options: {
      '-- 文件 [文件…]': '几个文件合成一版',
      '-- --dataset spaces --as-of 2026-09-30 --sheet 在册': '认不出时写明数据集、日期、工作表',
      '-- 名单.xlsx --dataset notices/gs-2026-01':
        '一件公示的名单，写进它的list.csv；编号写在文件名里的自己认',
      '-- --history 文件夹': '同一张表的各年：一个文件一版，按日期先后，问题一次问完，全写或全不写',
      '-- --answers 回答.json': '对所问的回答：把列出的从{到}的几行存下来改好',
      '-- --dry-run': '只看，不写',
      '-- --format json': '结果给程序读',
    },
  },
  export: {
    does: '把本单位的数据填进上级发的表：表的标题、单位、格式、公式不动，说明填了哪些行和列、哪些没有填',
    options: {
      '-- 表.xlsx': '上级的表；写在另一个文件里，不会盖掉已有的',
      '-- 表.xlsx --dataset spaces --out 已填.xlsx': '写明数据集和文件',
    },
  },
  'import:docx': {
    does: '把Word旬报变成草稿，放不下的逐条列出',
    options: {
      '-- 文件.docx': 'Word文件',
      '-- 文件.docx --public': '文件上写着内部资料，已经确认可以公开',
    },
  },
  'send:test': {
    does: '把一期发到一个邮箱试看，要有环境变量SMTP_URL',
    options: { '-- --to 邮箱 --issue 2016-01': '收件人和期' },
  },
  'new:issue': {
    does: '起下一期旬报的草稿，从上一期的后一天收到出刊那天，1、11、21日出刊的收到前一天；不会盖掉已有的',
    options: { '-- --date YYYY-MM-DD': '出刊日期' },
  },
  'new:edition': {
    does: '建一个新版本的文件夹：问十几个问题，写好site.json、各数据集和填表的模板；不会盖掉已有的',
    options: {
      '-- 文件夹': '写到哪里，要不存在或是空的',
      '-- 文件夹 --answers 回答.json': '不问，回答从文件里读',
    },
  },
  'new:dataset': {
    does: '在已有的一版里再添一张表：写好dataset.json、只有表头的CSV和填表的模板；不会盖掉已有的',
    options: { '-- budgets': '哪个数据集，也可以写名称，如资金预算' },
  },
  template: {
    does: '写一个填表用的Excel模板：表头有批注，值有下拉，代码和日期设成文本；或写下一期旬报的Word模板：栏目、这一段时间的动态和算出的数都填好',
    options: {
      '-- spaces --out 文件.xlsx': '哪个数据集，写到哪里',
      '-- issue --date YYYY-MM-DD --out 文件.docx':
        '下一期旬报。算出的数各是一个内容控件，移动、复制以后收进来还是<Total>；改写了的照改的收，两个数都列出来',
    },
  },
  'dev:example': { does: '打开示例市（虚构）的活站' },
  'build:example': { does: '写出示例市的站' },
  'build:demo': { does: '写出资料版，示例市放在它的example/下' },
};

/** The environment variables that every command reads. */
export const VARIABLES: readonly (readonly [string, string, string])[] = [
  ['SITE_ROOT', '这一版的文件夹，里面有data、content，还可以有public', '本仓库'],
  ['OUT_DIR', '站写到哪里；只替换空文件夹和自己写过的文件夹', 'dist'],
  ['BASE_PATH', '放在哪个路径下，例如/zwgk/zckj/', '/'],
  ['BUILD_DATE', '哪一天算今天，YYYY-MM-DD', '北京时间的今天'],
  ['PORT', '本机打开站的端口（dev、preview）', '4321'],
  ['BUILD_REVISION', '写进published.json的版本；不写就是git的版本，改动没有提交就空着', ''],
  ['CHROME_PATH', '另装的Chrome或Edge，用来做PDF', '随包的浏览器'],
];
