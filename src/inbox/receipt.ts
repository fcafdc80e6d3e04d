import { maskedText } from '../data/masked-problem.ts';
import { printable } from '../text/printable.ts';

/** Who can mend what keeps a file from being taken. */
export type Mender = '交表的人' | '编辑' | '维护程序的人';

interface Receipt {
  readonly name: string;
  readonly today: string;
  /** What became of the file, in a sentence. */
  readonly outcome: string;
  readonly mender?: Mender;
  readonly lines: readonly string[];
}

/** A receipt as a text file that every program of Windows opens as it should. */
export function receiptText({ name, today, outcome, mender, lines }: Receipt): Uint8Array {
  const head = [
    `文件：${name}`,
    `日期：${today}`,
    `结果：${outcome}`,
    ...(mender === undefined ? [] : [`由谁改：${mender}`]),
    '',
  ];
  const text = [...head, ...lines.flatMap((line) => line.split('\n'))]
    .map((line) => printable(maskedText(line)).trimEnd())
    .join('\r\n');
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}
