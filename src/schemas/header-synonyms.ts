/** What bureaus call the column of the county or district. */
const PLACE =
  '区划 行政区划 行政区划代码 所在县区 所属县区 所在地区 所在县市 所属县市 所在区划 所属区划 所在区 所在地 所属区县 县区 区县 县(市、区) 县市区 县(市区) 所属县(市、区) 所在县(市、区) 所属县市区 所在县市区 所在区县 所属区 所属地区 地区 属地 所在区域 所属区域 辖区 区域 区 县';

/**
 * What bureaus call the columns in their own workbooks: by dataset and column, without units and
 * white space, separated by spaces. The titles of the schema need not be repeated.
 */
const SYNONYMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  spaces: {
    id: '空间编号 众创空间编号 载体编号',
    name: '空间名称 众创空间名称 载体名称 孵化载体名称 众创空间 机构名称 平台名称 众创空间全称 名称(全称)',
    formerNames: '原名 原名称 曾用名称 更名前名称',
    kind: '载体类型 空间类型 类别 载体类别 平台类型 空间类别',
    level: '等级 备案级别 认定级别 载体级别 认定等级 空间级别 层级 备案等级 空间等级',
    division: PLACE,
    operator:
      '运营单位 运营机构 运营公司 运营企业 运营主体名称 运营单位名称 运营机构名称 建设主体 主办单位 依托单位 运营方 建设运营单位 运营主体全称 运营管理机构',
    creditCode:
      '信用代码 社会信用代码 统一信用代码 统一代码 统一社会信用代码证号 运营主体统一社会信用代码 运营单位统一社会信用代码 机构代码',
    noCodeReason: '没有代码的原因',
    address: '详细地址 空间地址 所在地址 场地地址 经营地址 办公地址 注册地址 具体地址 孵化场地地址',
    industries:
      '产业领域 重点产业 专业方向 主要产业 产业定位 主导产业 服务领域 孵化方向 行业领域 技术领域 产业',
    openedOn:
      '启用时间 开业时间 开业日期 运营时间 运营日期 成立时间 成立日期 投入运营时间 开始运营时间 投用时间 运营起始时间',
    filedOn:
      '备案时间 认定时间 认定日期 批准时间 备案(认定)时间 备案(认定)日期 备案/认定时间 获批时间',
    filingNumber: '文号 批准文号 认定文号 备案文件 文件文号 文件号 备案(认定)文号',
    floorArea:
      '面积 场地面积 总面积 孵化面积 孵化场地面积 使用面积 场所面积 总建筑面积 空间面积 场地建筑面积',
    desks:
      '工位 工位数 工位总数 总工位 创业工位 创业工位数 工位数量 总工位数 提供工位数 工位数总数 工位数总计',
    freeDesks:
      '空余工位数 剩余工位 空置工位 空闲工位 工位空余 剩余工位数 工位空余数 空置工位数 工位剩余 工位空置 工位数空余 空余',
    price: '收费标准 收费情况 租金 租金标准 收费方式',
    tenure: '场地类型 场地来源 产权性质 场地产权 场地权属',
    leaseYears: '租赁期 租赁期限 租赁年限 剩余租期 租期年限',
    seedFund: '种子基金 创业基金 投资基金 种子资金规模 孵化基金 基金规模 种子资金总额 创业种子资金',
    investedProjects: '投资项目 获投项目数 投资项目数量 项目投资数 已投资项目 累计投资项目',
    status: '运营状态 运营情况 空间状态 目前状态 当前状态 存续状态 在册情况 在册状态',
    phone: '办公电话 联系电话 电话 固定电话 单位联系电话 咨询电话 座机',
    website: '网址 官网 官方网站 单位网站 网站地址',
    sources: '数据来源 资料来源 信息来源',
    note: '说明 其他说明 备注说明',
  },
  support: {
    recipient:
      '单位 单位名称 企业名称 补助单位 获奖单位 受补助单位 扶持单位 扶持对象 受益单位 奖励对象 申报单位 收款单位 项目单位',
    creditCode: '信用代码 社会信用代码 统一信用代码',
    spaceId: '众创空间 众创空间名称 空间名称 所属空间 所在空间 所在众创空间',
    department: '部门 主管部门 拨款单位 发放部门 发文部门 奖补部门 资助部门',
    departmentLevel: '层级 资金级次 部门级别',
    programme: '项目名称 扶持项目 奖补项目 资金名称 补助项目 政策名称',
    provisionIds: '政策依据 依据 条款',
    form: '补助方式 奖补方式 方式 扶持类型 补助类型',
    rewardItem: '奖励类别 奖补事由 奖励项目',
    costObject: '费用类型 支出方向',
    from: '起始日期 开始日期 补助期间起',
    to: '截止日期 结束日期 补助期间止',
    act: '性质 环节 资金状态',
    amount:
      '补助金额 奖励金额 奖补金额 扶持金额 拨付金额 补贴金额 资助金额 核定金额 奖励资金 补助资金',
    actedOn: '日期 批准时间 拨付日期 拨付时间 发放日期 发放时间 批复日期 拨款时间',
    docNumber: '批准文号 批复文号 文件号 文件文号',
    sources: '数据来源 资料来源',
    note: '说明',
  },
  titles: {
    spaceId: '众创空间 众创空间名称 空间名称 所属空间 所在空间 获称空间 名称',
    title: '称号名称 荣誉称号 荣誉名称 荣誉',
    level: '称号级别 等级',
    grantedOn: '授予时间 认定日期 认定时间 公布日期 获得时间',
    validYears: '有效年限',
    docNumber: '授予文号 文件号 认定文号',
    revokedOn: '撤销时间 取消日期',
    revocationReason: '取消原因',
    sources: '数据来源',
  },
  events: {
    date: '时间 活动日期 活动时间 发生日期 举办时间',
    spaceIds: '空间 众创空间 众创空间名称 空间名称 涉及空间 相关空间 所在空间 举办空间',
    kind: '活动类型 事项类型 类别',
    summary: '内容 活动内容 活动名称 事项 活动摘要 主要内容',
    organisations: '参与单位 涉及单位 主办单位',
    quantity: '人数 参加人数 参与人数',
    place: '活动地点 举办地点',
    sources: '数据来源',
    note: '说明',
  },
  communities: {
    name: '社区名称 众创社区 众创社区名称',
    division: '区划 行政区划 所在地 所在区 区县 县(市、区) 县市区 地区 所属地区',
    applicant: '申报主体 建设单位',
    industry: '产业方向 主导产业',
    venueArea: '载体面积 建筑面积',
    investment: '投资额 总投资',
    pilotOn: '备案日期 备案时间 试点时间 备案试点时间',
    status: '目前状态 当前状态',
    recognizedOn: '认定时间',
    sources: '数据来源',
  },
  tenants: {
    spaceId:
      '众创空间 众创空间名称 空间名称 所属空间 所在空间 入驻空间 孵化载体 所在载体 所在孵化载体 入驻载体',
    name: '企业 企业名 公司名称 单位名称 入驻企业 在孵企业 孵化企业',
    creditCode: '信用代码 社会信用代码',
    foundedOn: '成立时间 注册日期 注册时间 登记日期',
    enteredOn: '入驻时间 入孵日期 入孵时间 进驻日期 进驻时间',
    leftOn: '离开时间 退出日期 退出时间 出孵日期 出孵时间 毕业日期 毕业时间',
    outcome: '离开原因 退出原因 退出方式',
    destination: '去向说明 毕业后去向',
    staff: '从业人数 职工人数 员工人数 员工数',
    sources: '数据来源',
  },
  statistics: {
    period: '时间 年份 年度 统计期间 报告期',
    division: '区划 行政区划 地区 区县 县(市、区)',
    indicator: '指标名称 统计指标',
    value: '数值 数量 指标值 数据',
    unit: '计量单位',
    sources: '数据来源',
  },
  'notice-entries': {
    number: '序 编号顺序 排序 顺序',
    id: '空间编号 众创空间编号',
    // 申报单位 is who is proposed where no other column names it, else who runs it: its place among the
    // names of the operator comes later.
    name: '众创空间名称 空间名称 众创空间 单位名称 载体名称 机构名称 项目名称 企业名称 申报单位名称 申报单位',
    operator:
      '运营单位 运营机构 运营公司 运营主体名称 依托单位 建设单位 运营单位名称 运营机构名称 运营公司名称 申报单位名称 申报单位',
    division: PLACE,
    matter:
      '拟认定类别 拟认定级别 拟备案类别 拟定类别 事项内容 拟备案级别 拟授予称号 公示事项 认定类别 拟定等次 类别',
    amount:
      '拟奖补金额 奖补金额 拟补助金额 补助金额 奖励金额 拟奖励金额 拟补金额 拟补贴金额 补贴金额 拟资助金额 资助金额 拟安排金额 安排金额 拟支持金额',
    note: '说明',
  },
};

/** Other headers that workbooks have for a column; empty for a column that has none. */
export function headerSynonyms(dataset: string, key: string): readonly string[] {
  const held = Object.hasOwn(SYNONYMS, dataset) ? SYNONYMS[dataset] : undefined;
  const words = held !== undefined && Object.hasOwn(held, key) ? held[key] : undefined;
  return words === undefined ? [] : words.split(' ');
}
