import { addDays } from '../text/dates.ts';
import { spaceId } from './national-tables.ts';

/** The one invented policy. */
export const POLICY = `---
title: 示例众创空间管理办法
issuer: 示例部
docNumber: 示例〔2023〕1号
signedOn: 2023-11-20
publishedOn: 2023-11-24
effectiveOn: 2024-01-01
expiresOn: null
status: 现行有效
statusCheckedOn: 2026-11-16
level: 国家
division: '000010'
cites: []
sources: [src]
---

虚构的办法：怎样公开（<Policy id="nat2023-1" clause="na01" />），怎样评价（<Policy id="nat2023-1" clause="na02" />）。
`;

/** The issues, every ten days up to 10 November 2026: computed numbers and a bar table each. */
export function* issueFiles(count: number): Generator<[string, string]> {
  const numbers = new Map<number, number>();
  for (let total = 1; total <= count; total++) {
    const publishedOn = addDays('2026-11-10', -10 * (count - total));
    const year = Number(publishedOn.slice(0, 4));
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const path = `content/issues/${year}-${String(number).padStart(2, '0')}.mdx`;
    yield [path, issueText({ year, number, total, publishedOn })];
  }
}

interface IssueFacts {
  readonly year: number;
  readonly number: number;
  readonly total: number;
  readonly publishedOn: string;
}

function issueText({ year, number, total, publishedOn }: IssueFacts): string {
  const shown = [0, 1, 2, 3, 4].map((index) => spaceId(index)).join('|');
  return `---
year: ${year}
number: ${number}
total: ${total}
series: 正刊
publishedOn: ${publishedOn}
from: ${addDays(publishedOn, -9)}
to: ${publishedOn}
digest: 虚构的一期，量速度用。
---

## 数说众创

在册<Total of="spaces" where="状态=在册" />家，国家级<Total of="spaces" where="状态=在册；级别=国家级" />家，工位<Total of="spaces" where="状态=在册" sum="工位数(个)" />个。

<Figure chart="bar-table" of="spaces" where="编号=${shown}" x="名称" y="工位数(个)" title="五家的工位" />
`;
}
