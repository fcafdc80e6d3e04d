import { maskedText } from '../../data/masked-problem.ts';
import { printable } from '../../text/printable.ts';

/** What the report of an import tells, in the order in which it is printed. */
const REPORT_KINDS = [
  '个人信息',
  '数',
  '摘要',
  '没能归位的文字',
  '刊头',
  '版记',
  '栏目',
  '标题',
  '目录',
  '表格',
  '图片',
  '链接',
  '列表',
  '文字',
  '页眉页脚',
  '文本框',
  '脚注和尾注',
  '批注',
  '修订',
  '划去的字',
  '隐藏文字',
  '没填的提示',
  '域',
  '内嵌对象',
] as const;

type ReportKind = (typeof REPORT_KINDS)[number];

export interface ReportItem {
  readonly kind: ReportKind;
  readonly text: string;
}

/** Collects what an import has to tell; personal numbers are masked, wherever they stood. */
export interface Report {
  readonly items: readonly ReportItem[];
  add(kind: ReportKind, text: string): void;
}

/** An empty report. */
export function newReport(): Report {
  const items: ReportItem[] = [];
  return {
    items,
    add: (kind, told) => {
      const text = maskedText(told);
      // Headers come once for odd pages, once for even ones.
      const isDouble = items.some((item) => item.kind === kind && item.text === text);
      const isOnce = kind === '页眉页脚' || kind === '没填的提示';
      if (!isOnce || !isDouble) items.push({ kind, text });
    },
  };
}

/** The report as text, a kind a paragraph. Words of the document stand in full. */
export function reportText(items: readonly ReportItem[]): string {
  const groups = REPORT_KINDS.flatMap((kind) => {
    const texts = items.filter((item) => item.kind === kind).map(({ text }) => text);
    return texts.length === 0 ? [] : [`${kind}（${texts.length}）\n${texts.map(line).join('')}`];
  });
  return groups.length === 0 ? '全部文字都放进了草稿\n' : groups.join('\n');
}

function line(text: string): string {
  // Words of a hostile file must not steer the terminal.
  return `  ${printable(text)}\n`;
}
