const NAMED: Readonly<Record<string, string>> = {
  P1D: '每天',
  P7D: '每周',
  P1W: '每周',
  P10D: '每旬',
  P1M: '每月',
  P3M: '每季',
  P6M: '每半年',
  P12M: '每年',
  P1Y: '每年',
};

const UNITS: Readonly<Record<string, string>> = { Y: '年', M: '个月', W: '周', D: '天' };

/** An update cadence (ISO 8601 duration or 不定期) in words; what is neither stands as it is. */
export function cadenceText(cadence: string): string {
  const named = NAMED[cadence];
  if (named !== undefined) return named;
  if (!/^P(\d+[YMWD])+$/.test(cadence)) return cadence;
  const parts = [...cadence.matchAll(/(\d+)([YMWD])/g)];
  return `每${parts.map(([, count = '', unit = '']) => `${count}${UNITS[unit]}`).join('')}`;
}
