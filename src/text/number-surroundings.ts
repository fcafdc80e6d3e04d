import type { Candidate } from './personal-candidate.ts';

/** True for a part of a hash, a UUID or another serial number of letters and digits. */
export function standsInSerial(text: string, { kind, start, end }: Candidate): boolean {
  const before = /[0-9A-Za-z]*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  const after = /^[0-9A-Za-z]*/.exec(text.slice(end, end + 80))?.[0] ?? '';
  // 「Tel138…」 is a label; letters on the far side or digits among them make a serial number.
  if (/\d/.test(after) || /\d/.test(before.replace(/(?:00)?86$/, '').replace(/^0$/, '')))
    return true;
  if (before.length > 12 || after.length > 12) return true;
  if (/^[a-f]+$/i.test(before + after)) return true;
  if (kind !== '银行卡号') return isInUuid(text, start, end);
  const beside = text.slice(Math.max(0, start - 2), start);
  if (/[A-Za-z]-$/.test(beside) || /^-[A-Za-z]/.test(text.slice(end, end + 2))) return true;
  return after !== '' || isInUuid(text, start, end);
}

function isInUuid(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 36);
  const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
  return [...text.slice(from, end + 36).matchAll(uuid)].some(
    ({ 0: match, index }) => from + index <= start && from + index + match.length >= end,
  );
}

/** True for an id within an address of a page, unless the address calls it a telephone or card. */
export function standsInAddress(text: string, { kind, start, end }: Candidate): boolean {
  const address = /https?:\/\/[^\s"'<>(),;|\\^`{}\u0080-\uffff]*$/i.exec(
    text.slice(Math.max(0, start - 500), start),
  )?.[0];
  if (address === undefined) return false;
  if (/(?:tel|phone|mobile|card|sfz|wa\.me\/)\w*=?(?:\+?86)?$/i.test(address)) return false;
  const isWhole = /[/=:?&]$/.test(address) && /^(?:$|[^!-~]|[/?&#;"'<>)])/.test(text.slice(end));
  return !isWhole || kind !== '身份证号' || end - start === 15;
}
