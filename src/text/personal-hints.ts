import { digitChains, rowsOf } from './digit-chains.ts';
import { foldWidth } from './fold-width.ts';
import { findPersonalData, masked } from './personal-data.ts';
import { ID_LABEL, isBankCard, isCreditCode, isResidentId } from './personal-numbers.ts';

export type PersonalHintKind =
  '校验位不对的身份证号' | '校验位不对的银行卡号' | '出入境证件号' | '个人邮箱' | '微信号' | 'QQ号';

/** Something that is likely, not sure, to be a person's; masked for messages. */
export interface PersonalHint {
  readonly kind: PersonalHintKind;
  readonly masked: string;
  /** Where it begins in the text, in UTF-16 units. */
  readonly index: number;
}

const CARD_LABEL = /(?:银行卡|卡号|储蓄卡|借记卡|信用卡)[^\d。；\n]{0,12}$/;
const CARD_START = /^(?:62|4|5[1-5]|35|9558)/;
/** Before a number of ours that is no person's. */
const PASSPORT =
  /(?:护照|通行证|台胞证|回乡证|居留证|passport)(?: ?No\.?)?[^\n。；A-Za-z0-9]{0,12}([A-Z]{1,2}\d{7,10}|[DPS]E?\d{7,8}|(?<=[号:： ])\d{8,9}(?![本件张份个]))(?![0-9A-Za-z])|(?:身份证|永居证)[^\n。；A-Za-z0-9]{0,12}([A-Z]{3}\d{12})(?!\d)/gi;
const FREE_MAIL =
  /(?<![\w.+-])[\w.+-]{1,64}(?:@| ?[([【]at[)\]】] ?| at |#)(?:(?:vip\.)?(?:qq|163|126|sina|188)|yeah|foxmail|gmail|googlemail|hotmail|outlook|live|msn|yahoo|sohu|aliyun|icloud|me|139|189|wo|21cn|tom|proton|protonmail)[.。](?:com|net|cn|com\.cn|me|com\.hk)(?![\w-]|\.\w)/gi;
const WECHAT =
  /(?:(?<!公众)(?:微 ?信|[Vv薇]信|wechat|weixin)(?!公众|小程序|服务号|订阅号|视频号)(?: ?(?:号码|号|ID|帐号|账号))?|(?<![A-Za-z])(?:vx|wx)(?![A-Za-z]))[ ]?(?:[:：为是]|同号)[ ]?([A-Za-z][\w-]{5,19})|(?<![0-9A-Za-z_])(wxid_\w{6,})|(?:微信号|加我?微信|加我?[Vv](?:信|[Xx])?[:： ]?|(?:WeChat|微信) ?(?:ID|号)) ?([A-Za-z][\w-]{5,19})|(?:微信|(?<![A-Za-z])(?:vx|wx)) ?([A-Za-z](?=\w*[\d_])[\w-]{5,19})/gi;
const QQ = /(?<![A-Za-z])QQ(?!群|公众)(?:号码|号)?[ ]?[:：为是]?[ ]?([1-9]\d{4,10})(?!\d|@)/gi;

/** No hint without one of these words. */
const MARK =
  /[@＠]|at|#|护照|通行证|台胞证|回乡证|居留证|passport|身份|证件|居民证|ID ?card|卡|永居|微 ?信|[V薇]信|加我?V|wechat|weixin|vx|wx|QQ/i;

/**
 * What is likely to be a person's: numbers that a label calls a resident ID or bank card although
 * the check digit is wrong, numbers of passports and travel permits, addresses of free mail
 * services, names in WeChat and QQ. Nothing that `findPersonalData` is sure of.
 */
export function findPersonalHints(text: string): PersonalHint[] {
  if (text.length < 6 || !MARK.test(text)) return [];
  const { folded, indexOf } = foldWidth(text);
  const named = (kind: PersonalHintKind, pattern: RegExp) =>
    [...folded.matchAll(pattern)].flatMap((match): PersonalHint[] => {
      const [whole, ...groups] = match;
      const value = groups.find((group) => group !== undefined) ?? whole;
      if (findPersonalData(value).length > 0) return [];
      return [{ kind, masked: masked(value), index: match.index }];
    });
  const addresses = /@|at|#/i.test(folded) ? [...folded.matchAll(FREE_MAIL)] : [];
  return [
    ...labelledNumbers(folded),
    ...named('出入境证件号', PASSPORT),
    ...addresses.map(({ 0: address, index }): PersonalHint => ({
      kind: '个人邮箱',
      masked: maskedAddress(address),
      index,
    })),
    ...named('微信号', WECHAT),
    ...named('QQ号', QQ),
  ].map((hint) => ({ ...hint, index: indexOf(hint.index) }));
}

function labelledNumbers(text: string): PersonalHint[] {
  if (!/身份|证件|居民证|ID ?card|卡/i.test(text)) return [];
  const rows = digitChains(text).flatMap((chain) => rowsOf(chain, 16, 19, mayBeLabelled));
  return rows.flatMap(({ digits, groups }): PersonalHint[] => {
    const start = groups[0]?.start ?? 0;
    const before = text.slice(Math.max(0, start - 20), start);
    if (ID_LABEL.test(before) && digits.length === 18) {
      const isKnown = isResidentId(digits) || isCreditCode(digits);
      return isKnown
        ? []
        : [{ kind: '校验位不对的身份证号', masked: masked(digits), index: start }];
    }
    const isCard = CARD_START.test(digits) && CARD_LABEL.test(before);
    if (!isCard || isBankCard(digits)) return [];
    return [{ kind: '校验位不对的银行卡号', masked: masked(digits), index: start }];
  });
}

function mayBeLabelled(digits: string): boolean {
  return digits.length === 18 || CARD_START.test(digits);
}

function maskedAddress(address: string): string {
  const [name = '', host = ''] = address.split(/@| ?[([【]at[)\]】] ?| at |#/i);
  return `${name.slice(0, 2)}***@${host}`;
}
