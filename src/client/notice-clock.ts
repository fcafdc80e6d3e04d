/**
 * Keeps what a page says of a 公示 right between builds: the words of the day (by-day.ts), 「还剩」, and the
 * day in the row of days.
 */
import { monthDay, readersDay, showToday } from './by-day.ts';

showToday(document);
const today = readersDay();

for (const line of document.querySelectorAll<HTMLElement>('[data-notice-days]')) {
  const { noticeDays = '', noticeFrom = '', noticeTo = '', noticeUnit = '' } = line.dataset;
  if (today < noticeFrom) continue;
  const left = noticeDays.split(' ').filter((day) => day >= today).length;
  line.textContent =
    today > noticeTo ? '公示期已满' : `今天${monthDay(today)}，还剩${left}${noticeUnit}`;
}
for (const time of document.querySelectorAll<HTMLTimeElement>('.notice-days time')) {
  time.parentElement?.classList.toggle('is-today', time.dateTime === today);
}
