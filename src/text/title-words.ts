/** A piece of a title; what is a word is set on one line. */
export interface TitlePiece {
  readonly text: string;
  readonly isWord: boolean;
}

/**
 * A title in pieces, with the words that titles of these pages are made of apart, so that no line of a
 * phone ends within one: 关于加快|众创空间|发展. A list, since engines and versions of Node cut differently.
 */
export function titlePieces(title: string): TitlePiece[] {
  return title
    .split(WORDS)
    .map((text, index) => ({ text, isWord: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

const WORDS = new RegExp(
  `(${[
    ...['众创空间', '创客空间', '众创社区', '集成电路', '孵化器', '加速器', '科技园', '集聚区'],
    ...['国务院', '办公厅', '科学技术', '省政府', '市政府', '实体经济', '转型升级', '创新创业'],
    ...['指导意见', '实施意见', '实施细则', '工作指引', '管理', '评价', '考核', '绩效', '办法'],
    ...['公示', '公布', '名单', '通知', '决定', '优秀', '授予', '补贴', '资格', '备案', '认定'],
    ...['关于', '加快', '推进', '发展', '建设', '服务', '场地', '租金', '扶持', '资金', '活动'],
    '（总第[0-9]+期）',
    ...['得分', '对照', '工作', '旬报', '数据表', '门槛', '标准', '企业', '中心', '公司'],
  ].join('|')})`,
);
