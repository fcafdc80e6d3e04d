import { RULES } from '../data/problem.ts';
import { code, page, table } from './markdown.ts';
import { RULE_WORDS } from './rules.ts';

/** Every rule of the check by its id, with what usually helps. */
export function rulePage(): string {
  return page('检查的规则', [
    '`npm run check`把所有问题一次列完：文件、行、列、写了什么、应当写什么。规则的名称不会改，可以用来查找。没有注明的都是错误，有一处就不发布；“提醒”和“提示”不拦发布。',
    table(
      ['规则', '什么时候', '怎么办'],
      RULES.map((rule) => [code(rule), RULE_WORDS[rule].when, RULE_WORDS[rule].help]),
    ),
  ]);
}
