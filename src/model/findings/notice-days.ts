import { countWord } from '../../text/chinese-numerals.ts';
import type { Finding } from './finding.ts';

/** 「同是公示5个工作日，日历上从5天到8天；有两份只公示3个工作日」. */
export const noticeDays: Finding = ({ reading: { figure } }) => {
  if (figure.chart !== 'day-strip' || figure.facts.shows !== 'periods') return undefined;
  const byLength = Map.groupBy(figure.facts.rows, ({ workingDays }) => workingDays);
  const groups = [...byLength]
    .map(([length, rows]) => [length, rows.map(({ days }) => days.length)] as const)
    .sort((a, b) => b[1].length - a[1].length || b[0] - a[0]);
  const [usual, calendar] = groups[0] ?? [];
  if (usual === undefined || calendar === undefined || calendar.length < 2) return undefined;
  const [low, high] = [Math.min(...calendar), Math.max(...calendar)];
  if (low === high) return undefined;
  const shorter = groups.filter(([length]) => length < usual);
  const [few] = shorter;
  const rest =
    few === undefined || shorter.length > 1
      ? ''
      : `；有${countWord(few[1].length)}份只公示${few[0]}个工作日`;
  return `同是公示${usual}个工作日，日历上从${low}天到${high}天${rest}`;
};
