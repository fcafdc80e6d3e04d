/** What tables write for a value of a list, where nothing else can be meant. */
const SURE: Readonly<Record<string, string>> = {
  国家: '国家级',
  国家备案: '国家级',
  国家级备案: '国家级',
  省: '省级',
  省级备案: '省级',
  市: '市级',
  市级备案: '市级',
  县: '县级',
  区县级: '县级',
  '县(区)级': '县级',
  未评级: '未定级',
  无级别: '未定级',
  '√': '是',
  '✓': '是',
  '✔': '是',
  对: '是',
  '×': '否',
};

/** The value of a list that another word stands for; undefined when that is not sure. */
export function valueMeant(text: string, values: readonly string[]): string | undefined {
  const tidy = text.normalize('NFKC').replace(/\s/g, '');
  const sure = Object.hasOwn(SURE, tidy) ? SURE[tidy] : undefined;
  return sure !== undefined && values.includes(sure) ? sure : undefined;
}
