import { formatYuan } from '../../text/numbers.ts';
import { followedSums } from '../support/follow-up.ts';
import type { Chain } from './chains.ts';

/** 「公示名单10条，公布10条，授予称号10个，批准10笔共200万元，已拨付8笔共160万元。」 */
export function chainAnswer(chain: Chain): string {
  const { start, units } = chain;
  return `${[`${start.notice.kind}名单${units.length}条`, ...followed(chain)].join('，')}。`;
}

/** What came of a list: 「公布10条，授予称号10个。」; empty when nothing did. */
export function chainCame(chain: Chain): string {
  const parts = followed(chain);
  return parts.length === 0 ? '' : `${parts.join('，')}。`;
}

function followed({ units, decisions }: Chain): string[] {
  const awards = [...new Set(units.flatMap((unit) => unit.awards))];
  const sums = followedSums(awards);
  const titles = new Set(units.flatMap((unit) => unit.titles)).size;
  const payments = awards.flatMap((award) => award.payments);
  const decided = units.filter((unit) => unit.decided.length > 0).length;
  const money = (amount: string) => formatYuan(amount, '万元');
  const parts = [
    decisions.length > 0 ? `公布${decided}条` : '',
    titles > 0 ? `授予称号${titles}个` : '',
    awards.length > 0 ? `批准${awards.length}笔共${money(sums.approved)}` : '',
    payments.length > 0
      ? `已拨付${payments.length}笔共${money(sums.paid)}`
      : awards.length > 0
        ? '还没有拨付的记录'
        : '',
    Number(sums.recovered) > 0 ? `收回${money(sums.recovered)}` : '',
    Number(sums.open) > 0 ? `还有${money(sums.open)}没有拨` : '',
  ];
  return parts.filter((part) => part !== '');
}
