/**
 * Changes of the rich edition that make its lists too long for their pages, so that each gets pages of
 * its parts: two spaces are called alike, and places are those of several lists.
 */
export const LONG_LISTS: Readonly<Record<string, (text: string) => string>> = {
  'data/spaces/2025-03-31.csv': (text) =>
    text +
    lines(
      170,
      (n) => `x${n},${nameOf(n)},,众创空间,市级,00000${2 + (n % 3)}${','.repeat(17)}在册,,,s01,`,
    ),
  'data/titles/2025-04-30.csv': (text) =>
    text +
    lines(
      170,
      (n) =>
        `y${n},x${n},市级众创空间,市级,2025-04-${1 + (n % 28) < 10 ? '0' : ''}${1 + (n % 28)},3,,,,,,s02`,
    ),
  'data/support/2025-04-30.csv': (text) =>
    text +
    lines(
      200,
      (n) =>
        `z${n},示例第${n}号公司,,x${1 + (n % 170)},示例市科技创新局,市,活动补贴,,活动补贴,,活动,,,批准,${n}000,,,2024-02-02,,,s02,`,
    ),
  'data/communities/2025-01-31.csv': (text) =>
    text +
    lines(20, (n) => `u${n},示例第${n}众创社区,00000${2 + (n % 2)},示例区政府,,,,,,,申报,,s01,`),
  // Corrections of the spaces above: updates of more than one page.
  'data/spaces/errata.csv': (text) =>
    text + lines(150, (n) => `2025-03-31,x${n},级别,市级,省级,更正,录入时看错一行,,2025-05-06`),
  'data/statistics/2025-04-30.csv': (text) =>
    text + lines(160, (n) => `w${n},2024,00000${2 + (n % 3)},第${n}项指标,时点,,${n},家,s02,高,`),
  'data/evaluation-results/2024-12-31.csv': (text) =>
    text + lines(240, (n) => `v${n},示例市科学技术局,000001,2021,众创空间,${n},,,,,s03,高,`),
  'data/notices/n2025-04/list.csv': (text) =>
    text + lines(400, (n) => `${n + 1},示例第${n}个众创社区,试点`),
  'data/evaluations/2023-given/grades.csv': (text) =>
    text + lines(400, (n) => `示例第${n}家,,00000${2 + (n % 3)},合格,`),
};

/** The second space is called like the first. */
function nameOf(number: number): string {
  return `示例第${number === 2 ? 1 : number}号众创空间`;
}

function lines(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(index + 1)}\n`).join('');
}
