/** Days before the last one from which a thing counts as about to end. */
export const EXPIRING_DAYS = 90;

/** 「还有19天」 until a last day, which counts; '' while that is far off or when it is past. */
export function daysLeft(today: string, last: string): string {
  const days = Math.round((Date.parse(last) - Date.parse(today)) / 86_400_000);
  if (days < 0 || days > EXPIRING_DAYS) return '';
  return days === 0 ? '今天到期' : `还有${days}天`;
}
