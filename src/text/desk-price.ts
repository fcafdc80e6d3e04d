import { roundHalfUp } from './numbers.ts';

/**
 * What a desk costs a month in yuan, of a price as bureaus write it: 「前6个月免费，此后工位每月200元」 is 200.
 * Undefined where it says anything but one such price: by area or day, several prices, from or about, words
 * that are not known. Nothing is guessed: whom it is free for, or what else is to be paid, stands in the words.
 */
export function deskPrice(text: string): string | undefined {
  const written = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/[¥￥](\d+(?:\.\d+)?)(?!元)/g, '$1元')
    .replaceAll('人民币', '')
    .replaceAll('·', '/');
  if (FREE.test(written)) return '0';
  const clauses = written
    .split(/[,，;；。、()（）\[\]【】]/)
    .filter((clause) => /元|块/.test(clause) || (/\d/.test(clause) && !OF_RELIEF.test(clause)));
  const prices = clauses.filter((clause) => !OF_OTHER_THINGS.test(clause)).map(clausePrice);
  const [price] = prices;
  return prices.length === 1 ? price : undefined;
}

const FREE =
  /^(?:全部|工位|所有工位|目前|场地)?(?:全部|一律)?(?:免费(?:使用|入驻|提供)?|不收费|0元)[。!]?$/;

/** What is paid besides a desk, or in its place. */
const OF_OTHER_THINGS =
  /押金|保证金|办公室|办公间|独立间|会议室|路演厅|平方米|平米|㎡|m2|水电|物业|电费|停车|车位|宽带|网络费|注册/;

/** A number of months or shares by which a price is lowered, not a price. */
const OF_RELIEF = /免|减|折|优惠|含|赠|送/;

const VAGUE =
  /元起|元左右|元以[上下内]|元不等|约|大概|不超过|不低于|最低|最高|至|到|[-~—–―～]|多|余/;
const DESK = /工位|卡位/g;
const MONTH = /每个?月|一个月|\/个?月|月租金?|包月/g;
const YEAR = /每一?年|\/年|年租金?/g;
/** Words that leave a price what it is, longer ones first. */
const FILLER =
  /第[一二三四五]年起?|收费标准|租金|收取|收费|费用|价格|标准|使用|此后|以后|之后|随后|其后|其他|其余|其它|普通|开放|固定|共享|公共|统一|入驻|企业|团队|[/:每个一元块钱人的为是按收租费价]/g;

/** The price of a desk that a clause says, with no word left that might change it. */
function clausePrice(clause: string): string | undefined {
  const numbers = clause.match(/\d+(?:\.\d+)?(?=[元块])/g) ?? [];
  const [amount] = numbers;
  if (amount === undefined || numbers.length > 1 || VAGUE.test(clause)) return undefined;
  if (clause.match(DESK)?.length !== 1) return undefined;
  const [months, years] = [clause.match(MONTH)?.length ?? 0, clause.match(YEAR)?.length ?? 0];
  if (months + years !== 1) return undefined;
  const rest = clause
    .replace(amount, '')
    .replaceAll(DESK, '')
    .replaceAll(MONTH, '')
    .replaceAll(YEAR, '')
    .replaceAll(FILLER, '');
  if (rest !== '') return undefined;
  return months === 1
    ? String(Number(amount))
    : String(Number(roundHalfUp(Number(amount) / 12, 2)));
}
