/**
 * Keeps 「还剩」 of a notice right between builds: the static text always holds the dates, this only
 * replaces the count by that of the reader's day in Shanghai.
 */
const today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);

for (const line of document.querySelectorAll<HTMLElement>('[data-notice-days]')) {
  const { noticeDays = '', noticeFrom = '', noticeTo = '', noticeUnit = '' } = line.dataset;
  if (today < noticeFrom) continue;
  const left = noticeDays.split(' ').filter((day) => day >= today).length;
  line.textContent =
    today > noticeTo
      ? '公示期已满'
      : `今天${Number(today.slice(5, 7))}月${Number(today.slice(8))}日，还剩${left}${noticeUnit}`;
}
