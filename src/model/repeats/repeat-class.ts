/** The five classes of repeats (docs/engineers/procedures.md), by name. */
export const REPEAT_CLASSES = ['D1', 'D2', 'D3', 'D4', 'D5'] as const;
export type RepeatClass = (typeof REPEAT_CLASSES)[number];

/** What a class means, in plain words; none of them says that anything is wrong. */
export interface RepeatClassWords {
  readonly title: string;
  /** What must be the same and what must differ. */
  readonly rule: string;
  /** What a reader should and should not make of it. */
  readonly meaning: string;
}

/** Title, rule and meaning of each class. */
export const REPEAT_CLASS_WORDS: Readonly<Record<RepeatClass, RepeatClassWords>> = {
  D1: {
    title: '同一笔录了两次',
    rule: '受助单位、项目、金额和批准日期都相同',
    meaning: '多半是录入时重了，也可能真是两笔；以经办部门的核对为准。',
  },
  D2: {
    title: '两个部门为同一支出',
    rule: '受助单位和成本对象相同，期间重叠，扶持部门不同',
    meaning: '两笔可以各付一部分，也可以重叠；要看各自付了哪几个月、哪一部分。',
  },
  D3: {
    title: '同一家得了不同项目',
    rule: '受助单位相同，项目不同',
    meaning: '一家单位符合几个项目的条件，就可以得几个项目；列出来只为看得全。',
  },
  D4: {
    title: '逐级奖励',
    rule: '受助单位相同，都是一次性奖励，奖励的是不同级别的认定',
    meaning: '各级办法可以各奖各的，也可以规定就高或补差；没有规定的写“规则未声明”。',
  },
  D5: {
    title: '一次性奖励给了两次',
    rule: '受助单位和奖励事项相同，当时施行的办法规定这个事项只奖一次',
    meaning: '可能是重复，也可能是分期拨付没有写原记录；以经办部门的核对为准。',
  },
};
