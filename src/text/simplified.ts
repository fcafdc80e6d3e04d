/** Characters that names of columns are written with: simplified, then traditional. */
const PAIRS = `
  万萬 与與 专專 业業 个個 丰豐 为為 义義 产產 亿億 从從 价價 众眾 众衆 优優 会會
  余餘 关關 兴興 内內 册冊 决決 准準 减減 划劃 则則 创創 别別 办辦 务務 动動 励勵
  区區 华華 单單 历歷 县縣 参參 双雙 发發 变變 号號 启啟 员員 园園 围圍 国國 图圖
  场場 处處 备備 头頭 奖獎 学學 宁寧 实實 对對 导導 尔爾 层層 属屬 币幣 师師 广廣
  库庫 应應 开開 张張 当當 录錄 径徑 怀懷 态態 总總 战戰 户戶 执執 报報 拨撥 择擇
  换換 据據 数數 断斷 无無 时時 术術 机機 权權 条條 来來 构構 标標 栏欄 样樣 检檢
  楼樓 汉漢 没沒 泽澤 济濟 湾灣 满滿 滩灘 点點 状狀 环環 现現 电電 画畫 监監 盘盤
  码碼 确確 种種 积積 称稱 税稅 笔筆 筑築 签簽 简簡 类類 红紅 约約 级級 纳納 线線
  组組 细細 终終 经經 结結 给給 统統 续續 维維 编編 网網 职職 联聯 范範 获獲 营營
  补補 见見 规規 誉譽 计計 认認 训訓 记記 讲講 论論 设設 证證 评評 试試 话話 询詢
  说說 请請 读讀 谁誰 负負 责責 质質 贴貼 费費 赁賃 资資 车車 转轉 载載 较較 边邊
  达達 运運 进進 连連 适適 选選 邮郵 释釋 钱錢 银銀 链鏈 销銷 错錯 长長 门門 间間
  际際 随隨 页頁 项項 须須 预預 领領 频頻 题題 额額 验驗
`;
const SIMPLIFIED = new Map(
  PAIRS.trim()
    .split(/\s+/)
    .map(([to = '', from = '']) => [from, to]),
);

/** A name of a column in simplified characters, for comparing; characters of no column stay as they are. */
export function simplified(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => SIMPLIFIED.get(character) ?? character);
}
