/** The prose of the base edition by path. */
export function baseProse(): Record<string, string> {
  return { ...PROSE };
}

const PROSE: Readonly<Record<string, string>> = {
  'content/policies/m2016-1.mdx': `---
title: 示例市众创空间办法
issuer: 示例市科技局
docNumber: 示科〔2016〕7号
signedOn: 2016-01-05
status: 现行有效
division: "000010"
sources: [src1]
---

## 讲什么

备案和奖励，见<Policy id="m2016-1" clause="p001" />。
`,
  'content/reports/first.mdx': `---
title: 第一份报告
publishedOn: 2016-03-30
summary: 一句话
sources: [src1]
---

<Table of="fees" columns="编号；价格" />
`,
  'content/stories/one.mdx': `---
title: 一个故事
publishedOn: 2016-03-28
space: s01
---

讲一个故事。
`,
  'content/pages/about.mdx': `---
title: 关于本站
---

关于本站的说明。
`,
  'content/issues/2016-01.mdx': `---
year: 2016
number: 1
total: 1
series: 正刊
publishedOn: 2016-04-01
from: 2016-03-01
to: 2016-03-31
digest: 第一期
---

## 要闻速览

本期有<Total of="events" where="栏目=要闻速览" />条，工位共<Total of="spaces" sum="工位数(个)" asOf="2016-03-01" />个。

<Events column="要闻速览" />

## 政策与解读

<Policy id="m2016-1">办法</Policy>和<Space id="s01" />，见<Notice id="n2016-01" />。

<Figure chart="bar-table" of="statistics" where="指标=众创空间数" x="期间" y="值" title="数" />
`,
};
