import { daysLeft } from '../text/days-left.ts';

/**
 * Of words that depend on the day, shows those of the reader's: what bears `data-on` on its days
 * (`2026-11-20..2026-11-26`, several apart by spaces), how many days are left to those of `data-last`, and
 * where the page says for which day it speaks, that day. Without script stands what was true on the day of the build, which the page names.
 */
export function showToday(within: ParentNode): void {
  for (const words of within.querySelectorAll<HTMLElement>('[data-on]')) {
    words.hidden = !(words.dataset['on'] ?? '').split(' ').some(isToday);
  }
  const today = readersDay();
  countDays(within, today);
  for (const left of within.querySelectorAll<HTMLElement>('[data-last]')) {
    left.textContent = daysLeft(today, left.dataset['last'] ?? '');
  }
  for (const day of within.querySelectorAll<HTMLTimeElement>('time[data-today]')) {
    if (today <= day.dateTime) continue;
    day.dateTime = today;
    const isCited = day.dataset['today'] === 'cited';
    day.textContent = isCited ? `[${today}]` : `${today.slice(0, 4)}年${monthDay(today)}`;
  }
}

/** The days since one that is past, where a page counts them: 「逾期3天」. */
function countDays(within: ParentNode, today: string): void {
  for (const count of within.querySelectorAll<HTMLElement>('[data-days-since]')) {
    const days = Date.parse(today) - Date.parse(count.dataset['daysSince'] ?? '');
    if (days > 0) count.textContent = String(days / 86_400_000);
  }
}

/** The day in Shanghai, wherever the reader is. */
export function readersDay(): string {
  return new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
}

/** 「11月26日」 */
export function monthDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

/** Whether the reader's day lies between two, both included, of which either may be left out. */
export function isToday(days: string): boolean {
  const [from = '', until = ''] = days.split('..');
  const today = readersDay();
  return from <= today && (until === '' || today <= until);
}
