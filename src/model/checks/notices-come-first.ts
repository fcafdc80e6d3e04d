import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import { type Check, versionTables } from './check.ts';
import { type RowFinding, type RowRule, rowProblems } from './row-problems.ts';

/**
 * A title or award that names a 公示 comes after its last day, and the notice is neither 异议处理中
 * nor 已撤回; no recorded outcome means no objection: `notice-order`. A 公布 comes after the 公示
 * that it follows too, which is a warning: what was announced early was announced.
 */
export const noticesComeFirst: Check = (edition) => [
  ...orderProblems(edition, 'titles', 'grantedOn', () => true),
  ...orderProblems(edition, 'support', 'actedOn', ({ act }) => act === '批准' || act === '拨付'),
  ...announcedEarly(edition),
];

function announcedEarly({ notices }: Edition): Problem[] {
  return notices.flatMap(({ notice, file, lineOf }): Problem[] => {
    const proposal = notices.find(({ id }) => id === notice.follows)?.notice;
    const last = proposal?.kind === '公示' ? proposal.period?.to : undefined;
    const day = notice.publishedAt.slice(0, 10);
    if (notice.kind !== '公布' || last === undefined || day > last) return [];
    return [
      {
        rule: 'notice-order',
        level: 'warning',
        file,
        line: lineOf(['publishedAt']),
        field: 'publishedAt',
        value: notice.publishedAt,
        message: `公布在${day}，不晚于所依的公示「${String(notice.follows)}」的最后一天${last}`,
        hint: '公示期满、没有异议以后才能公布；核对publishedAt和follows',
      },
    ];
  });
}

function orderProblems(
  edition: Edition,
  dataset: string,
  dayKey: string,
  isAward: (row: Readonly<Record<string, unknown>>) => boolean,
): Problem[] {
  const notices = new Map(edition.notices.map((each) => [each.id, each.notice]));
  const held = edition.datasets.get(dataset);
  const rule: RowRule = ({ row }) => {
    const notice = notices.get(String(row['noticeId'] ?? ''));
    const day = row[dayKey];
    if (notice?.kind !== '公示' || typeof day !== 'string' || !isAward(row)) return [];
    const found: RowFinding[] = [];
    const last = notice.period?.to;
    if (last !== undefined && day <= last) {
      found.push({
        key: dayKey,
        rule: 'notice-order',
        message: `${day}不晚于公示的最后一天${last}`,
        hint: '公示期满、没有异议以后才能授予或批准；核对两个日期',
      });
    }
    const state = notice.outcome?.state;
    if (state === '异议处理中' || state === '已撤回') {
      found.push({
        key: 'noticeId',
        rule: 'notice-order',
        message: `所依的公示${state === '已撤回' ? '已撤回' : '还在处理异议'}`,
        hint: '异议处理完再授予或批准；撤回的公示不能作依据',
      });
    }
    return found;
  };
  return held === undefined ? [] : versionTables(held).flatMap((table) => rowProblems(table, rule));
}
