/**
 * What people of this field call by several names: whoever asks by one may find another. Only words that
 * may stand for one another in a rule or a heading; a name of a unit is found as it is written.
 */
const ALIKE: readonly (readonly string[])[] = [
  ['租金', '房租', '场租', '租房'],
  ['补贴', '补助', '资助', '奖补'],
  ['拨付', '发放', '拨款'],
  ['资金', '经费'],
  ['宽带', '网费'],
  ['备案', '登记'],
  ['申请', '申报', '报名'],
  ['条件', '门槛'],
  ['考核', '评价', '评估'],
  ['名次', '排名'],
  ['得分', '分数'],
  ['称号', '荣誉'],
  ['逾期', '超期', '过期'],
  ['撤销', '取消'],
  ['毕业企业', '出孵企业'],
  ['毕业', '出孵'],
  ['众创空间', '创客空间'],
  ['工位', '卡位', '座位'],
  ['旬报', '简报'],
  ['更正', '纠错'],
  ['日历', '日程'],
];

/** What people ask for by a word of their own, and what it is called where it is told. */
const LEADS: Readonly<Record<string, readonly string[]>> = {
  投诉: ['异议', '监督电话', '纠错'],
  举报: ['异议', '监督电话', '纠错'],
  申诉: ['异议', '监督电话'],
  提异议: ['异议'],
  报错: ['纠错', '更正'],
  过期: ['逾期', '超期', '到期'],
  摘牌: ['撤销', '取消'],
  免租: ['免费'],
  注册: ['登记', '备案'],
  孵化基地: ['孵化器', '众创空间'],
  联系方式: ['电话'],
  打分: ['得分', '评分'],
};

/** By word, those that may stand in its place. */
const OTHERS = new Map<string, readonly string[]>([
  ...ALIKE.flatMap((group) =>
    group.map((word) => [word, group.filter((other) => other !== word)] as const),
  ),
  ...Object.entries(LEADS),
]);

/** Any of the words, of two that begin alike the longer. */
const EVERYDAY = new RegExp([...OTHERS.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** A stretch of a text, and what may stand in its place; of most nothing. */
export interface SaidOtherwise {
  readonly said: string;
  readonly others: readonly string[];
}

/** A text cut into everyday words and what stands between them: 租金补贴标准 → 租金, 补贴, 标准. */
export function everydayWords(text: string): SaidOtherwise[] {
  const stretches: SaidOtherwise[] = [];
  let end = 0;
  for (const { 0: said, index } of text.matchAll(EVERYDAY)) {
    if (index > end) stretches.push({ said: text.slice(end, index), others: [] });
    stretches.push({ said, others: OTHERS.get(said) ?? [] });
    end = index + said.length;
  }
  if (end < text.length) stretches.push({ said: text.slice(end), others: [] });
  return stretches;
}
