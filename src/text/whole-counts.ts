/**
 * A piece of text in HTML, in which a number and the word that says what it counts are not parted by the
 * end of a line: 2家, 第11名, 1202.6万元, 2026年, 26日（周四）, 〔2016〕12号. The digits of the number may stand in
 * groups (`readableHtml`). Only its last digits are marked: a mark before the first of them would keep, at
 * the beginning of a line, the small gap that an engine sets between 汉字 and digits.
 */
export function withWholeCounts(html: string): string {
  return html.replace(COUNT, (_, before: string, digits: string, groups: string, unit: string) => {
    if (before !== '') return whole(before + digits + groups + unit);
    if (groups === '') return digits.slice(0, -1) + whole(digits.slice(-1) + unit);
    const last = groups.lastIndexOf('<span');
    return digits + groups.slice(0, last) + whole(groups.slice(last) + unit);
  });
}

function whole(html: string): string {
  return `<span class="nowrap">${html}</span>`;
}

/** What would be parted in its middle if the number kept its first character alone. */
const LONG = [
  String.raw`日（周[一二三四五六日]）`,
  '[万亿]*平方(?:公里|米)',
  '个?(?:工作日|季度|百分点)',
  '[万亿]+[元个家人户次件项条笔]?',
  '年度?',
  '小时',
  '分钟',
  '人次',
  '个月',
].join('|');
const GROUPS = String.raw`(?:<span class="digits">[\d.]+</span>)*`;
const COUNT = new RegExp(String.raw`(第?)(\d+(?:\.\d+)?)(${GROUPS})(${LONG}|[\u4e00-\u9fff])`, 'g');
